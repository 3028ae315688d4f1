import { type DomainEvent, type EventType, isEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import { accountRules } from './rules/account.ts'
import { approvalRules } from './rules/approvals.ts'
import { companyRules } from './rules/companies.ts'
import { moneyRules } from './rules/money.ts'
import { operationsRules } from './rules/operations.ts'
import type { Notice, Rule, Rules } from './rules/rule.ts'
import { teamRules } from './rules/team.ts'
import { trainingRules } from './rules/training.ts'

/** Which events people are told of, who, and in which words. An event without a rule is told to nobody. */
export const RULES: Rules = {
  ...accountRules,
  ...approvalRules,
  ...companyRules,
  ...moneyRules,
  ...operationsRules,
  ...teamRules,
  ...trainingRules,
}

/** What people are told about an event. */
export async function noticesOf(em: EntityManager, event: DomainEvent): Promise<Notice[]> {
  for (const type of Object.keys(RULES) as EventType[]) {
    if (isEvent(event, type)) return (RULES[type] as Rule<EventType>)(em, event)
  }
  return []
}
