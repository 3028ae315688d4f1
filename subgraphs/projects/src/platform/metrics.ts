import { sql } from '@atrium/kit/database'
import { type Metric, metric, type MetricDefinition } from '@atrium/kit/metrics'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Project, ProjectStatus } from '../projects/project.entity.ts'

const COMMON = { unit: 'COUNT', owner: 'projects' } as const

const ACTIVE: MetricDefinition = {
  ...COMMON,
  key: 'projects.active',
  name: 'Active projects',
  formula: 'Number of projects with status ACTIVE that the viewer may see',
  window: 'now',
  source: 'projects',
}

const TOTAL: MetricDefinition = {
  ...COMMON,
  key: 'projects.total',
  name: 'Projects',
  formula: 'Number of projects of any status that the viewer may see',
  window: 'now',
  source: 'projects',
}

const DEPLOYMENTS: MetricDefinition = {
  ...COMMON,
  key: 'deployments.7d',
  name: 'Deployments',
  formula: 'Number of deployments with status SUCCEEDED, of projects that the viewer may see, by deployedAt',
  window: 'last 7 days, before that: the 7 days before',
  source: 'deployments: pushes to default branches and what providers report',
}

export async function projectsActive(em: EntityManager): Promise<Metric> {
  return metric(ACTIVE, await em.count(Project, { status: ProjectStatus.ACTIVE }))
}

export async function projectsTotal(em: EntityManager): Promise<Metric> {
  return metric(TOTAL, await em.count(Project, {}))
}

export async function deploymentsOfWeek(em: EntityManager): Promise<Metric> {
  const [row] = await sql<{ value: string; previous: string }>(
    em,
    `select count(*) filter (where deployed_at > now() - interval '7 days') as value,
            count(*) filter (where deployed_at <= now() - interval '7 days') as previous
     from projects.deployments
     where status = 'SUCCEEDED' and deployed_at > now() - interval '14 days' and deployed_at <= now()`,
  )
  return metric(DEPLOYMENTS, row!.value, { previous: row!.previous })
}
