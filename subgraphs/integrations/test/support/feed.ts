import { type Database, system, transaction } from '@atrium/kit/database'
import type { StreamEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { addToFeed } from '../../src/activity/feed.ts'

export type FeedEntry = Partial<{
  summary: string
  companyId: string | null
  projectId: string | null
  audience: 'COMPANY' | 'TEAM' | 'MONEY' | 'STAFF'
  category: 'CODE' | 'BUILD' | 'BILLING'
  type: string
  repositoryName: string
}>

function eventOf(entry: FeedEntry): StreamEvent {
  return {
    id: newId(),
    type: 'company.created',
    version: 1,
    stream: 'accounts',
    position: '0',
    companyId: entry.companyId ?? null,
    projectId: entry.projectId ?? null,
    actor: { id: null, name: 'Somebody' },
    payload: { companyId: newId(), name: 'x' },
    occurredAt: new Date().toISOString(),
    activity: {
      type: entry.type ?? 'test.happened',
      category: entry.category ?? 'CODE',
      audience: entry.audience ?? 'COMPANY',
      summary: entry.summary ?? 'Something happened',
      source: 'test',
      repositoryName: entry.repositoryName ?? null,
    },
  }
}

/** Adds rows to the feed in one transaction, as the consumer does. `hold` keeps it open before the commit. */
export function addActivities(database: Database, entries: FeedEntry[], hold?: () => Promise<void>): Promise<void> {
  return transaction(database, system('relay'), async (em) => {
    for (const entry of entries) await addToFeed(em, eventOf(entry))
    await hold?.()
  })
}
