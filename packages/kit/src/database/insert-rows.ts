import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from './database.ts'

const BATCH = 1000

/**
 * Inserts many rows by few statements, in the transaction of `em`. Keys are camelCase property names of snake_case
 * columns; all rows have those of the first. `bigint` and `Date` values are kept exactly.
 */
export async function insertRows(em: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const schema = em.config.get('schema')!
  const columns = Object.keys(rows[0]!).map(snakeCase)
  const list = columns.map((column) => `"${column}"`).join(', ')
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map(toColumns)
    await sql(
      em,
      `insert into "${schema}"."${table}" (${list})
       select ${list} from jsonb_populate_recordset(null::"${schema}"."${table}", ?::jsonb)`,
      [JSON.stringify(batch)],
    )
  }
}

function toColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [snakeCase(key), typeof value === 'bigint' ? value.toString() : value]),
  )
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
