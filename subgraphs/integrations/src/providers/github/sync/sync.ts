import { gitHubClient, type GitHubClient, type GitHubDeps } from '../client.ts'
import type { GitHubConfig } from '../config-schema.ts'
import { failureOf } from '../failure.ts'
import { findOwner, listRepositories } from '../repositories.ts'
import { readContributors, readRepository, type RepositoryReading } from './read-repository.ts'
import type { GitHubRecord } from './records.ts'

/** Where a synchronisation stands; plain JSON, kept by the caller. */
export interface GitHubCursor {
  /** Start of the last complete run: the next one reads what changed since. Null before the first. */
  since: string | null
  /** Start of the run under way; null between runs. */
  startedAt: string | null
  /** The last repository that the run under way has done. */
  after: string | null
  /** Repositories whose contributors GitHub was still counting. */
  contributorsPending: string[]
}

export interface SyncBatch {
  records: GitHubRecord[]
  skipped: RepositoryReading['skipped']
  progress: { done: number; total: number; repository: string | null }
  /** Store it together with the records: an interrupted run goes on from here. */
  cursor: GitHubCursor
}

const START: GitHubCursor = { since: null, startedAt: null, after: null, contributorsPending: [] }

/**
 * Reads all repositories of a connection, one batch for each, then one for what is left over. A batch repeated after an interruption
 * brings the same records, so the caller upserts by id.
 *
 * @throws the call's error when GitHub refuses or cannot be reached; see `failureOf`. The last batch's cursor stays valid.
 */
export async function* sync(
  config: GitHubConfig,
  cursor: GitHubCursor | null,
  deps: GitHubDeps & { now?: () => Date },
): AsyncGenerator<SyncBatch, void, void> {
  const client = gitHubClient(config, deps)
  const repositories = await listRepositories(client, config, await findOwner(client, config))
  const before = cursor ?? START
  const startedAt = before.startedAt ?? (deps.now?.() ?? new Date()).toISOString()
  const pending = new Set(before.contributorsPending)
  const total = repositories.length
  let done = repositories.filter(({ full_name }) => before.after !== null && full_name <= before.after).length

  for (const listed of repositories.slice(done)) {
    deps.signal?.throwIfAborted()
    const reading = await readRepository(client, listed, before.since)
    if (listed.archived !== true) await addContributors(client, listed.full_name, pending, reading)
    done += 1
    yield {
      records: reading.records,
      skipped: reading.skipped,
      progress: { done, total, repository: listed.full_name },
      cursor: { since: before.since, startedAt, after: listed.full_name, contributorsPending: [...pending] },
    }
  }

  const late: RepositoryReading = { records: [], skipped: [] }
  for (const fullName of pending) await addContributors(client, fullName, pending, late)
  yield {
    records: late.records,
    skipped: late.skipped,
    progress: { done: total, total, repository: null },
    cursor: { since: startedAt, startedAt: null, after: null, contributorsPending: [...pending] },
  }
}

async function addContributors(
  client: GitHubClient,
  fullName: string,
  pending: Set<string>,
  reading: RepositoryReading,
): Promise<void> {
  try {
    const contributors = await readContributors(client, fullName)
    if (contributors === null) return void pending.add(fullName)
    reading.records.push(contributors)
  } catch (error) {
    const failure = failureOf(error)
    if (failure.reason !== 'FORBIDDEN' && failure.reason !== 'NOT_FOUND') throw error
    reading.skipped.push({ repository: fullName, what: 'contributors', reason: failure.message })
  }
  pending.delete(fullName)
}
