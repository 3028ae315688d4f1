import type { ExternalContainer, ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'

type EntryFact = Extract<ProviderFact, { type: 'time_entry.upserted' }>

/** An entry as Harvest gives it. Null when it lacks what makes it one. */
export function entryFact(entry: Reader): EntryFact | null {
  const externalId = entry.id('id')
  const startedAt = startOf(entry)
  const updatedAt = entry.instant('updated_at')
  const project = entry.id('project.id')
  if (externalId === null || startedAt === null || updatedAt === null || project === null) return null
  const container: ExternalContainer = { kind: 'PROJECT', id: project }
  const hours = entry.number('hours')
  return {
    type: 'time_entry.upserted',
    container,
    payload: {
      provider: 'harvest',
      externalId,
      container: { ...container, name: entry.text('project.name', 120) },
      person: {
        id: entry.id('user.id'),
        name: entry.text('user.name', 100) ?? 'Someone',
        email: null,
        avatarUrl: null,
      },
      description: entry.text('notes', 300) ?? entry.text('task.name', 120),
      startedAt,
      seconds: entry.flag('is_running') || hours === null ? null : Math.round(hours * 3600),
      isBillable: entry.flag('billable'),
      taskId: entry.id('task.id'),
      updatedAt,
    },
  }
}

/** Of what is not running, and was not timed, Harvest knows the day alone: its noon is that day nearly everywhere. */
function startOf(entry: Reader): string | null {
  const day = entry.text('spent_date', 10)
  if (entry.has('timer_started_at')) return entry.instant('timer_started_at')
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
    ? `${day}T12:00:00.000Z`
    : null
}
