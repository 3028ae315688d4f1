import pg from 'pg'

const SCHEMAS = ['accounts', 'projects', 'billing', 'integrations']

/** The mark in every text of a tenant. */
export const canaryOf = (companyId: string): string => `canary${companyId.replaceAll('-', '').slice(-12)}`

/**
 * Writes each tenant's mark into every free text column of its rows, so that any text of a tenant that comes out anywhere
 * can be told. Runs as superuser, past row level security. Columns with a fixed vocabulary or format refuse and are left.
 * @returns how many columns took it.
 */
export async function plantCanaries(superuserUrl: string, companyIds: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ schema: string; table: string; column: string; tenant: string }>(
      `select c.table_schema as schema, c.table_name as table, c.column_name as column,
              case when c.table_name = 'companies' then 'id' else 'company_id' end as tenant
       from information_schema.columns c
       where c.table_schema = any($1) and c.data_type = 'text'
         and (c.table_name = 'companies' or exists (
           select 1 from information_schema.columns t
           where t.table_schema = c.table_schema and t.table_name = c.table_name and t.column_name = 'company_id'))
       order by 1, 2, 3`,
      [SCHEMAS],
    )
    const planted: string[] = []
    for (const { schema, table, column, tenant } of rows) {
      const target = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`
      const name = pg.escapeIdentifier(column)
      const results = await Promise.all(
        companyIds.map((id) =>
          client
            .query(`update ${target} set ${name} = ${name} || $1 where ${tenant} = $2 and ${name} is not null`, [
              ` ${canaryOf(id)}`,
              id,
            ])
            .then((result) => (result.rowCount ?? 0) > 0)
            .catch(() => false),
        ),
      )
      if (results.every(Boolean)) planted.push(`${schema}.${table}.${column}`)
    }
    return planted
  } finally {
    await client.end()
  }
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
      `select n.nspname as schema, c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
              exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id') as "hasCompany"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm')
       order by 1, 2`,
      [[...SCHEMAS, 'bus']],
    )
    return rows
  } finally {
    await client.end()
  }
}
