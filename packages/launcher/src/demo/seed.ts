import * as accounts from '@atrium/accounts'
import * as billing from '@atrium/billing'
import * as integrations from '@atrium/integrations'
import type { DemoPlan } from '@atrium/kit/demo'
import type { Logger } from '@atrium/kit/logs'
import * as projects from '@atrium/projects'
import type { Keys } from '../keys.ts'
import type { DemoConfig } from '../parts.ts'
import { makeDemoPlan } from './plan.ts'

/** Fills a fresh database with the demo workspace as it is today. */
export function seedDemo({ scale, ...config }: DemoConfig): Promise<void> {
  return seedPlan(config, makeDemoPlan({ scale, now: new Date() }))
}

/** Writes a plan's rows, each subgraph its own. Rows that exist are left as they are. */
export async function seedPlan(
  config: { databaseUrl: string; keys: Keys; log: Logger },
  plan: DemoPlan,
): Promise<void> {
  for (const { seed } of [accounts, projects, billing, integrations]) await seed(config, plan)
}
