import type { ProviderCall, SyncStep } from '../provider.ts'
import { afterContainer, beginRun, endRun, type IncrementalCursor, percent, remaining } from '../shared/incremental.ts'
import { type DeploymentCursor, deploymentFact, endedSince, type SiteDeployment, stillOpen } from '../shared/hosting.ts'
import { deployPages, listSites, netlifyHttp } from './client.ts'
import type { NetlifyConfig } from './config-schema.ts'
import { deployOf } from './deploys.ts'

interface NetlifyCursor extends IncrementalCursor, DeploymentCursor {
  /** What the run under way has seen that has not ended. */
  stillOpen: string[]
}

const HOUR_MS = 60 * 60 * 1000
/** What is read first: as much as people look back on. */
const FIRST_MS = 30 * 24 * HOUR_MS
/** Deploys are listed by their creation: one that was under way then may have ended since. */
const LOOKBACK_MS = 2 * HOUR_MS

/** Reads the deploys of each site since the last run; they come newest first, so reading ends at the first that is older. */
export async function* syncDeploys(
  config: NetlifyConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = netlifyHttp(config, call)
  const sites = await listSites(http, config)
  const before = cursor as Partial<NetlifyCursor> | null
  const begun = beginRun(cursor)
  let run = { ...begun, first: before?.first ?? null, open: before?.open ?? [], stillOpen: before?.stillOpen ?? [] }
  const left = remaining(sites, run)
  const counts = { sites: sites.length - left.length, deployments: 0 }
  const containers = sites.map(({ id, name, url }) => ({ kind: 'SITE' as const, id, name, url }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }
  const from = run.since === null ? Date.parse(run.startedAt) - FIRST_MS : Date.parse(run.since) - LOOKBACK_MS
  for (const site of left) {
    call.signal?.throwIfAborted()
    const found: SiteDeployment[] = []
    for await (const page of deployPages(http, site.id)) {
      const recent = page.filter((deploy) => Date.parse(deploy.instant('created_at') ?? '') >= from)
      found.push(...recent.flatMap((deploy) => named(deployOf(deploy), site.name)))
      if (recent.length < page.length) break
    }
    counts.sites += 1
    counts.deployments += found.length
    run = { ...afterContainer(run, site.id), stillOpen: stillOpen(run.stillOpen, found) }
    yield {
      facts: found.map(deploymentFact),
      events: endedSince(found, run),
      counts: { ...counts },
      progress: percent(counts.sites, sites.length),
      cursor: run,
    }
  }
  const end: NetlifyCursor = { ...endRun(run), first: run.first ?? run.startedAt, open: run.stillOpen, stillOpen: [] }
  yield { facts: [], counts, progress: 100, cursor: end }
}

const named = (deploy: SiteDeployment | null, name: string): SiteDeployment[] =>
  deploy === null ? [] : [{ ...deploy, site: { ...deploy.site, name } }]
