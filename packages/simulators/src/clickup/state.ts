import { randomUUID } from 'node:crypto'

export interface ClickUpPerson {
  id: number
  username: string
  email: string
}

export interface ClickUpStatus {
  status: string
  type: 'open' | 'custom' | 'done' | 'closed'
}

export interface ClickUpList {
  id: string
  name: string
  spaceId: string
  folderId: string | null
  statuses: ClickUpStatus[]
}

export interface ClickUpTask {
  id: string
  listId: string
  name: string
  description: string
  status: ClickUpStatus
  /** 1 urgent … 4 low. */
  priority: number | null
  assignees: ClickUpPerson[]
  /** Milliseconds, as everything of time here. */
  startDate: number | null
  dueDate: number | null
  timeEstimate: number | null
  parent: string | null
  createdAt: number
  updatedAt: number
  doneAt: number | null
}

export interface ClickUpHook {
  id: string
  endpoint: string
  events: string[]
  secret: string
}

/** Everything the simulated ClickUp knows: one workspace. */
export interface ClickUpState {
  workspace: { id: string; name: string }
  /** Whose token it is. */
  user: ClickUpPerson
  people: ClickUpPerson[]
  spaces: { id: string; name: string }[]
  folders: { id: string; name: string; spaceId: string }[]
  lists: ClickUpList[]
  tasks: ClickUpTask[]
  hooks: ClickUpHook[]
  nextId(): string
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface ClickUpSeed {
  workspace?: string
  user?: string
  people?: string[]
  lists?: { name: string; folder?: string; tasks?: string[] }[]
}

export const STATUSES: ClickUpStatus[] = [
  { status: 'to do', type: 'open' },
  { status: 'in progress', type: 'custom' },
  { status: 'in review', type: 'custom' },
  { status: 'complete', type: 'closed' },
]

export function createState(seed: ClickUpSeed): ClickUpState {
  let ids = 901_200_000
  let last = 0
  const people = [seed.user ?? 'mei', ...(seed.people ?? [])].map((name, index) => ({
    id: 183 + index,
    username: name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
  }))
  const state: ClickUpState = {
    workspace: { id: '9012345678', name: seed.workspace ?? 'Agency' },
    user: people[0]!,
    people,
    spaces: [{ id: '90120000001', name: 'Delivery' }],
    folders: [],
    lists: [],
    tasks: [],
    hooks: [],
    nextId: () => String((ids += 1)),
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
  for (const { name, folder, tasks = [] } of seed.lists ?? []) {
    const list = addList(state, name, folder === undefined ? null : folderNamed(state, folder))
    for (const task of tasks) addTask(state, list.id, { name: task })
  }
  return state
}

function folderNamed(state: ClickUpState, name: string): string {
  const found = state.folders.find((folder) => folder.name === name)
  if (found) return found.id
  const folder = { id: state.nextId(), name, spaceId: state.spaces[0]!.id }
  state.folders.push(folder)
  return folder.id
}

export function addList(state: ClickUpState, name: string, folderId: string | null): ClickUpList {
  const list = { id: state.nextId(), name, spaceId: state.spaces[0]!.id, folderId, statuses: STATUSES }
  state.lists.push(list)
  return list
}

export function addTask(
  state: ClickUpState,
  listId: string,
  task: Partial<ClickUpTask> & { name: string },
): ClickUpTask {
  const now = state.now()
  const added: ClickUpTask = {
    id: `86c${randomUUID().replaceAll('-', '').slice(0, 6)}`,
    listId,
    description: '',
    status: STATUSES[0]!,
    priority: null,
    assignees: [],
    startDate: null,
    dueDate: null,
    timeEstimate: null,
    parent: null,
    createdAt: now,
    updatedAt: now,
    doneAt: null,
    ...task,
  }
  state.tasks.push(added)
  return added
}
