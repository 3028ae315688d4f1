import type { ProviderCall, SyncStep } from '../provider.ts'
import { type DeploymentCursor, deploymentFact, endedSince, type SiteDeployment, stillOpen } from '../shared/hosting.ts'
import { MAX_PAGES } from '../shared/pages.ts'
import { deploymentPage, listProjects, vercelHttp } from './client.ts'
import type { VercelConfig } from './config-schema.ts'
import { listedDeployment } from './deployments.ts'

/** Where a synchronisation stands. */
interface VercelCursor extends DeploymentCursor {
  /** Start of the run under way; null between runs. */
  startedAt: string | null
  /** The page on which the run under way goes on. */
  until: number | null
  /** What the run under way has seen that has not ended. */
  stillOpen: string[]
}

const START: VercelCursor = { since: null, first: null, open: [], startedAt: null, until: null, stillOpen: [] }

const HOUR_MS = 60 * 60 * 1000
/** What is read first: as much as people look back on. */
const FIRST_MS = 30 * 24 * HOUR_MS
/** A deployment is listed by its creation: one that was under way then may have ended since. A build takes an hour at most. */
const LOOKBACK_MS = 2 * HOUR_MS

/** Reads all deployments since the last run, newest first: one list for all projects, so that many cost as little as one. */
export async function* syncDeployments(
  config: VercelConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = vercelHttp(config, call)
  const projects = await listProjects(http, config)
  const known = new Map(projects.map(({ id, name }) => [id, name]))
  const before = { ...START, ...(cursor as Partial<VercelCursor> | null) }
  let run = { ...before, startedAt: before.startedAt ?? new Date().toISOString() }
  const counts = { projects: projects.length, deployments: 0 }
  const containers = projects.map(({ id, name }) => ({ kind: 'SITE' as const, id, name }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }

  const since = new Date(
    run.since === null ? Date.parse(run.startedAt) - FIRST_MS : Date.parse(run.since) - LOOKBACK_MS,
  )
  for (let page = 0; page < MAX_PAGES; page += 1) {
    call.signal?.throwIfAborted()
    const { deployments, next } = await deploymentPage(http, config, { since, until: run.until })
    const found = deployments.flatMap((each) => named(listedDeployment(each), known))
    counts.deployments += found.length
    const isLast = next === null || next === run.until || deployments.length === 0
    run = { ...run, until: next, stillOpen: stillOpen(run.stillOpen, found) }
    yield {
      facts: found.map(deploymentFact),
      events: endedSince(found, run),
      counts: { ...counts },
      progress: isLast ? 100 : 50,
      cursor: isLast ? { ...START, since: run.startedAt, first: run.first ?? run.startedAt, open: run.stillOpen } : run,
    }
    if (isLast) return
  }
}

/** Only of the projects that are to be shown, by the names they have now. */
function named(deployment: SiteDeployment | null, known: Map<string, string>): SiteDeployment[] {
  const name = known.get(deployment?.site.id ?? '')
  return deployment === null || name === undefined ? [] : [{ ...deployment, site: { ...deployment.site, name } }]
}
