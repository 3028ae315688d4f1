import { sql, system, transaction } from '@atrium/kit/database'
import type { EventPayloads } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { eventually, rowsOf } from './github.ts'
import type { Workspace } from './workspace.ts'

export interface SeenCommand {
  id: string
  status: string
  summary: string
  error: string | null
  attempts: number
  retryAt: string | null
  externalId: string | null
  canRetry: boolean
  connection: { id: string } | null
  project: { id: string } | null
}

export const FIELDS = 'id status summary error attempts retryAt externalId canRetry connection { id } project { id }'
const READ = `query ($id: ID!) { providerCommand(id: $id) { ${FIELDS} } }`

export const seeCommand = async (workspace: Workspace, viewer: AnyViewer, id: string) =>
  (await workspace.ask<{ providerCommand: SeenCommand | null }>(viewer, READ, { id })).providerCommand

/** The command once it is in one of these states. */
export const commandOnce = (workspace: Workspace, viewer: AnyViewer, id: string, ...statuses: string[]) =>
  eventually(
    async () => (await seeCommand(workspace, viewer, id))!,
    (seen) => seen !== null && statuses.includes(seen.status),
    40_000,
  )

export interface Told {
  type: string
  projectId: string | null
  payload: Record<string, unknown>
}

/** What was published about a command (UUID) or by its key. */
export const toldOf = (workspace: Workspace, commandId: string) =>
  rowsOf<Told>(
    workspace,
    `select type, project_id as "projectId", payload from bus.events
     where type = 'command.finished' and payload->>'commandId' = '${commandId}'`,
    'relay',
  )

/** As another subgraph would ask: straight onto the bus, in its stream. */
export async function askOverBus(
  workspace: Workspace,
  payload: EventPayloads['command.requested'],
  of: { companyId: string | null; projectId: string | null },
): Promise<void> {
  await transaction(workspace.database, system('relay'), async (em) => {
    await sql(
      em,
      `with place as (update bus.streams set head = head + 1 where stream = 'projects' returning head)
       insert into bus.events (stream, position, id, type, version, company_id, project_id, actor, payload, occurred_at)
       select 'projects', head, ?, 'command.requested', 1, ?, ?, ?::jsonb, ?::jsonb, now() from place`,
      [newId(), of.companyId, of.projectId, JSON.stringify({ id: newId(), name: 'Pia' }), JSON.stringify(payload)],
    )
  })
}
