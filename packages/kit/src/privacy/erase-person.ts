import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/database.ts'
import type { PersonalData, PersonalDataMap } from './personal-data.ts'
import { bind, type Subject } from './subject.ts'

/**
 * Takes a person out of the subgraph of `em`, as its list says, and out of its audit log. Needs the purpose `privacy`. Doing it again
 * changes nothing. @returns how many rows were removed or changed
 */
export async function erasePerson(em: EntityManager, map: PersonalDataMap, subject: Subject): Promise<number> {
  // First, as it goes by ids that may go with the rows; and what it did last, as lists may go by it.
  let rows = await eraseWhatWasDone(em, map, subject)
  for (const entry of map.entries) rows += await eraseEntry(em, map.source, entry, subject)
  return rows + (await eraseWhoDid(em, map.source, subject))
}

async function eraseEntry(em: EntityManager, schema: string, entry: PersonalData, subject: Subject): Promise<number> {
  const { table, rows, erase } = entry
  if (erase === 'nothing') return 0
  const change =
    erase === 'rows'
      ? `delete from "${schema}"."${table}" t where ${rows}`
      : `update "${schema}"."${table}" t set ${Object.entries(erase)
          .map(([column, value]) => `"${column}" = ${value}`)
          .join(', ')} where ${rows}`
  return count(em, change, subject)
}

/**
 * What tells who somebody is goes, and the chain holds: see docs/decisions/0015. Entries from before values were sealed apart stay as
 * they are, as changing them would break it.
 */
async function eraseWhoDid(em: EntityManager, schema: string, subject: Subject): Promise<number> {
  const log = `"${schema}".audit_log`
  const own = await count(
    em,
    `update ${log} t set actor_name = null, ip = null, actor_salt = null
     where seal = 2 and actor_salt is not null and (actor_id = :user or impersonator_id = :user)`,
    subject,
  )
  await count(
    em,
    `update ${log} t set impersonator_name = null where impersonator_id = :user and impersonator_name is not null`,
    subject,
  )
  return own
}

/**
 * Details go of what is about the person by its id, or has its id or address as a value; and its name, in the companies that it had to do
 * with. A name is compared with whole values, never with keys: people choose their names, and one may be called `status`.
 */
function eraseWhatWasDone(
  em: EntityManager,
  { source, auditSubjects = 'select null::uuid' }: PersonalDataMap,
  subject: Subject,
): Promise<number> {
  return count(
    em,
    `update "${source}".audit_log t set details = '{}'::jsonb, details_salt = null
     where seal = 2 and details_salt is not null and details <> '{}'::jsonb
       and (subject_id in (:user, :developer) or subject_id in (${auditSubjects}) or exists (
         select from jsonb_path_query(t.details, 'strict $.**') as one(value)
         where jsonb_typeof(value) = 'string' and (
           value #>> '{}' in (:user::text, :developer::text) or lower(value #>> '{}') = lower(:email)
           or (t.tenant_id = any (:companies::uuid[]) and lower(value #>> '{}') in (
             select lower(known) from jsonb_array_elements_text(:names::jsonb) as known)))))`,
    subject,
  )
}

async function count(em: EntityManager, change: string, subject: Subject): Promise<number> {
  const [text, params] = bind(`with changed as (${change} returning 1) select count(*)::int as n from changed`, subject)
  const [row] = await sql<{ n: number }>(em, text, params)
  return row!.n
}
