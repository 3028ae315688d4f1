import { insertRows, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import { recordEvent } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import type { Keys } from '@atrium/kit/secrets'
import type { EntityManager } from '@mikro-orm/postgresql'
import { keepTeam, type TeamMember } from './assignments/team.ts'
import { knownCompanies } from './companies/known-companies.ts'
import { entities, NAME } from './orm.ts'

/** Writes the demo workspace's projects, in one transaction. Does nothing where there are projects already. */
export async function seed(runtime: { databaseUrl: string; log: Logger; keys: Keys }, plan: DemoPlan): Promise<void> {
  const database = await openDatabase({ name: NAME, url: runtime.databaseUrl, entities, log: runtime.log })
  try {
    await transaction(database, system('seed'), async (em) => {
      if ((await sql(em, 'select 1 from projects.projects limit 1')).length > 0) return
      await insertPlan(em, plan)
      await announceRepositories(em, plan)
    })
  } finally {
    await database.dispose()
  }
}

async function insertPlan(em: EntityManager, plan: DemoPlan): Promise<void> {
  const newest = newestDeployments(plan)
  await knownCompanies.keep(
    em,
    plan.companies.map(({ id, name }) => ({ id, name })),
  )
  await insertRows(
    em,
    'projects',
    plan.projects.map((project) => ({
      ...project,
      lastDeploymentId: newest.get(project.id)?.id ?? null,
      lastDeploymentAt: newest.get(project.id)?.deployedAt ?? null,
      updatedAt: project.createdAt,
    })),
  )
  await insertRows(
    em,
    'repositories',
    plan.repositories.map(({ stats, ...repository }) => ({
      ...repository,
      lastPushedAt: newest.get(repository.projectId)?.deployedAt ?? null,
      lastSyncedAt: stats?.syncedAt ?? null,
      commitsThisWeek: stats?.commitsThisWeek ?? null,
      openIssues: stats?.openIssues ?? null,
      openPullRequests: stats?.openPullRequests ?? null,
      contributors: stats?.contributors ?? null,
      stars: stats?.stars ?? null,
      language: stats?.language ?? null,
      createdAt: plan.now,
    })),
  )
  await insertRows(
    em,
    'milestones',
    plan.milestones.map((milestone) => ({ ...milestone, version: 1 })),
  )
  await insertRows(
    em,
    'deployments',
    plan.deployments.map((deployment) => ({ ...deployment, source: 'DEPLOYMENT', externalId: deployment.id })),
  )
  await insertRows(em, 'project_developers', plan.projectDevelopers)
  await keepTeam(em, teamsOf(plan))
}

function teamsOf({ users, developers, companyDevelopers }: DemoPlan): TeamMember[] {
  const names = new Map(users.map(({ id, name }) => [id, name]))
  const people = new Map(developers.map(({ id, userId }) => [id, names.get(userId) ?? null]))
  return companyDevelopers.map(({ companyId, developerId }) => ({
    companyId,
    developerId,
    name: people.get(developerId) ?? null,
  }))
}

function newestDeployments(plan: DemoPlan): Map<string, DemoPlan['deployments'][number]> {
  const newest = new Map<string, DemoPlan['deployments'][number]>()
  for (const deployment of plan.deployments) {
    const known = newest.get(deployment.projectId)
    if (!known || known.deployedAt < deployment.deployedAt) newest.set(deployment.projectId, deployment)
  }
  return newest
}

// Integrations learns from these which project a provider's event belongs to. Nobody did it, so no one is told.
async function announceRepositories(em: EntityManager, plan: DemoPlan): Promise<void> {
  for (const { id, projectId, companyId, provider, owner, name } of plan.repositories) {
    await recordEvent(em, {
      type: 'repository.linked',
      payload: { repositoryId: id, projectId, provider, fullName: `${owner}/${name}` },
      companyId,
      projectId,
    })
  }
}
