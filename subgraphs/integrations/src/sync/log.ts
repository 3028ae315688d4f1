import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { SyncLogLevel } from './sync-run-line.entity.ts'

/** Lines of one run that are kept: the first ones, and every end. */
const MOST_LINES = 500
const LINE_LENGTH = 1000

type Counts = Record<string, number>

/** Adds a line to the log of a run (UUID). Steps beyond the first hundreds are left out. */
export async function writeSyncLine(
  em: EntityManager,
  runId: string,
  line: { level: SyncLogLevel; message: string; isEnd?: boolean },
): Promise<void> {
  await sql(
    em,
    `insert into integrations.sync_run_lines (id, sync_run_id, company_id, level, message, written_at)
     select ?, run.id, run.company_id, ?, ?, clock_timestamp() from integrations.sync_runs run
     where run.id = ? and (? or (select count(*) from integrations.sync_run_lines where sync_run_id = run.id) < ?)`,
    [newId(), line.level, line.message.slice(0, LINE_LENGTH), runId, line.isEnd ?? false, MOST_LINES],
  )
}

/** What a step read: "Read 100 issues, 12 repositories.", or that there was nothing new. */
export function stepMessage(before: Counts, now: Counts): string {
  const read = Object.entries(now)
    .map(([name, count]) => [words(name), count - (before[name] ?? 0)] as const)
    .filter(([, more]) => more > 0)
    .map(([name, more]) => `${more} ${name}`)
  return read.length > 0 ? `Read ${read.join(', ')}.` : 'Looked: nothing more here.'
}

/** All that a run read: "3 repositories, 48 pull requests". */
export function totalMessage(counts: Counts): string {
  const read = Object.entries(counts).map(([name, count]) => `${count} ${words(name)}`)
  return read.length > 0 ? `Done: ${read.join(', ')}.` : 'Done: there was nothing to read.'
}

function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
