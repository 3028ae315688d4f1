import pg from 'pg'

const SCHEMAS = ['accounts', 'projects', 'billing', 'integrations', 'gateway']

/**
 * Columns whose words the code chose: with a mark they are read as nothing it knows, and what has them is answered with a
 * failure, which would hide what else comes with it.
 */
const CHOSEN_BY_CODE = new Set([
  'time_zone',
  'handler_key',
  'template_key',
  'provider',
  'kind',
  'emails.template',
  'emails.category',
  'provider_commands.name',
  'integration_templates.category',
])

/** Tables whose rows of no company are there for everybody, and not the agency's own. */
const FOR_EVERYBODY = new Set(['integration_templates'])

/** The mark in every text of a tenant; `null` is the agency itself. */
export const canaryOf = (companyId: string | null): string =>
  `canary${companyId === null ? 'agency' : companyId.replaceAll('-', '').slice(-12)}`

/**
 * Writes each tenant's mark into every free text column of its rows, so that any text of a tenant that comes out anywhere
 * can be told. Runs as superuser, past row level security. Columns with a fixed vocabulary or format refuse and are left.
 * @returns the columns that took it, as `schema.table.column`.
 */
export async function plantCanaries(superuserUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const planted: string[] = []
    for (const { schema, table, column, tenant } of await textColumns(client)) {
      if (CHOSEN_BY_CODE.has(column) || CHOSEN_BY_CODE.has(`${table}.${column}`)) continue
      const name = pg.escapeIdentifier(column)
      const mark = `'canary' || coalesce(right(replace(${tenant}::text, '-', ''), 12), 'agency')`
      // An address stays one: what is not would be refused on its way out, and prove nothing.
      const update = `update ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}
        set ${name} = ${name} || case when ${name} ~ '^https?://' then '#' else ' ' end || ${mark} where ${name} is not null${FOR_EVERYBODY.has(table) ? ' and company_id is not null' : ''}`
      const changed = await client.query(update).then(
        ({ rowCount }) => rowCount ?? 0,
        () => 0,
      )
      if (changed > 0) planted.push(`${schema}.${table}.${column}`)
    }
    return planted
  } finally {
    await client.end()
  }
}

async function textColumns(client: pg.Client) {
  const { rows } = await client.query<{ schema: string; table: string; column: string; tenant: string }>(
    `select c.table_schema as schema, c.table_name as table, c.column_name as column,
            case
              when c.table_name = 'companies' then 'id'
              -- What concerns no company can concern a partner agency.
              when exists (select 1 from information_schema.columns a where a.table_schema = c.table_schema
                and a.table_name = c.table_name and a.column_name = 'agency_id') then 'coalesce(company_id, agency_id)'
              else 'company_id'
            end as tenant
     from information_schema.columns c
     where c.table_schema = any($1) and c.data_type = 'text'
       and (c.table_name = 'companies' or exists (
         select 1 from information_schema.columns t
         where t.table_schema = c.table_schema and t.table_name = c.table_name and t.column_name = 'company_id'))
     order by 1, 2, 3`,
    [SCHEMAS],
  )
  return rows
}

/** Every table of the product's schemas, with whether row level security is on and forced and how many policies it has. */
export async function readTables(superuserUrl: string) {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{
      schema: string
      table: string
      enabled: boolean
      forced: boolean
      policies: number
      hasCompany: boolean
    }>(
      // A view that asks as whoever reads it has the policies of its tables; any other reads as its owner, and has none.
      `select n.nspname as schema, c.relname as table, c.relrowsecurity or asks as enabled, c.relforcerowsecurity or asks as forced,
              asks::int + (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
              exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id') as "hasCompany"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
         cross join lateral (select coalesce('security_invoker=true' = any (c.reloptions), false) as asks) as reading
       where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm')
       order by 1, 2`,
      [[...SCHEMAS, 'bus']],
    )
    return rows
  } finally {
    await client.end()
  }
}
