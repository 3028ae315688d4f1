import type {
  DemoCompany,
  DemoCompanyDeveloper,
  DemoPlan,
  DemoProject,
  DemoProjectDeveloper,
  DemoRepository,
} from '@atrium/kit/demo'
import { addDays, addMonths, DAY_MS, fromDay, HOUR_MS, toDay } from './calendar.ts'
import { slugOf } from './companies.ts'
import { makeMilestones } from './milestones.ts'
import { PROJECTS } from './project-texts.ts'
import type { Random } from './random.ts'

type Developers = DemoPlan['developers']
type Work = Pick<DemoPlan, 'projects' | 'milestones' | 'repositories' | 'projectDevelopers' | 'companyDevelopers'>

// Of eight projects: four at work, two done, one paused, one planned.
const STATUSES: readonly DemoProject['status'][] = [
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'COMPLETED',
  'ACTIVE',
  'COMPLETED',
  'PAUSED',
  'PLANNING',
]
const TYPES: readonly DemoProject['type'][] = ['CUSTOM', 'MAINTENANCE', 'LABS', 'CUSTOM']
const EXTRA_UNTIL = 40
const ROLES: readonly DemoProjectDeveloper['role'][] = ['LEAD', 'DEVELOPER', 'REVIEWER', 'DEVELOPER', 'DEVELOPER']

/** Projects of companies that have started, their milestones and repositories, and the people on them: those who may be. */
export function makeProjects(
  random: Random,
  companies: DemoCompany[],
  everybody: Developers,
  count: number,
  now: Date,
): Work {
  const developers = everybody.filter(({ isCommunityApproved }) => isCommunityApproved)
  const work: Work = { projects: [], milestones: [], repositories: [], projectDevelopers: [], companyDevelopers: [] }
  const hosts = companies.filter((company) => company.status !== 'PENDING')
  const places = new Map(
    companies.map((company) => [company.id, { first: random.int(0, PROJECTS.length - 1), count: 0 }]),
  )
  for (let i = 0; i < count; i += 1) {
    const company = hostOf(i, companies, hosts)
    const place = places.get(company.id)!
    places.set(company.id, { first: place.first, count: place.count + 1 })
    const project = makeProject(random, company, i, textOf(place), now)
    work.projects.push(project)
    work.milestones.push(...makeMilestones(random.part(`milestones ${i}`), project, now))
    work.repositories.push(...makeRepositories(random, project, company))
    work.projectDevelopers.push(...makeAssignments(random, project, teamOf(random, i, developers), now))
  }
  // GitHub's published example payloads tell of this repository, so that they have a project to show in.
  const [first] = work.projects
  if (first) work.repositories.push(repository(random, first, 'Codertocat', 'Hello-World', 'master'))
  work.companyDevelopers = companyTeams(companies, developers, work.projectDevelopers, now)
  return work
}

// Every company gets projects in turn; those of the demo logins get some more.
function hostOf(i: number, companies: DemoCompany[], hosts: DemoCompany[]): DemoCompany {
  if (i < EXTRA_UNTIL && i % 8 === 4) return companies[0]!
  if (i < EXTRA_UNTIL && i % 8 === 6) return companies[1]!
  return hosts[i % hosts.length]!
}

/** The next name and description for a company; once all are taken, they come again with a number. */
function textOf({ first, count }: { first: number; count: number }): readonly [string, string] {
  const [name, description] = PROJECTS[(first + count) % PROJECTS.length]!
  const round = Math.floor(count / PROJECTS.length)
  return [round === 0 ? name : `${name} ${round + 1}`, description]
}

function makeProject(
  random: Random,
  company: DemoCompany,
  i: number,
  text: readonly [string, string],
  now: Date,
): DemoProject {
  const status = STATUSES[i % STATUSES.length]!
  const today = toDay(now)
  const age = {
    PLANNING: random.int(2, 25),
    ACTIVE: random.int(40, 690),
    PAUSED: random.int(120, 600),
    COMPLETED: random.int(260, 715),
  }[status]
  const createdAt = new Date(
    Math.max(now.getTime() - age * DAY_MS - random.int(0, DAY_MS), company.createdAt.getTime() + DAY_MS),
  )
  const startOn =
    status === 'PLANNING' ? addDays(today, random.int(5, 40)) : addDays(toDay(createdAt), random.int(3, 20))
  const type = TYPES[random.int(0, TYPES.length - 1)]!
  const ends = {
    PLANNING: addMonths(startOn, 6),
    ACTIVE: addMonths(today, random.int(1, 9)),
    PAUSED: addMonths(today, 4),
    COMPLETED: addDays(startOn, random.int(90, 220)),
  }
  return {
    id: random.id(createdAt),
    companyId: company.id,
    name: text[0],
    description: text[1],
    type,
    status,
    labsUrl: type === 'LABS' ? `https://labs.buildly.dev/${company.slug}/${slugOf(text[0])}` : null,
    startOn,
    endOn: type === 'MAINTENANCE' && status === 'ACTIVE' ? null : ends[status],
    createdAt,
  }
}

