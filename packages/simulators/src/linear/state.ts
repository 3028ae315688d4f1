import { randomUUID } from 'node:crypto'

export interface LinearPerson {
  id: string
  name: string
  email: string
}

export interface LinearWorkflowState {
  id: string
  name: string
  type: 'triage' | 'backlog' | 'unstarted' | 'started' | 'completed' | 'canceled'
  position: number
}

export interface LinearTeam {
  id: string
  key: string
  name: string
  states: LinearWorkflowState[]
}

export interface LinearProject {
  id: string
  name: string
  teamIds: string[]
}

export interface LinearIssue {
  id: string
  number: number
  title: string
  description: string
  teamId: string
  projectId: string | null
  stateId: string
  assigneeId: string | null
  /** 0 none, 1 urgent … 4 low. */
  priority: number
  /** `2026-05-09`. */
  dueDate: string | null
  parentId: string | null
  trashed: boolean
  /** Milliseconds, as everything of time here. */
  createdAt: number
  updatedAt: number
  completedAt: number | null
  canceledAt: number | null
}

export interface LinearHook {
  id: string
  url: string
  secret: string
  label: string | null
  enabled: boolean
  resourceTypes: string[]
  /** Null: all public teams. */
  teamId: string | null
}

/** Everything the simulated Linear knows: one workspace. */
export interface LinearState {
  organization: { id: string; name: string; urlKey: string }
  /** Whose key it is. */
  viewer: LinearPerson
  people: LinearPerson[]
  teams: LinearTeam[]
  projects: LinearProject[]
  issues: LinearIssue[]
  hooks: LinearHook[]
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface LinearSeed {
  workspace?: string
  user?: string
  people?: string[]
  teams?: { key: string; name: string; issues?: string[] }[]
  /** `team` by its key. */
  projects?: { name: string; team: string; issues?: string[] }[]
}

const STATES = [
  ['Backlog', 'backlog'],
  ['Todo', 'unstarted'],
  ['In Progress', 'started'],
  ['In Review', 'started'],
  ['Done', 'completed'],
  ['Canceled', 'canceled'],
] as const

export function createState(seed: LinearSeed): LinearState {
  let last = 0
  const people = [seed.user ?? 'Priya Nair', ...(seed.people ?? [])].map((name) => ({
    id: randomUUID(),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
  }))
  const name = seed.workspace ?? 'Agency'
  const state: LinearState = {
    organization: { id: randomUUID(), name, urlKey: name.toLowerCase().replaceAll(' ', '-') },
    viewer: people[0]!,
    people,
    teams: [],
    projects: [],
    issues: [],
    hooks: [],
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
  for (const { key, name, issues = [] } of seed.teams ?? []) {
    const states = STATES.map(([name, type], position) => ({ id: randomUUID(), name, type, position }))
    const team = { id: randomUUID(), key, name, states }
    state.teams.push(team)
    for (const title of issues) addIssue(state, team.id, { title })
  }
  for (const { name, team: key, issues = [] } of seed.projects ?? []) {
    const team = state.teams.find((each) => each.key === key)!
    const project = { id: randomUUID(), name, teamIds: [team.id] }
    state.projects.push(project)
    for (const title of issues) addIssue(state, team.id, { title, projectId: project.id })
  }
  return state
}

export function addIssue(
  state: LinearState,
  teamId: string,
  issue: Partial<LinearIssue> & { title: string },
): LinearIssue {
  const now = state.now()
  const team = state.teams.find(({ id }) => id === teamId)!
  const added: LinearIssue = {
    id: randomUUID(),
    number: state.issues.filter((each) => each.teamId === teamId).length + 1,
    description: '',
    teamId,
    projectId: null,
    stateId: team.states.find(({ type }) => type === 'unstarted')!.id,
    assigneeId: null,
    priority: 0,
    dueDate: null,
    parentId: null,
    trashed: false,
    createdAt: now,
    updatedAt: now,
    completedAt: null,
    canceledAt: null,
    ...issue,
  }
  state.issues.push(added)
  return added
}
