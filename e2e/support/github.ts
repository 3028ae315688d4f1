import { randomBytes, randomUUID } from 'node:crypto'
import { deliverExample, githubExamples, type GitHubExample } from '@atrium/simulators'
import type { BuiltConnection } from '@atrium/testing'

/** A repository of the workspace's first company, as the published payloads name it. */
export const REPOSITORY = 'Codertocat/Hello-World'

/** A commit that GitHub would name so. */
export const newSha = (): string => randomBytes(20).toString('hex')

function example(event: string, fits: (payload: Record<string, unknown>) => boolean = () => true): GitHubExample {
  return githubExamples().find((candidate) => candidate.event === event && fits(candidate.payload))!
}

/** A push to the default branch, that is a deployment to production. */
export function push({ sha, message, at }: { sha: string; message: string; at: Date }): GitHubExample {
  const base = example('push', ({ head_commit: head }) => (head ?? null) !== null)
  const repository = base.payload['repository'] as { default_branch: string }
  return {
    ...base,
    payload: {
      ...base.payload,
      ref: `refs/heads/${repository.default_branch}`,
      after: sha,
      deleted: false,
      head_commit: { ...(base.payload['head_commit'] as object), id: sha, message, timestamp: at.toISOString() },
      repository: { ...repository, full_name: REPOSITORY, pushed_at: Math.floor(at.getTime() / 1000) },
    },
  }
}

/** An issue that was opened, with a title of its own to tell it by. */
export function issueOpened(title: string): GitHubExample {
  const base = example('issues', ({ action }) => action === 'opened')
  return { ...base, payload: { ...base.payload, issue: { ...(base.payload['issue'] as object), title } } }
}

/** Sends a delivery and fails unless it was taken in. */
export async function deliver(
  connection: BuiltConnection,
  payload: GitHubExample,
  id: string = randomUUID(),
): Promise<string> {
  const status = await deliverExample(connection.webhookUrl, connection.webhookSecret, payload, id)
  if (status !== 202) throw new Error(`The delivery was answered ${status}.`)
  return id
}
