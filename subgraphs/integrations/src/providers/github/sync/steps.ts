import type { ProviderFact, SyncStep } from '../../provider.ts'
import { deploymentStatus } from '../provider-facts.ts'
import type { GitHubRecord } from './records.ts'
import type { GitHubCursor, SyncBatch } from './sync.ts'

type StatsPayload = Extract<ProviderFact, { type: 'repository.stats_synced' }>['payload']

const DAY_MS = 24 * 60 * 60 * 1000
/** How far back commits are read, so that those of this week are counted whole. */
const LOOKBACK_MS = 8 * DAY_MS

/** GitHub's batches as steps: the figures and deployments of each repository, and how far the run has come. */
export async function* syncSteps(
  read: (from: GitHubCursor | null) => AsyncIterable<SyncBatch>,
  cursor: GitHubCursor | null,
  now: () => Date = () => new Date(),
): AsyncGenerator<SyncStep, void, void> {
  const stats = new Map<string, StatsPayload>()
  const counts: Record<string, number> = {}
  for await (const batch of read(withLookback(cursor, now()))) {
    for (const { kind } of batch.records) counts[COUNTED[kind]] = (counts[COUNTED[kind]] ?? 0) + 1
    const { done, total } = batch.progress
    yield {
      facts: [...statsFacts(batch.records, stats, now()), ...deploymentFacts(batch.records)],
      counts: { ...counts },
      progress: total === 0 ? 100 : Math.floor((done / total) * 100),
      cursor: batch.cursor,
    }
  }
}

const COUNTED: Record<GitHubRecord['kind'], string> = {
  repository: 'repositories',
  commit: 'commits',
  pull_request: 'pullRequests',
  issue: 'issues',
  counts: 'counts',
  contributors: 'contributorLists',
  workflow_run: 'builds',
  deployment: 'deployments',
}

function withLookback(cursor: GitHubCursor | null, now: Date): GitHubCursor | null {
  if (cursor?.since == null) return cursor
  const earliest = new Date(now.getTime() - LOOKBACK_MS).toISOString()
  return { ...cursor, since: cursor.since < earliest ? cursor.since : earliest }
}

/** The contributors of a repository may come in a later batch than the rest; then its figures are told again. */
function statsFacts(records: GitHubRecord[], known: Map<string, StatsPayload>, now: Date): ProviderFact[] {
  const changed = new Set<string>()
  for (const record of records) {
    if (record.kind !== 'repository') continue
    const { fullName: repository, defaultBranch, openIssues, stars, language, pushedAt } = record
    known.set(repository, {
      provider: 'GITHUB',
      repository,
      defaultBranch,
      commitsThisWeek: 0,
      openIssues,
      openPullRequests: 0,
      contributors: 0,
      stars,
      language,
      pushedAt,
      syncedAt: now.toISOString(),
    })
    changed.add(repository)
  }
  const week = startOfWeek(now)
  for (const record of records) {
    const figures = 'repository' in record ? known.get(record.repository) : undefined
    if (!figures) continue
    if (record.kind === 'commit' && record.at !== null && record.at >= week) figures.commitsThisWeek += 1
    if (record.kind === 'counts') {
      figures.openIssues = record.openIssues
      figures.openPullRequests = record.openPullRequests
    }
    if (record.kind === 'contributors') {
      figures.contributors = record.contributors.length
      changed.add(record.repository)
    }
  }
  return [...changed].map((repository) => ({
    type: 'repository.stats_synced',
    container: { kind: 'REPOSITORY', id: repository },
    payload: { ...known.get(repository)! },
  }))
}

function deploymentFacts(records: GitHubRecord[]): ProviderFact[] {
  return records.flatMap((record): ProviderFact[] => {
    if (record.kind !== 'deployment' || record.state === 'inactive') return []
    const { repository, environment, ref, sha, url } = record
    return [
      {
        type: 'deployment.reported',
        container: { kind: 'REPOSITORY', id: repository },
        payload: {
          provider: 'GITHUB',
          repository,
          environment,
          status: deploymentStatus(record.state),
          ref,
          sha,
          authorName: null,
          url,
          externalId: String(record.id),
          reportedAt: record.at ?? new Date().toISOString(),
        },
      },
    ]
  })
}

/** Monday 00:00 UTC. */
function startOfWeek(now: Date): string {
  const day = (now.getUTCDay() + 6) % 7
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - day)).toISOString()
}
