import type { EntityManager } from '@mikro-orm/postgresql'
import { insertRows, sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { Vault } from '@atrium/kit/data-keys'
import { ECOSYSTEM } from '../connections/access.ts'
import { Connection } from '../connections/connection.entity.ts'
import { newWebhookSecret, WEBHOOK_SECRET, writeSecrets } from '../connections/secrets.ts'
import { addToTimeline } from '../connections/timeline.ts'
import type { MetricKind } from '../metrics/definition.entity.ts'
import { seedDemoServices } from '../services/demo.ts'
import { openSeedDatabase, openSeedVault, type SeedConfig } from '../seed.ts'
import { writeBuiltInTemplates } from '../templates/built-in.ts'
import { type DemoUse, seedDemoUse } from '../usage/demo.ts'

/** The agency's own products in the demo workspace. */
export interface DemoEcosystem {
  token: string
  /** Without a base address it is planned, and nobody asks it. */
  projects: { key: string; name: string; description: string; repositoryUrl: string; baseUrl: string | null }[]
  definitions: DemoDefinition[]
  /** What it told before the workspace was made; asked for once, by a fresh workspace. */
  past(): Iterable<DemoPast>
  /** Who uses the products from now on, these companies among them. @returns what they used before; read once, by a workspace that knows of none. */
  use(companies: { id: string; name: string }[]): Iterable<DemoUse>
}

interface DemoDefinition {
  key: string
  name: string
  description: string
  unit: string
  kind: MetricKind
  projectAggregation: 'SUM' | 'AVG' | 'MAX'
  goodDirection: 'UP' | 'DOWN' | 'NONE'
}

/** One bucket of a table of rollups. */
export interface DemoPast {
  table: 'metric_minutes' | 'metric_hours' | 'metric_days'
  project: string
  metric: string
  at: Date
  count: number
  sum: number
  min: number
  max: number
  last: number
}

const BATCH = 20_000

/** Points the demo's products at the simulator; makes them, with a past, the first time. */
export async function connectDemoEcosystem(config: SeedConfig, demo: DemoEcosystem): Promise<void> {
  await using database = await openSeedDatabase(config)
  await using vault = await openSeedVault(config)
  // The past before anybody is asked: what is told then comes after it. All of it or nothing, so that a start that was cut short does it anew.
  await transaction(database, system('seed'), async (em) => {
    const [known] = await sql(em, 'select 1 from integrations.ecosystem_projects limit 1')
    if (known) return
    await writeDefinitions(em, demo.definitions)
    await insertRows(em, 'ecosystem_projects', demo.projects.map(rowOf))
    for (const batch of batches(demo.past(), BATCH)) await writePast(em, batch)
    await seedDemoServices(em)
  })
  await transaction(database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    // The simulator's port may be another at each start.
    for (const { key, name, baseUrl } of demo.projects) {
      if (baseUrl !== null) await connectProject(em, { key, name, baseUrl, token: demo.token }, vault)
    }
  })
  await transaction(database, system('seed'), (em) => seedDemoUse(em, demo.use))
}

function rowOf({ key, name, description, repositoryUrl, baseUrl }: DemoEcosystem['projects'][number]) {
  const now = new Date()
  const rest = {
    health: 'HEALTHY',
    failures: 0,
    pollSeconds: 10,
    nextPollAt: now,
    companyIds: [],
    createdAt: now,
    version: 1,
  }
  return {
    id: newId(),
    key,
    name,
    description,
    repositoryUrl,
    status: baseUrl === null ? 'PLANNED' : 'ACTIVE',
    ...rest,
  }
}

async function writeDefinitions(em: EntityManager, definitions: readonly DemoDefinition[]): Promise<void> {
  const rows = definitions.map((definition) => ({
    id: newId(),
    ...definition,
    timeAggregation: definition.kind === 'COUNTER' ? 'SUM' : 'AVG',
    isDerived: false,
    createdAt: new Date(),
    version: 1,
  }))
  await insertRows(em, 'metric_definitions', rows)
}

async function connectProject(
  em: EntityManager,
  { key, name, baseUrl, token }: { key: string; name: string; baseUrl: string; token: string },
  vault: Vault,
): Promise<void> {
  const [project] = await sql<{ id: string; connectionId: string | null }>(
    em,
    'select id, connection_id as "connectionId" from integrations.ecosystem_projects where key = ?',
    [key],
  )
  if (!project) return
  const existing = project.connectionId ? await em.findOne(Connection, { id: project.connectionId }) : null
  const made = {
    id: newId(),
    templateKey: ECOSYSTEM,
    handlerKey: ECOSYSTEM,
    companyId: null,
    status: 'ACTIVE' as const,
  }
  const connection = existing ?? em.create(Connection, { ...made, name: `${name} (simulated)`, config: { baseUrl } })
  connection.config = { baseUrl }
  await em.persist(connection).flush()
  await writeSecrets(em, connection, { token, ...(!existing && { [WEBHOOK_SECRET]: newWebhookSecret() }) }, vault)
  if (!existing)
    addToTimeline(em, connection, { kind: 'created', message: 'Set up with the demo workspace.', viewer: null })
  await em.flush()
  await sql(em, 'update integrations.ecosystem_projects set connection_id = ? where id = ?', [
    connection.id,
    project.id,
  ])
}

async function writePast(em: EntityManager, rows: readonly DemoPast[]): Promise<void> {
  await sql(
    em,
    `insert into integrations.metric_series (project_id, definition_id)
     select project.id, definition.id from jsonb_to_recordset(?::jsonb) as given (project text, metric text)
     join integrations.ecosystem_projects project on project.key = given.project
     join integrations.metric_definitions definition on definition.key = given.metric on conflict do nothing`,
    [
      JSON.stringify([
        ...new Map(rows.map(({ project, metric }) => [`${project} ${metric}`, { project, metric }])).values(),
      ]),
    ],
  )
  const series = await sql<{ id: number; project: string; metric: string }>(
    em,
    `select series.id, project.key as project, definition.key as metric from integrations.metric_series series
     join integrations.ecosystem_projects project on project.id = project_id
     join integrations.metric_definitions definition on definition.id = definition_id`,
  )
  const ids = new Map(series.map(({ id, project, metric }) => [`${project} ${metric}`, id]))
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const buckets = own.map(({ project, metric, at, count, sum, min, max, last }) => {
      return { seriesId: ids.get(`${project} ${metric}`)!, at, count, sum, min, max, last }
    })
    await insertRows(em, table, buckets)
  }
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
