import type { DemoActivity, DemoDeployment, DemoPlan, DemoProject, DemoRepository } from '@atrium/kit/demo'
import { atWork, DAY_MS, fromDay, HOUR_MS } from './calendar.ts'
import type { Random } from './random.ts'
import { COMMENTS, STORIES } from './story-texts.ts'

type Before = Pick<DemoPlan, 'users' | 'developers' | 'projects' | 'repositories' | 'projectDevelopers'>
/** What a provider would count in a repository. */
interface Tally {
  commits: number
  issues: number
  pulls: number
}
type Told = Pick<DemoPlan, 'activities' | 'deployments'> & { tallies: Map<string, Tally> }
type Happening = Pick<DemoActivity, 'type' | 'category' | 'summary'> & {
  actor: string
  path: string
  audience?: DemoActivity['audience']
}

interface Place {
  project: DemoProject
  repository: DemoRepository
  /** Names of the people at work. */
  team: string[]
  /** Number of the newest issue or pull request. */
  counter: { last: number }
  from: number
  to: number
}

// A fresh workspace with nothing of late would look abandoned.
const RECENT_SHARE = 0.22
const RECENT_MS = 30 * DAY_MS
const WEEK_MS = 7 * DAY_MS
const LONGEST_MS = 700 * DAY_MS

/** Work on repositories, one story after the other, each from the issue to its deployment, until there are `count` happenings. */
export function tellStories(random: Random, plan: Before, count: number, now: Date): Told {
  const places = placesOf(plan, now)
  const told: Told = { activities: [], deployments: [], tallies: new Map() }
  while (places.length > 0 && told.activities.length < count) {
    const place = random.pick(places)
    // A project that has run for long has seen more.
    if (!random.chance(0.2 + (place.to - place.from) / LONGEST_MS)) continue
    const recently = Math.max(place.from, now.getTime() - RECENT_MS)
    const from = place.project.status === 'ACTIVE' && random.chance(RECENT_SHARE) ? recently : place.from
    tellStory(random, place, new Date(from + random.next() * (place.to - from)), now, told)
  }
  return told
}

function placesOf(plan: Before, now: Date): Place[] {
  const names = new Map(plan.users.map((user) => [user.id, user.name]))
  const developers = new Map(plan.developers.map((developer) => [developer.id, names.get(developer.userId)!]))
  const teams = Map.groupBy(plan.projectDevelopers, (assignment) => assignment.projectId)
  const projects = new Map(plan.projects.map((project) => [project.id, project]))
  return plan.repositories.flatMap((repository) => {
    const project = projects.get(repository.projectId)!
    const team = (teams.get(project.id) ?? []).map((assignment) => developers.get(assignment.developerId)!)
    // What happens in GitHub's example repository is told by its payloads alone.
    if (project.status === 'PLANNING' || team.length === 0 || repository.owner === 'Codertocat') return []
    const from = Math.max(fromDay(project.startOn).getTime(), project.createdAt.getTime())
    const ends = {
      COMPLETED: project.endOn ? fromDay(project.endOn).getTime() : now.getTime(),
      PAUSED: now.getTime() - 45 * DAY_MS,
    }
    const to = project.status === 'ACTIVE' ? now.getTime() : ends[project.status]
    return to > from ? [{ project, repository, team, counter: { last: 0 }, from, to }] : []
  })
}

