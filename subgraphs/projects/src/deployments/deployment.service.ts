import { sql } from '@atrium/kit/database'
import { type DomainEvent, recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { findLinkedRepositories, type LinkedRepository } from '../repositories/linked-repositories.ts'
import { DeploymentSource, DeploymentStatus } from './deployment.entity.ts'

const PRODUCTION = 'production'

/** A deployment as one event tells it. */
interface Report {
  source: DeploymentSource
  externalId: string
  environment: string
  status: DeploymentStatus
  ref: string
  sha: string
  message: string | null
  authorName: string | null
  url: string | null
  /** ISO 8601. */
  at: string
}

/**
 * What reaches the default branch counts as deployed to production: most projects deploy from there, and those that
 * report deployments of their own show these beside it. A commit is one deployment however often its push is told.
 */
export async function recordPush(em: EntityManager, event: DomainEvent<'code.pushed'>): Promise<void> {
  const push = event.payload
  if (!push.isDefaultBranch) return
  for (const repository of ofRepositories(
    await findLinkedRepositories(em, push.provider, push.repository, event.companyId),
  )) {
    await sql(
      em,
      'update projects.repositories set last_pushed_at = greatest(last_pushed_at, ?::timestamptz) where id = ?',
      [push.pushedAt, repository.id],
    )
    const isNew = await recordDeployment(em, repository, {
      source: DeploymentSource.PUSH,
      externalId: `${push.branch}@${push.sha}`,
      environment: PRODUCTION,
      status: DeploymentStatus.SUCCEEDED,
      ref: push.branch,
      sha: push.sha,
      message: push.message,
      authorName: push.authorName,
      url: push.url,
      at: push.pushedAt,
    })
    if (isNew) await countCommits(em, repository, push)
  }
}

// The next synchronisation counts anew; until then what was pushed since the last one is added to what that found.
async function countCommits(
  em: EntityManager,
  { id }: Target,
  { commitCount, pushedAt }: DomainEvent<'code.pushed'>['payload'],
): Promise<void> {
  await sql(
    em,
    'update projects.repositories set commits_this_week = commits_this_week + ? where id = ? and last_synced_at < ?::timestamptz',
    [commitCount, id, pushedAt],
  )
}

/** The states a provider reports of one deployment, in whatever order they arrive. */
export async function recordReport(em: EntityManager, event: DomainEvent<'deployment.reported'>): Promise<void> {
  const report = event.payload
  for (const target of await targetsOf(em, event)) {
    await recordDeployment(em, target, {
      source: DeploymentSource.DEPLOYMENT,
      externalId: report.externalId,
      environment: report.environment,
      status: report.status,
      ref: report.ref,
      sha: report.sha,
      message: null,
      authorName: report.authorName,
      url: report.url,
      at: report.reportedAt,
    })
  }
}

/** What is deployed: a repository of a project, or a site at a host that knows no repositories. Ids are UUIDs. */
interface Target {
  id: string | null
  projectId: string
  companyId: string
  /** Of a site: the connection that told. */
  connectionId: string | null
}

async function targetsOf(em: EntityManager, event: DomainEvent<'deployment.reported'>): Promise<Target[]> {
  const { provider, repository, connectionId } = event.payload
  if (repository !== null)
    return ofRepositories(await findLinkedRepositories(em, provider, repository, event.companyId))
  if (event.projectId === null) return []
  return sql<Target>(
    em,
    `select null as id, id as "projectId", company_id as "companyId", ?::uuid as "connectionId" from projects.projects
     where id = ? and company_id = ?`,
    [connectionId, event.projectId, event.companyId],
  )
}

const ofRepositories = (linked: LinkedRepository[]): Target[] =>
  linked.map((repository) => ({ ...repository, connectionId: null }))

/** Returns whether it told something new. */
async function recordDeployment(em: EntityManager, repository: Target, report: Report): Promise<boolean> {
  const id = await upsert(em, repository, report)
  if (!id) return false
  await sql(
    em,
    `update projects.projects p set (last_deployment_id, last_deployment_at) =
       (select d.id, d.deployed_at from projects.deployments d where d.project_id = p.id
        order by d.deployed_at desc, d.id desc limit 1)
     where p.id = ?`,
    [repository.projectId],
  )
  await recordEvent(em, {
    type: 'deployment.recorded',
    payload: { deploymentId: id, projectId: repository.projectId },
    companyId: repository.companyId,
    projectId: repository.projectId,
    occurredAt: report.at,
  })
  return true
}

/**
 * Returns the deployment's UUID, or null when the report tells nothing newer. Of two states reported for the same
 * instant (providers give whole seconds) the one further along wins, so that the order of arrival does not matter.
 */
async function upsert(em: EntityManager, repository: Target, report: Report): Promise<string | null> {
  const [row] = await sql<{ id: string }>(
    em,
    `insert into projects.deployments as d (id, project_id, company_id, repository_id, connection_id, source, external_id, environment,
       status, ref, sha, message, author_name, url, deployed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict ${repository.connectionId === null ? '(repository_id, source, external_id)' : OF_SITE} do update
     set environment = excluded.environment, status = excluded.status, ref = excluded.ref, sha = excluded.sha,
         message = excluded.message, author_name = excluded.author_name, url = excluded.url,
         deployed_at = excluded.deployed_at
     where (d.deployed_at, array_position(${PROGRESS}, d.status))
         < (excluded.deployed_at, array_position(${PROGRESS}, excluded.status))
     returning id`,
    [
      newId(),
      repository.projectId,
      repository.companyId,
      repository.id,
      repository.connectionId,
      report.source,
      report.externalId,
      report.environment,
      report.status,
      report.ref,
      report.sha,
      report.message,
      report.authorName,
      report.url,
      report.at,
    ],
  )
  return row?.id ?? null
}

const OF_SITE = '(project_id, connection_id, external_id) where connection_id is not null'

const PROGRESS = `array['PENDING', 'IN_PROGRESS', 'CANCELLED', 'FAILED', 'SUCCEEDED']`
