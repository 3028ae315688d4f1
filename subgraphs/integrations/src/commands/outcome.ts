import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type EventActivity, recordEvent } from '@atrium/kit/events'
import { addToTimeline } from '../connections/timeline.ts'
import { keepContainers } from '../containers/keep-containers.ts'
import { recordFacts } from '../containers/record-facts.ts'
import type { CommandResult } from '../providers/commands.ts'
import { providerOf } from '../providers/registry.ts'
import { ProviderCommand } from './command.entity.ts'
import { recordChanged } from './command.service.ts'
import { describeCommand } from './describe.ts'

/** How a command has ended. */
export type Outcome = { status: 'SUCCEEDED'; result: CommandResult } | { status: 'FAILED' | 'UNKNOWN'; error: string }

const ERROR_LENGTH = 1000

/**
 * Writes down how a command has ended, in one transaction with what it means: facts, the link to its project, the events, the
 * audit entry. Of one that has ended already, nothing.
 */
export function finishCommand(database: Database, commandId: string, outcome: Outcome): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const result = outcome.status === 'SUCCEEDED' ? outcome.result : null
    const error = outcome.status === 'SUCCEEDED' ? null : outcome.error.slice(0, ERROR_LENGTH)
    const [ended] = await sql(
      em,
      `update integrations.provider_commands set status = ?, external_id = ?, external_name = ?, url = ?, error = ?,
         retry_at = null, finished_at = now()
       where id = ? and status in ('QUEUED', 'RUNNING') returning id`,
      [outcome.status, result?.externalId ?? null, result?.name ?? null, result?.url ?? null, error, commandId],
    )
    if (!ended) return
    const row = await em.findOneOrFail(ProviderCommand, { id: commandId })
    if (result) await keepResult(em, row, result)
    await tell(em, row, outcome.status)
  })
}

async function keepResult(em: EntityManager, row: ProviderCommand, { externalId, name, url, facts }: CommandResult) {
  const owner = { connectionId: row.connectionId, companyId: row.companyId ?? null }
  if (row.name === 'createList') {
    await keepContainers(em, owner, [{ kind: 'LIST', id: externalId, ...(name !== null && { name }), url }])
    // One that is linked already stays where it is.
    await sql(
      em,
      `update integrations.external_containers set project_id = ?, project_company_id = ?
       where connection_id = ? and kind = 'LIST' and external_id = ? and project_id is null`,
      [row.projectId ?? null, row.projectCompanyId ?? null, row.connectionId, externalId],
    )
  }
  await recordFacts(em, owner, providerOf(row.provider), facts)
}

async function tell(em: EntityManager, row: ProviderCommand, status: Outcome['status']): Promise<void> {
  const provider = providerOf(row.provider)
  const words = describeCommand(row.name, row.input, provider.entry.name)
  const message = status === 'SUCCEEDED' ? `${words.order}: done.` : `${words.order}: ${row.error}`
  addToTimeline(
    em,
    { id: row.connectionId, companyId: row.companyId ?? null },
    { kind: `command_${status.toLowerCase()}`, message, viewer: null },
  )
  await em.flush()
  await recordChanged(em, row)
  const { id: commandId, connectionId, name, url } = row
  await recordEvent(em, {
    type: 'command.finished',
    payload: {
      commandId,
      connectionId,
      provider: provider.key,
      repositoryProvider: provider.repositoryProvider ?? null,
      name,
      status,
      externalId: row.externalId ?? null,
      externalName: row.externalName ?? null,
      url: url ?? null,
      error: row.error ?? null,
    },
    companyId: row.projectCompanyId ?? row.companyId ?? null,
    projectId: row.projectId ?? null,
    actor: row.requestedByName == null ? null : { id: row.requestedBy ?? null, name: row.requestedByName },
    activity: activityOf(row, status, words),
  })
  await appendAudit(em, null, {
    companyId: row.companyId ?? null,
    action: `command.${status.toLowerCase()}`,
    subjectType: 'ProviderCommand',
    subjectId: commandId,
    details: { command: name, connectionId, externalId: row.externalId ?? null },
  })
}

/** Tasks are told of by their tool, alerts by themselves. */
function activityOf(
  row: ProviderCommand,
  status: Outcome['status'],
  words: { order: string; done: string },
): EventActivity | null {
  if (row.name === 'createTask' || row.name === 'updateTaskStatus') return null
  if (status === 'SUCCEEDED' && row.idempotencyKey.startsWith('alert:')) return null
  const summary =
    status === 'SUCCEEDED'
      ? `${row.requestedByName ?? 'Atrium'} ${words.done}`
      : `${words.order}: ${status === 'FAILED' ? 'it failed' : 'nobody knows whether it was done'}`
  const audience = row.projectId == null ? 'STAFF' : 'TEAM'
  const category = 'INTEGRATION'
  return {
    type: `command.${status.toLowerCase()}`,
    category,
    audience,
    summary,
    source: 'atrium',
    url: row.url ?? null,
  }
}
