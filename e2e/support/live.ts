import { type Reader, subscribe } from '@atrium/testing'

export interface LiveActivity {
  cursor: string
  activity: {
    id: string
    type: string
    summary: string
    occurredAt: string
    actor: { name: string } | null
    company: { id: string; name: string } | null
    project: { id: string; name: string } | null
  }
}

export const FEED_SUBSCRIPTION = `subscription Feed($after: String, $where: ActivityWhereInput) {
  activity(after: $after, where: $where) {
    cursor
    activity { id type summary occurredAt actor { name } company { id name } project { id name } }
  }
}`

/** A reader of the feed, as a third party would be one. */
export type FeedReader = Reader<LiveActivity>

export function readFeed(
  url: string,
  token: string,
  variables: { after?: string | null; where?: object } = {},
  transport: Parameters<typeof subscribe>[0] = 'sse',
): FeedReader {
  return subscribe(
    transport,
    url,
    token,
    { query: FEED_SUBSCRIPTION, variables },
    (data) => data['activity'] as LiveActivity | null,
  )
}
