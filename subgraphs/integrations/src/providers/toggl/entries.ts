import type { ExternalPerson } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'

type EntryFact = Extract<ProviderFact, { type: 'time_entry.upserted' | 'time_entry.deleted' }>

/** An entry as the API and webhooks give it. Null when it lacks what makes it one. */
export function entryFact(entry: Reader, person: ExternalPerson): EntryFact | null {
  const externalId = entry.id('id')
  const startedAt = entry.instant('start')
  const updatedAt = entry.instant('at') ?? startedAt
  if (externalId === null || startedAt === null || updatedAt === null) return null
  const container = containerOf(entry.id('project_id') ?? entry.id('pid'))
  const deletedAt = entry.instant('server_deleted_at')
  if (deletedAt !== null) return goneFact(externalId, container, deletedAt)
  // Negative while it runs.
  const duration = entry.number('duration') ?? -1
  return upserted(externalId, container, {
    person,
    description: entry.text('description', 300),
    startedAt,
    seconds: duration < 0 ? null : Math.round(duration),
    isBillable: entry.flag('billable'),
    taskId: entry.id('task_id') ?? entry.id('tid'),
    updatedAt,
  })
}

/** A row of the report: what several entries have in common, and the entries. */
export function rowFacts(row: Reader): EntryFact[] {
  const container = containerOf(row.id('project_id'))
  const person = { id: row.id('user_id'), name: row.text('username', 100) ?? 'Someone', email: null, avatarUrl: null }
  return row.list('time_entries').flatMap((entry) => {
    const externalId = entry.id('id')
    const startedAt = entry.instant('start')
    if (externalId === null || startedAt === null) return []
    const seconds = entry.number('seconds')
    return upserted(externalId, container, {
      person,
      description: row.text('description', 300),
      startedAt,
      seconds: seconds === null ? null : Math.round(seconds),
      isBillable: row.flag('billable'),
      taskId: row.id('task_id'),
      updatedAt: entry.instant('at') ?? startedAt,
    })
  })
}

type Said = Omit<
  Extract<EntryFact, { type: 'time_entry.upserted' }>['payload'],
  'provider' | 'externalId' | 'container'
>

function upserted(externalId: string, container: ExternalContainer | null, said: Said): EntryFact {
  return {
    type: 'time_entry.upserted',
    container,
    payload: { provider: 'toggl', externalId, container: container && { ...container, name: null }, ...said },
  }
}

export function goneFact(externalId: string, container: ExternalContainer | null, at: string): EntryFact {
  return { type: 'time_entry.deleted', container, payload: { provider: 'toggl', externalId, at } }
}

export const containerOf = (project: string | null): ExternalContainer | null =>
  project === null ? null : { kind: 'PROJECT', id: project }
