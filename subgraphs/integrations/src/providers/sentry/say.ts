import type { Audience, EventActor } from '@atrium/kit/events'
import type { ExternalContainer, Processed, ProviderEvent } from '../provider.ts'
import { cut, type Reader } from '../shared/reader.ts'

export const SUMMARY_LENGTH = 200

/** What people see of a delivery. @param isTalk what somebody said, not what happened. */
export function one(said: {
  /** The activity’s type, without `sentry.`. */
  type: string
  summary: string
  p: Reader
  audience?: Audience
  container?: ExternalContainer | null
  url?: string | null
  key?: string
  facts?: ProviderEvent['facts']
  isTalk?: boolean
}): Processed {
  const { type, summary, p, audience = 'TEAM', container = null, url = null, key, facts = [], isTalk } = said
  return {
    kind: 'events',
    events: [
      {
        ...(key !== undefined && { key }),
        activity: {
          type: `sentry.${type}`,
          category: isTalk ? 'DISCUSSION' : audience === 'STAFF' ? 'INTEGRATION' : 'ISSUE',
          audience,
          summary: cut(summary, SUMMARY_LENGTH),
          source: 'sentry',
          url,
        },
        actor: actorOf(p),
        container,
        facts,
      },
    ],
  }
}

/** ` in api`, where the project is known. */
export function inProject(issue: Reader): string {
  const name = issue.text('project.name', 40) ?? issue.text('project.slug', 40)
  return name === null ? '' : ` in ${name}`
}

/** Sentry itself acts too: alerts, and issues that resolve by themselves. */
export const nameOf = (p: Reader) => actorOf(p)?.name ?? 'Sentry'

function actorOf(p: Reader): EventActor | null {
  const name = p.text('actor.type') === 'user' ? p.text('actor.name', 60) : null
  return name === null ? null : { id: null, name, avatarUrl: null, url: null }
}
