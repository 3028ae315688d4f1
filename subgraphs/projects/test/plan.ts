import type { DemoCompany, DemoMilestone, DemoProject, DemoRepositoryStats } from '@atrium/kit/demo'
import { newId } from '@atrium/kit/ids'
import { CompanyRole, Role } from '@atrium/kit/viewer'
import { planOf, viewerOf } from '@atrium/testing'

const NOW = new Date('2026-06-15T12:00:00.000Z')

/** A day so many days from today (UTC). */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}

export const companies = { acme: newId(), bolt: newId() }
export const developers = { mei: newId(), tom: newId(), ana: newId() }

export const projects = {
  shop: project(companies.acme, 'Shop', {
    status: 'ACTIVE',
    type: 'CUSTOM',
    createdAt: new Date('2026-01-03T00:00:00.000Z'),
  }),
  app: project(companies.acme, 'App', {
    status: 'PAUSED',
    type: 'LABS',
    createdAt: new Date('2026-01-02T00:00:00.000Z'),
  }),
  desk: project(companies.acme, 'Desk 100%', {
    status: 'ACTIVE',
    type: 'MAINTENANCE',
    createdAt: new Date('2026-01-01T00:00:00.000Z'),
  }),
  plant: project(companies.bolt, 'Plant', {
    status: 'ACTIVE',
    type: 'CUSTOM',
    createdAt: new Date('2026-01-04T00:00:00.000Z'),
  }),
}

export const repositories = {
  shop: repository(projects.shop, 'acme', 'shop'),
  app: repository(projects.app, 'acme', 'app', stats(7, 4, 2, '2026-06-15T10:00:00.000Z')),
  plant: repository(projects.plant, 'bolt', 'plant'),
  // Both companies work on it.
  sharedByAcme: repository(projects.desk, 'Common', 'Library', stats(3, 1, 0, '2026-06-14T10:00:00.000Z')),
  sharedByBolt: repository(projects.plant, 'common', 'library'),
}

export const milestones = {
  beta: milestone(projects.shop, 'Beta', day(-3)),
  contract: milestone(projects.shop, 'Contract of use', day(-1), NOW),
  launch: milestone(projects.app, 'Launch', day(0)),
  opening: milestone(projects.plant, 'Opening', day(5)),
}

export const plan = planOf({
  now: NOW,
  companies: [company(companies.acme, 'Acme'), company(companies.bolt, 'Bolt')],
  projects: Object.values(projects),
  milestones: Object.values(milestones),
  repositories: Object.values(repositories),
  projectDevelopers: [
    assignment(projects.shop, developers.mei, null),
    assignment(projects.shop, developers.tom, new Date('2026-03-01T00:00:00.000Z')),
    assignment(projects.app, developers.mei, null),
    assignment(projects.plant, developers.mei, null),
  ],
  companyDevelopers: [
    { companyId: companies.acme, developerId: developers.mei },
    { companyId: companies.acme, developerId: developers.ana },
    { companyId: companies.bolt, developerId: developers.mei },
  ],
  deployments: [
    {
      id: newId(),
      projectId: projects.plant.id,
      companyId: companies.bolt,
      repositoryId: repositories.plant.id,
      environment: 'production',
      status: 'SUCCEEDED',
      ref: 'main',
      sha: 'a'.repeat(40),
      message: 'First version',
      authorName: 'Tom',
      deployedAt: new Date('2026-02-01T00:00:00.000Z'),
    },
  ],
})

export const staff = viewerOf(Role.PROJECT_MANAGER)
export const acmeClient = viewerOf(Role.CLIENT, { [companies.acme]: CompanyRole.VIEWER })
export const boltClient = viewerOf(Role.CLIENT, { [companies.bolt]: CompanyRole.OWNER })
export const acmeDeveloper = viewerOf(Role.DEVELOPER, { [companies.acme]: null })
export const acmeAgency = viewerOf(Role.AGENCY_ADMIN, { [companies.acme]: null })
export const stranger = viewerOf(Role.CLIENT)

function company(id: string, name: string): DemoCompany {
  return {
    id,
    name,
    slug: name.toLowerCase(),
    status: 'ACTIVE',
    industry: 'Software',
    size: '1-10',
    websiteUrl: 'https://example.com',
    timeZone: 'UTC',
    currencyCode: 'USD',
    createdAt: NOW,
  }
}

function project(
  companyId: string,
  name: string,
  more: Pick<DemoProject, 'status' | 'type' | 'createdAt'>,
): DemoProject {
  return {
    id: newId(),
    companyId,
    name,
    description: `About ${name}`,
    labsUrl: null,
    startOn: '2026-01-10',
    endOn: null,
    ...more,
  }
}

function milestone(of: DemoProject, title: string, dueOn: string, reachedAt: Date | null = null): DemoMilestone {
  return { id: newId(), projectId: of.id, companyId: of.companyId, title, dueOn, reachedAt, createdAt: NOW }
}

function stats(
  commitsThisWeek: number,
  openIssues: number,
  openPullRequests: number,
  syncedAt: string,
): DemoRepositoryStats {
  return {
    commitsThisWeek,
    openIssues,
    openPullRequests,
    contributors: 3,
    stars: 0,
    language: 'TypeScript',
    syncedAt: new Date(syncedAt),
  }
}

function repository(of: DemoProject, owner: string, name: string, figures?: DemoRepositoryStats) {
  const url = `https://github.com/${owner}/${name}`
  return {
    id: newId(),
    projectId: of.id,
    companyId: of.companyId,
    provider: 'GITHUB' as const,
    owner,
    name,
    url,
    defaultBranch: 'main',
    ...(figures && { stats: figures }),
  }
}

function assignment(of: DemoProject, developerId: string, removedAt: Date | null) {
  const assignedAt = new Date('2026-01-11T00:00:00.000Z')
  return {
    id: newId(),
    projectId: of.id,
    companyId: of.companyId,
    developerId,
    role: 'DEVELOPER' as const,
    assignedAt,
    removedAt,
  }
}
