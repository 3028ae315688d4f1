import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { openSeedDatabase, openSeedVault, type SeedConfig } from '../seed.ts'
import { writeBuiltInTemplates } from '../templates/built-in.ts'
import { Connection } from './connection.entity.ts'
import { WEBHOOK_SECRET, writeSecrets } from './secrets.ts'
import { addToTimeline } from './timeline.ts'
import { webhookPath } from './webhook-address.ts'

/** Made up once: the demo has one ClickUp connection, whenever it is seeded. */
const CONNECTION_ID = '019a9d00-0000-7000-8000-0000000000c3'
const FIRST_LIST = 901_200_000_101
/** Kind of the entry in the timeline. */
const BEGAN_ANEW = 'demo_began_anew'

/** Where the demo's ClickUp answers, and what it signs with. */
export interface DemoClickUp {
  baseUrl: string
  token: string
  webhookSecret: string
  /** How many projects get a list. */
  lists: number
}

/** A list of tasks that belongs to a project. */
export interface DemoList {
  /** The same at each start. */
  id: string
  name: string
}

/**
 * Points the agency's ClickUp connection of the demo workspace at `clickUp`; makes it the first time, with a list for each of a few
 * projects. What is in the lists comes by the first synchronisation, a minute after the start at most.
 * @returns the path that its webhooks are posted to, and the lists.
 */
export async function connectDemoClickUp(
  config: SeedConfig,
  clickUp: DemoClickUp,
): Promise<{ webhookPath: string; lists: DemoList[] }> {
  await using database = await openSeedDatabase(config)
  await using vault = await openSeedVault(config)
  return await transaction(database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    // The newest project with code of each company.
    const projects = await sql<{ projectId: string; companyId: string; fullName: string }>(
      em,
      `select distinct on (l.company_id) l.project_id as "projectId", l.company_id as "companyId", l.full_name as "fullName"
       from integrations.repository_links l order by l.company_id, l.project_id desc, l.repository_id limit ?`,
      [clickUp.lists],
    )
    const existing = await em.findOne(Connection, { id: CONNECTION_ID })
    const connection =
      existing ??
      em.create(Connection, {
        id: CONNECTION_ID,
        templateKey: 'clickup',
        handlerKey: 'clickup',
        companyId: null,
        name: 'ClickUp (simulated)',
        status: 'ACTIVE',
        config: {},
        isWebhookRegistered: true,
      })
    // The simulator's port may be another at each start, and what happened in it before is forgotten.
    Object.assign(connection, { config: { baseUrl: clickUp.baseUrl }, syncCursor: null, nextSyncAt: new Date() })
    await em.persist(connection).flush()
    await writeSecrets(em, connection, { token: clickUp.token, [WEBHOOK_SECRET]: clickUp.webhookSecret }, vault)
    if (existing) {
      // The newest of these is enough.
      await sql(em, 'delete from integrations.connection_events where connection_id = ? and kind = ?', [
        connection.id,
        BEGAN_ANEW,
      ])
      const message = 'The simulated ClickUp began anew with this start: what was changed in it before is forgotten.'
      addToTimeline(em, connection, { kind: BEGAN_ANEW, message, viewer: null })
    }
    const lists = projects.map(({ fullName, ...project }, index) => {
      return { id: String(FIRST_LIST + index), name: titleOf(fullName), ...project }
    })
    if (!existing) {
      addToTimeline(em, connection, { kind: 'created', message: 'Set up with the demo workspace.', viewer: null })
      const rows = lists.map((list) => ({ row: newId(), ...list, name: `Delivery / ${list.name}` }))
      await sql(
        em,
        `insert into integrations.external_containers
           (id, connection_id, company_id, provider, kind, external_id, name, project_id, project_company_id)
         select "row", ?, null, 'clickup', 'LIST', id, name, "projectId", "companyId"
         from jsonb_to_recordset(?::jsonb) as list ("row" uuid, id text, name text, "projectId" uuid, "companyId" uuid)`,
        [connection.id, JSON.stringify(rows)],
      )
    }
    await em.flush()
    return { webhookPath: webhookPath(connection), lists: lists.map(({ id, name }) => ({ id, name })) }
  })
}

/** `northlight/guest-app` as people say it: `Guest app`. */
function titleOf(fullName: string): string {
  const words = fullName.slice(fullName.lastIndexOf('/') + 1).replaceAll(/[-_.]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
