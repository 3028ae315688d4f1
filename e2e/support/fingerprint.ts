import pg from 'pg'
import { observe } from './database.ts'

/** A hash of every row of a company in every table, but for the logs of what was tried. */
export async function fingerprint(superuserUrl: string, companyId: string): Promise<Record<string, string>> {
  await using database = observe(superuserUrl)
  const tables = await database.rows<{ schema: string; table: string; tenant: string }>(
    `select table_schema as schema, table_name as table, case when table_name = 'companies' then 'id' else 'company_id' end as tenant
     from information_schema.columns
     where table_schema in ('accounts', 'projects', 'billing', 'integrations', 'gateway')
       and table_name not in ('outbox', 'audit_log', 'activities', 'webhook_refusals', 'sync_run_lines', 'usage_operations', 'usage_fields')
       and (column_name = 'company_id' or (table_name = 'companies' and column_name = 'id'))`,
  )
  const hashes: Record<string, string> = {}
  for (const { schema, table, tenant } of tables) {
    // Synchronisations go on by themselves: only which there are is compared.
    const row = table === 'sync_runs' ? 't.id::text' : 't::text'
    const rows = await database.rows<{ hash: string }>(
      `select coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as hash
       from ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} t where ${tenant} = $1`,
      [companyId],
    )
    hashes[`${schema}.${table}`] = rows[0]!.hash
  }
  return hashes
}
