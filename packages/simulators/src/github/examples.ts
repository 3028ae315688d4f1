import { createRequire } from 'node:module'

/** One real payload, as GitHub's official client collects them. */
export interface GitHubExample {
  /** `issues.opened.2`: event, action when it has one, and the place among its like. */
  name: string
  event: string
  payload: Record<string, unknown>
}

/** The 329 payloads of 58 events in `@octokit/webhooks-examples` (MIT), in its order. The package is 10 MB of JSON, so it is read on the first call. */
export function githubExamples(): GitHubExample[] {
  read ??= readExamples()
  return read
}

let read: GitHubExample[] | undefined

function readExamples(): GitHubExample[] {
  const definitions = createRequire(import.meta.url)('@octokit/webhooks-examples') as {
    name: string
    examples: Record<string, unknown>[]
  }[]
  const seen = new Map<string, number>()
  return definitions.flatMap(({ name: event, examples }) =>
    examples.map((payload) => {
      const kind = typeof payload.action === 'string' ? `${event}.${payload.action}` : event
      const count = (seen.get(kind) ?? 0) + 1
      seen.set(kind, count)
      return { name: `${kind}.${count}`, event, payload }
    }),
  )
}
