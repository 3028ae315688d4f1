import { randomBytes } from 'node:crypto'

export interface JiraPerson {
  accountId: string
  displayName: string
  emailAddress: string
}

export interface JiraStatus {
  id: string
  name: string
  category: 'new' | 'indeterminate' | 'done'
}

export interface JiraProject {
  id: string
  key: string
  name: string
}

export interface JiraIssue {
  id: string
  key: string
  projectId: string
  summary: string
  description: unknown
  status: JiraStatus
  priority: string | null
  assignee: JiraPerson | null
  /** `2026-05-09`. */
  dueDate: string | null
  /** Seconds. */
  estimate: number | null
  /** Milliseconds, as everything of time here. */
  createdAt: number
  updatedAt: number
  resolvedAt: number | null
}

export interface JiraHook {
  id: number
  name: string
  url: string
  events: string[]
  filters: Record<string, string>
  secret: string | null
}

/** Everything the simulated Jira knows: one site. */
export interface JiraState {
  /** Whose token it is. */
  user: JiraPerson
  people: JiraPerson[]
  projects: JiraProject[]
  issues: JiraIssue[]
  hooks: JiraHook[]
  nextId(): string
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface JiraSeed {
  user?: string
  people?: string[]
  projects?: { key: string; name: string; issues?: string[] }[]
}

export const STATUSES: JiraStatus[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '10001', name: 'In Progress', category: 'indeterminate' },
  { id: '10002', name: "Won't Do", category: 'done' },
  { id: '10003', name: 'Done', category: 'done' },
]
export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest']
export const ISSUE_TYPES = [
  { id: '10010', name: 'Subtask', subtask: true },
  { id: '10011', name: 'Bug', subtask: false },
  { id: '10012', name: 'Task', subtask: false },
]

export function createState(seed: JiraSeed): JiraState {
  let ids = 10_100
  let last = 0
  const people = [seed.user ?? 'Jordan Lee', ...(seed.people ?? [])].map((displayName) => ({
    accountId: randomBytes(12).toString('hex'),
    displayName,
    emailAddress: `${displayName.toLowerCase().replaceAll(' ', '.')}@example.com`,
  }))
  const state: JiraState = {
    user: people[0]!,
    people,
    projects: [],
    issues: [],
    hooks: [],
    nextId: () => String((ids += 1)),
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
  for (const { key, name, issues = [] } of seed.projects ?? []) {
    const project = { id: state.nextId(), key, name }
    state.projects.push(project)
    for (const summary of issues) addIssue(state, project.id, { summary })
  }
  return state
}

export function addIssue(
  state: JiraState,
  projectId: string,
  issue: Partial<JiraIssue> & { summary: string },
): JiraIssue {
  const now = state.now()
  const project = state.projects.find(({ id }) => id === projectId)!
  const number = state.issues.filter((each) => each.projectId === projectId).length + 1
  const added: JiraIssue = {
    id: state.nextId(),
    key: `${project.key}-${number}`,
    projectId,
    description: null,
    status: STATUSES[0]!,
    priority: 'Medium',
    assignee: null,
    dueDate: null,
    estimate: null,
    createdAt: now,
    updatedAt: now,
    resolvedAt: null,
    ...issue,
  }
  state.issues.push(added)
  return added
}
