import type { EntityManager } from '@mikro-orm/postgresql'
import { insertRows, sql } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'

/** What a client of a product of the demo did in one hour or day. */
export interface DemoUse {
  table: 'usage_hours' | 'usage_days'
  /** Key of the product. */
  project: string
  client: string
  name: string
  /** Of the API. */
  companyId: string | null
  event: string
  at: Date
  count: number
}

/** Companies that use the products; more would not be told apart on a page. */
const COMPANIES = 12

/** Lets companies of the workspace use the products, and writes what they used before they were asked for the first time. */
export async function seedDemoUse(
  em: EntityManager,
  use: (companies: { id: string; name: string }[]) => Iterable<DemoUse>,
): Promise<void> {
  const companies = await sql<{ id: string; name: string }>(
    em,
    'select id, name from integrations.known_companies order by name limit ?',
    [COMPANIES],
  )
  const past = use(companies.map(({ id, name }) => ({ id: toGlobalId('Company', id), name })))
  const [known] = await sql(em, 'select 1 from integrations.usage_clients limit 1')
  if (known) return
  await writeUse(em, [...past])
}

async function writeUse(em: EntityManager, use: readonly DemoUse[]): Promise<void> {
  const projects = await sql<{ id: string; key: string; name: string }>(
    em,
    'select id, key, name from integrations.ecosystem_projects',
  )
  const byClient = Map.groupBy(use, ({ project, client }) => `${project} ${client}`)
  const clients = [...byClient.values()].flatMap((own) => {
    const [{ project, client, name, companyId }] = own as [DemoUse]
    const product = projects.find(({ key }) => key === project)
    if (!product) return []
    const times = own.map(({ at }) => at.getTime())
    const dates = {
      firstAt: new Date(times.reduce((a, b) => Math.min(a, b))),
      lastAt: new Date(times.reduce((a, b) => Math.max(a, b))),
    }
    const company = companyId && fromGlobalId('Company', companyId)
    const id = newId()
    const row = { id, projectId: product.id, key: client, name, product: product.name, companyId: company, ...dates }
    return [{ id, row, own }]
  })
  await insertRows(
    em,
    'usage_clients',
    clients.map(({ row }) => row),
  )
  const series = clients.flatMap(({ id, own }) =>
    [...new Set(own.map(({ event }) => event))].map((event) => ({ clientId: id, event })),
  )
  await insertRows(em, 'usage_series', series)
  const made = await sql<{ id: number; clientId: string; event: string }>(
    em,
    'select id, client_id as "clientId", event from integrations.usage_series',
  )
  const ids = new Map(made.map(({ id, clientId, event }) => [`${clientId} ${event}`, id]))
  for (const table of ['usage_hours', 'usage_days'] as const) {
    const rows = clients.flatMap(({ id, own }) =>
      own
        .filter((one) => one.table === table)
        .map(({ event, at, count }) => ({ seriesId: ids.get(`${id} ${event}`)!, at, count })),
    )
    await insertRows(em, table, rows)
  }
  await sql(
    em,
    `insert into integrations.usage_days (series_id, at, count)
     select series_id, date_trunc('day', at, 'UTC'), sum(count) from integrations.usage_hours group by 1, 2`,
  )
}
