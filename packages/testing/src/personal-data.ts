import type { PersonalDataMap } from '@atrium/kit/privacy'
import pg from 'pg'

/** Tables that every subgraph has and that the kit looks after: events are kept for thirty days, the audit log is erased by itself. */
const OF_THE_KIT = [
  'outbox',
  'consumer_offsets',
  'consumer_seen',
  'dead_events',
  'audit_log',
  'migrations',
  'base_migrations',
]

/** What a column is called that may name a person, or point to one. */
const PERSONAL =
  '(^|_)(users?|person|people|developers?|owner|actor|author|member|admin|approver|contact|signer|recipients?|invitee|assignee|reporter|by)(_ids?|_name)?$' +
  '|(^|_)(e?mail|label|username|phone|ip|ips|user_agent|avatar_url|picture_url|bio|notes?|location|reason)$' +
  '|(^|_)name$'

/** What somebody has to decide before a table or a column is added. */
export interface PersonalDataReview {
  /** `table.column` that may name a person, and stands neither in an entry nor among what was reviewed. */
  undecided: string[]
  /** `table.column` of the list that the database does not have. */
  unknown: string[]
  /** Tables that are read or changed, and have no policy that lets the purpose `privacy`: nothing would be found there. */
  withoutPolicy: string[]
}

/** Compares a subgraph's list with its tables: references to people, telling names, and whatever JSON may hold. */
export async function reviewPersonalData(ownerUrl: string, map: PersonalDataMap): Promise<PersonalDataReview> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const columns = await client.query<{ place: string; personal: boolean }>(
      `select c.relname || '.' || a.attname as place,
         a.attname ~ $2 and a.atttypid not in ('bool'::regtype, 'int2'::regtype, 'int4'::regtype) or format_type(a.atttypid, a.atttypmod) in ('jsonb', 'json') or exists (
           select from pg_constraint f join pg_class target on target.oid = f.confrelid
           where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey) and target.relname in ('users', 'developers')
         ) as personal
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and c.relname <> all ($3)
       order by place`,
      [map.source, PERSONAL, OF_THE_KIT],
    )
    const policies = await client.query<{ table: string }>(
      `select distinct tablename as table from pg_policies where schemaname = $1 and qual like '%privacy%'`,
      [map.source],
    )
    const open = new Set(policies.rows.map(({ table }) => table))
    const decided = new Set([
      ...map.entries.flatMap(({ table, columns: looked }) => looked.map((column) => `${table}.${column}`)),
      ...Object.keys(map.reviewed),
    ])
    const known = new Set(columns.rows.map(({ place }) => place))
    return {
      undecided: columns.rows
        .filter(({ place, personal }) => personal && !decided.has(place))
        .map(({ place }) => place),
      unknown: [...decided].filter((place) => !known.has(place)),
      withoutPolicy: [...new Set(map.entries.map(({ table }) => table))].filter((table) => !open.has(table)),
    }
  } finally {
    await client.end()
  }
}
