import type { EventPayloads, ExternalPerson } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import { reader, type Reader } from '../shared/reader.ts'

type Level = EventPayloads['error.reported']['level']

const LEVEL: Record<string, Level> = { fatal: 'FATAL', error: 'ERROR', warning: 'WARNING', info: 'INFO', debug: 'INFO' }

export const levelOf = (level: string | null): Level => LEVEL[level ?? ''] ?? 'ERROR'

/** Where an issue is. */
export function projectOf(issue: Reader): ExternalContainer | null {
  const id = issue.id('project.id')
  const name = issue.text('project.name', 120) ?? issue.text('project.slug', 120)
  return id === null ? null : { kind: 'PROJECT', id, ...(name !== null && { name }) }
}

/** An issue as Sentry gives it, by the API and by webhooks alike. Null when it lacks what makes it one. */
export function errorFact(issue: Reader): Extract<ProviderFact, { type: 'error.reported' }> | null {
  const externalId = issue.id('id')
  if (externalId === null) return null
  return {
    type: 'error.reported',
    container: projectOf(issue),
    payload: {
      provider: 'sentry',
      externalId,
      title: issue.text('title', 300) ?? 'An error without a title',
      level: levelOf(issue.text('level')),
      culprit: issue.text('culprit', 200),
      eventCount: numberIn(issue, 'count'),
      userCount: numberIn(issue, 'userCount'),
      assignee: personOf(issue.at('assignedTo')),
      isRegression: issue.text('substatus') === 'regressed',
      url: issue.url('permalink') ?? issue.url('web_url'),
      firstSeenAt: issue.instant('firstSeen'),
      lastSeenAt: issue.instant('lastSeen') ?? issue.instant('firstSeen') ?? new Date().toISOString(),
    },
  }
}

/** An issue that is no longer open. @param issue null: it is gone. */
export function resolvedFact(externalId: string, issue: unknown): Extract<ProviderFact, { type: 'error.resolved' }> {
  const p = reader(issue)
  return {
    type: 'error.resolved',
    container: projectOf(p),
    payload: {
      provider: 'sentry',
      externalId,
      isFixed: p.text('status') === 'resolved',
      at: p.instant('statusDetails.resolvedAt') ?? new Date().toISOString(),
    },
  }
}

/** Somebody, or a team: then without an address. */
export function personOf(p: Reader): ExternalPerson | null {
  const name = p.text('name', 100) ?? p.text('email', 100)
  return name === null ? null : { id: p.id('id'), name, email: p.text('email', 200), avatarUrl: null }
}

/** Sentry gives counts as texts. */
function numberIn(p: Reader, path: string): number | null {
  const found = Number(p.number(path) ?? p.text(path) ?? Number.NaN)
  return Number.isSafeInteger(found) && found >= 0 ? found : null
}