function makeRepositories(random: Random, project: DemoProject, company: DemoCompany): DemoRepository[] {
  const name = slugOf(project.name)
  const names = random.chance(0.35) ? [`${name}-web`, `${name}-api`] : [name]
  return names.map((each) => repository(random, project, company.slug, each, 'main'))
}

function repository(
  random: Random,
  project: DemoProject,
  owner: string,
  name: string,
  defaultBranch: string,
): DemoRepository {
  return {
    id: random.id(project.createdAt),
    projectId: project.id,
    companyId: project.companyId,
    provider: 'GITHUB',
    owner,
    name,
    url: `https://github.com/${owner}/${name}`,
    defaultBranch,
  }
}

// The demo's developer and partner agency work on the first project, and now and then on others.
function teamOf(random: Random, i: number, developers: Developers): Developers {
  const [independent, agencyHead, ...others] = developers
  const team = random.sample(others, random.int(2, 4))
  return i === 0 || i === 4 ? [independent!, agencyHead!, ...team].slice(0, ROLES.length) : team
}

function makeAssignments(random: Random, project: DemoProject, team: Developers, now: Date): DemoProjectDeveloper[] {
  const begins =
    project.status === 'PLANNING' ? project.createdAt.getTime() + DAY_MS : fromDay(project.startOn).getTime()
  const start = Math.min(Math.max(begins, project.createdAt.getTime()), now.getTime() - DAY_MS)
  const end = project.status === 'COMPLETED' ? fromDay(project.endOn!) : null
  return team.map((developer, place) => {
    const assignedAt = new Date(start + random.int(0, 20 * HOUR_MS))
    const leftEarly =
      place > 2 && random.chance(0.3) ? new Date(Math.min(assignedAt.getTime() + 45 * DAY_MS, now.getTime())) : null
    return {
      id: random.id(assignedAt),
      projectId: project.id,
      companyId: project.companyId,
      developerId: developer.id,
      role: ROLES[place]!,
      assignedAt,
      removedAt: leftEarly ?? end,
    }
  })
}

/** Who is on a company's projects now, and, for the demo logins, the whole partner agency at the first two companies. */
function companyTeams(
  companies: DemoCompany[],
  developers: Developers,
  assignments: DemoProjectDeveloper[],
  now: Date,
): Work['companyDevelopers'] {
  const keyOf = (companyId: string, developerId: string) => `${companyId} ${developerId}`
  const starts = new Map<string, number>()
  for (const { companyId, developerId, assignedAt } of assignments) {
    const key = keyOf(companyId, developerId)
    starts.set(key, Math.min(starts.get(key) ?? Infinity, assignedAt.getTime()))
  }
  const pairs = new Map<string, DemoCompanyDeveloper>()
  // The team comes before the first project. Who has none yet has come lately.
  const add = (companyId: string, developerId: string) => {
    const key = keyOf(companyId, developerId)
    const lately = now.getTime() - (2 + 5 * (pairs.size % 6)) * DAY_MS - 3 * HOUR_MS
    const joinedAt = new Date((starts.get(key) ?? lately + 6 * HOUR_MS) - 6 * HOUR_MS)
    pairs.set(key, pairs.get(key) ?? { companyId, developerId, joinedAt })
  }
  const agencyId = developers[1]!.agencyId
  add(companies[0]!.id, developers[0]!.id)
  for (const company of companies.slice(0, 2)) {
    for (const developer of developers) if (developer.agencyId === agencyId) add(company.id, developer.id)
  }
  for (const { companyId, developerId, removedAt } of assignments) if (removedAt === null) add(companyId, developerId)
  return [...pairs.values()]
}
