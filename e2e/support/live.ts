import { createClient } from 'graphql-sse'

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

/** A reader of the feed over server-sent events, as a third party would be one. */
export interface FeedReader {
  readonly seen: LiveActivity[]
  /** Resolves when `enough` says so about what has come. @throws when it has not within `ms`. */
  until(enough: (seen: LiveActivity[]) => boolean, ms?: number): Promise<LiveActivity[]>
  dispose(): void
}

export function readFeed(
  url: string,
  token: string,
  variables: { after?: string | null; where?: object } = {},
): FeedReader {
  const client = createClient({
    url: `${url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  const seen: LiveActivity[] = []
  const waiting = new Set<() => void>()
  let failure: unknown = null
  client.subscribe<{ activity: LiveActivity }>(
    { query: FEED_SUBSCRIPTION, variables },
    {
      next({ data, errors }) {
        if (errors) failure = errors
        if (data?.activity) seen.push(data.activity)
        for (const check of waiting) check()
      },
      error(error) {
        failure = error
        for (const check of waiting) check()
      },
      complete() {},
    },
  )
  return {
    seen,
    until(enough, ms = 20_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => finish(() => reject(new Error(`Only ${seen.length} activities came.`))), ms)
        const check = () => {
          if (failure) finish(() => reject(failure))
          else if (enough(seen)) finish(() => resolve(seen))
        }
        function finish(settle: () => void) {
          clearTimeout(timer)
          waiting.delete(check)
          settle()
        }
        waiting.add(check)
        check()
      })
    },
    dispose: () => client.dispose(),
  }
}
