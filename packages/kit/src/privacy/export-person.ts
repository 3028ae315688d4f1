import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/database.ts'
import type { PersonalData, PersonalDataMap } from './personal-data.ts'
import { bind, type Subject } from './subject.ts'

/** A line of an export: a section and what it is, or a row of one. */
export type ExportedLine =
  { section: string; holds: string; erased: string } | { section: string; row: Record<string, unknown> }

const FETCH = 500

type Exported = Pick<PersonalData, 'table' | 'section' | 'holds' | 'erased' | 'rows' | 'exported' | 'shows'>

/** What the person did, of every subgraph alike. */
export const AUDIT: Exported = {
  table: 'audit_log',
  section: 'What you did',
  holds: 'What the audit log says that you did, when, and from which address.',
  erased: 'That it was done stays; your name and address are taken out.',
  rows: 't.actor_id = :user',
  shows: ['occurred_at', 'action', 'subject_type', 'ip', 'actor_name'],
}

/** Everything that the subgraph of `em` keeps of a person, row by row, as of one moment. Needs the purpose `privacy`. */
export async function* exportPerson(
  em: EntityManager,
  map: PersonalDataMap,
  subject: Subject,
): AsyncGenerator<ExportedLine> {
  for (const entry of [...map.entries, AUDIT]) {
    const { section, holds, erased } = entry
    if (holds === null) continue
    yield { section, holds, erased }
    for await (const row of rowsOf(em, map.source, entry, subject)) yield { section, row }
  }
}

// A cursor of the database: however much there is, some hundred rows of it are in memory.
async function* rowsOf(
  em: EntityManager,
  schema: string,
  { table, rows, exported = rows, shows }: Exported,
  subject: Subject,
): AsyncGenerator<Record<string, unknown>> {
  const [query, params] = bind(`select ${shows.join(', ')} from "${schema}"."${table}" t where ${exported}`, subject)
  await sql(em, `declare exported no scroll cursor for select row_to_json(said) as row from (${query}) said`, params)
  try {
    for (;;) {
      const fetched = await sql<{ row: Record<string, unknown> }>(em, `fetch ${FETCH} from exported`)
      for (const { row } of fetched) yield row
      if (fetched.length < FETCH) return
    }
  } finally {
    await sql(em, 'close exported')
  }
}