function tellStory(random: Random, place: Place, start: Date, now: Date, told: Told): void {
  const { repository, project } = place
  const tally = told.tallies.get(repository.id) ?? { commits: 0, issues: 0, pulls: 0 }
  told.tallies.set(repository.id, tally)
  const at = `in ${repository.owner}/${repository.name}`
  const [issueTitle, pullTitle] = random.pick(STORIES)
  const author = random.pick(place.team)
  const reviewer = random.pick(place.team)
  const issue = ++place.counter.last
  const pull = ++place.counter.last
  const issueName = `issue #${issue} “${issueTitle}”`
  const pullName = `pull request #${pull} “${pullTitle}”`
  let time = atWork(start, random)

  /** Returns whether it has happened yet. */
  function happen(hours: number, { actor, path, audience, ...what }: Happening): boolean {
    time = hours === 0 ? time : atWork(new Date(time.getTime() + hours * HOUR_MS * (0.5 + random.next())), random)
    if (time > now) return false
    told.activities.push({
      ...what,
      id: random.id(time),
      audience: audience ?? 'COMPANY',
      source: 'github',
      actorName: actor,
      companyId: project.companyId,
      projectId: project.id,
      occurredAt: time,
      repositoryName: `${repository.owner}/${repository.name}`,
      url: `${repository.url}/${path}`,
    })
    return true
  }

  const opened = happen(0, {
    type: 'github.issues.opened',
    category: 'ISSUE',
    actor: reviewer,
    path: `issues/${issue}`,
    summary: `${reviewer} opened ${issueName} ${at}`,
  })
  if (!opened) return
  tally.issues += 1
  if (random.chance(0.35)) {
    const comment = random.pick(COMMENTS)
    happen(5, {
      type: 'github.issue_comment.created',
      category: 'DISCUSSION',
      actor: author,
      path: `issues/${issue}`,
      summary: `${author} commented on issue #${issue} ${at}: “${comment}”`,
    })
  }
  if (
    !happen(30, {
      type: 'github.pull_request.opened',
      category: 'REVIEW',
      actor: author,
      path: `pull/${pull}`,
      summary: `${author} opened ${pullName} ${at}`,
    })
  )
    return
  tally.pulls += 1
  const isRed = random.chance(0.15)
  happen(0.3, {
    type: 'github.workflow_run.completed',
    category: 'BUILD',
    audience: isRed ? 'TEAM' : 'COMPANY',
    actor: author,
    path: 'actions',
    summary: `Workflow “CI” ${isRed ? 'failed' : 'succeeded'} for pull request #${pull} ${at}`,
  })
  if (
    !happen(8, {
      type: 'github.pull_request_review.submitted',
      category: 'REVIEW',
      actor: reviewer,
      path: `pull/${pull}`,
      summary: `${reviewer} ${isRed ? 'asked for changes in' : 'approved'} ${pullName} ${at}`,
    })
  )
    return
  if (
    !happen(4, {
      type: 'github.pull_request.closed',
      category: 'REVIEW',
      actor: author,
      path: `pull/${pull}`,
      summary: `${author} merged ${pullName} into ${repository.defaultBranch} ${at}`,
    })
  )
    return
  tally.pulls -= 1
  const commits = random.int(1, 6)
  const sha = random.hex(40)
  const isPushed = happen(0.01, {
    type: 'github.push',
    category: 'CODE',
    actor: author,
    path: `commit/${sha}`,
    summary: `${author} pushed ${commits} commit${commits === 1 ? '' : 's'} to ${repository.defaultBranch} ${at}: “${pullTitle}”`,
  })
  if (isPushed && time.getTime() > now.getTime() - WEEK_MS) tally.commits += commits
  if (
    random.chance(0.85) &&
    happen(0.02, {
      type: 'github.issues.closed',
      category: 'ISSUE',
      actor: author,
      path: `issues/${issue}`,
      summary: `${author} closed ${issueName} as completed ${at}`,
    })
  )
    tally.issues -= 1
  const environment = random.chance(0.75) ? 'production' : 'staging'
  const status: DemoDeployment['status'] = random.chance(0.07) ? 'FAILED' : 'SUCCEEDED'
  const said =
    status === 'FAILED'
      ? `A deployment of ${repository.defaultBranch} to ${environment} failed ${at}`
      : `${author} deployed ${repository.defaultBranch} to ${environment} ${at}`
  if (
    !happen(0.3, {
      type: 'github.deployment_status.created',
      category: 'DEPLOYMENT',
      actor: author,
      path: `deployments/${environment}`,
      summary: said,
    })
  )
    return
  told.deployments.push({
    id: random.id(time),
    projectId: project.id,
    companyId: project.companyId,
    repositoryId: repository.id,
    environment,
    status,
    ref: repository.defaultBranch,
    sha,
    message: pullTitle,
    authorName: author,
    deployedAt: time,
  })
}

const LANGUAGES = ['TypeScript', 'TypeScript', 'Go', 'Kotlin', 'Python']
const SYNCED_BEFORE_MS = 4 * HOUR_MS

/** The repositories as a synchronisation of this morning found them: as the stories have left them. */
export function withStats(plan: Before, { tallies }: Told, now: Date): DemoRepository[] {
  const team = Map.groupBy(plan.projectDevelopers, ({ projectId }) => projectId)
  return plan.repositories.map((repository, i) => {
    if (repository.owner === 'Codertocat') return repository
    const tally = tallies.get(repository.id) ?? { commits: 0, issues: 0, pulls: 0 }
    return {
      ...repository,
      stats: {
        commitsThisWeek: tally.commits,
        openIssues: tally.issues,
        openPullRequests: tally.pulls,
        contributors: team.get(repository.projectId)?.length ?? 0,
        stars: 0,
        language: LANGUAGES[i % LANGUAGES.length]!,
        syncedAt: new Date(now.getTime() - SYNCED_BEFORE_MS),
      },
    }
  })
}
