import { createVault, type Vault } from '@atrium/kit/data-keys'
import { type Database, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import type { Logger } from '@atrium/kit/logs'
import type { Keys } from '@atrium/kit/secrets'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Connection } from './connections/connection.entity.ts'
import { WEBHOOK_SECRET, writeSecrets } from './connections/secrets.ts'
import { addToTimeline } from './connections/timeline.ts'
import { webhookPath } from './connections/webhook-address.ts'
import { keepProjects } from './containers/known-projects.ts'
import { knownCompanies } from './foreign/known-companies.ts'
import { entities } from './orm.ts'
import { writeBuiltInTemplates } from './templates/built-in.ts'

const BATCH = 1000
/** Made up once: the demo has one GitHub connection, whenever it is seeded. */
const CONNECTION_ID = '019a9d00-0000-7000-8000-0000000000c1'

/** After the start of the demo: what it shows by then was told by webhooks. */
const FIRST_SYNC_MS = 5 * 60_000

/** Where the demo's GitHub answers, and what it signs with. */
export interface DemoGitHub {
  baseUrl: string
  token: string
  webhookSecret: string
}

export interface SeedConfig {
  databaseUrl: string
  log: Logger
  keys: Keys
}

/** Writes the plan's feed, its companies and its links of repositories. Doing it again changes nothing. */
export async function seed(config: SeedConfig, plan: DemoPlan): Promise<void> {
  await using database = await openSeedDatabase(config)
  await seedActivities(database, plan)
  await transaction(database, system('seed'), async (em) => {
    await knownCompanies.keep(
      em,
      plan.companies.map(({ id, name }) => ({ id, name })),
    )
    await keepProjects(em, plan.projects)
    await seedLinks(em, plan)
  })
}

/**
 * Points the agency's GitHub connection of the demo workspace at `gitHub`; makes it the first time.
 * @returns the path that its webhooks are posted to, and the full names of the repositories that belong to projects.
 */
export async function connectDemoGitHub(
  config: SeedConfig,
  gitHub: DemoGitHub,
): Promise<{ webhookPath: string; repositories: string[] }> {
  await using database = await openSeedDatabase(config)
  await using vault = await openSeedVault(config)
  return await transaction(database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    const links = await sql<{ name: string }>(
      em,
      "select full_name as name from integrations.repository_links where provider = 'GITHUB' order by full_name limit 1000",
    )
    const repositories = links.map(({ name }) => name)
    return { webhookPath: await seedConnection(em, repositories, gitHub, vault), repositories }
  })
}

export async function openSeedDatabase(config: SeedConfig): Promise<Database & AsyncDisposable> {
  const database = await openDatabase({ name: 'integrations', url: config.databaseUrl, entities, log: config.log })
  return Object.assign(database, { [Symbol.asyncDispose]: () => database.dispose() })
}

export async function openSeedVault({ databaseUrl, keys, log }: SeedConfig): Promise<Vault & AsyncDisposable> {
  const vault = await createVault({ name: 'integrations', databaseUrl, keyring: keys.keyring, log })
  return { ...vault, [Symbol.asyncDispose]: () => vault.dispose() }
}

async function seedActivities(database: Database, plan: DemoPlan): Promise<void> {
  for (let start = 0; start < plan.activities.length; start += BATCH) {
    const rows = plan.activities.slice(start, start + BATCH).map((activity, index) => ({ ...activity, n: index }))
    await transaction(database, system('seed'), async (em) => {
      await sql(em, 'select position from integrations.activity_head for update')
      await sql(
        em,
        `with fresh as (
           select plan.*, row_number() over (order by n) as place
           from jsonb_to_recordset(?::jsonb) as plan (n int, id uuid, "companyId" uuid, "projectId" uuid, audience text, type text,
             category text, summary text, source text, "actorName" text, "repositoryName" text, url text, "occurredAt" timestamptz)
           where not exists (select 1 from integrations.activities where activities.id = plan.id)
         ), head as (
           update integrations.activity_head set position = position + (select count(*) from fresh)
           returning position - (select count(*) from fresh) as position
         )
         insert into integrations.activities (id, position, company_id, project_id, audience, type, category, summary, source,
           actor, repository_name, url, occurred_at, recorded_at)
         select id, head.position + place, "companyId", "projectId", audience, type, category, summary, source,
           case when "actorName" is null then null else jsonb_build_object('id', null, 'name', "actorName") end,
           "repositoryName", url, "occurredAt", "occurredAt"
         from fresh, head`,
        [JSON.stringify(rows)],
      )
    })
  }
}

async function seedLinks(em: EntityManager, plan: DemoPlan): Promise<void> {
  const links = plan.repositories.map(({ id, provider, owner, name, projectId, companyId }) => {
    return { id, provider, fullName: `${owner}/${name}`, projectId, companyId }
  })
  await sql(
    em,
    `insert into integrations.repository_links (repository_id, provider, full_name, project_id, company_id)
     select id, provider, "fullName", "projectId", "companyId" from jsonb_to_recordset(?::jsonb)
       as plan (id uuid, provider text, "fullName" text, "projectId" uuid, "companyId" uuid)
     on conflict (repository_id) do nothing`,
    [JSON.stringify(links)],
  )
}

async function seedConnection(
  em: EntityManager,
  repositories: readonly string[],
  gitHub: DemoGitHub,
  vault: Vault,
): Promise<string> {
  const owner = mostFrequent(repositories.map((name) => name.split('/')[0]!)) ?? 'atrium'
  const config = { owner, baseUrl: gitHub.baseUrl }
  const existing = await em.findOne(Connection, { id: CONNECTION_ID })
  const connection =
    existing ??
    em.create(Connection, {
      id: CONNECTION_ID,
      templateKey: 'github',
      handlerKey: 'github',
      companyId: null,
      name: 'GitHub (simulated)',
      status: 'ACTIVE',
      config,
      isWebhookRegistered: true,
      nextSyncAt: new Date(Date.now() + FIRST_SYNC_MS),
    })
  // The simulator's port may be another at each start.
  connection.config = config
  await em.persist(connection).flush()
  await writeSecrets(em, connection, { token: gitHub.token, [WEBHOOK_SECRET]: gitHub.webhookSecret }, vault)
  if (!existing)
    addToTimeline(em, connection, { kind: 'created', message: 'Set up with the demo workspace.', viewer: null })
  await em.flush()
  return webhookPath(connection)
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = Map.groupBy(names, (name) => name)
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0]
}
