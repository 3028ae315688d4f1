export interface TogglPerson {
  id: number
  fullname: string
  email: string
}

export interface TogglEntry {
  id: number
  userId: number
  projectId: number | null
  taskId: number | null
  description: string
  isBillable: boolean
  /** Milliseconds, as everything of time here. */
  startedAt: number
  /** Null while the timer runs. */
  stoppedAt: number | null
  changedAt: number
  deletedAt: number | null
}

export interface TogglSubscription {
  id: number
  url: string
  secret: string
  filters: { entity: string; action: string }[]
  isEnabled: boolean
  validationCode: string
  validatedAt: number | null
}

/** Everything the simulated Toggl knows: one workspace. */
export interface TogglState {
  workspace: { id: number; name: string }
  /** Whose token it is. */
  user: TogglPerson
  people: TogglPerson[]
  projects: { id: number; name: string; client: string | null }[]
  entries: TogglEntry[]
  subscriptions: TogglSubscription[]
  nextId(): number
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface TogglSeed {
  workspace?: string
  people?: string[]
  projects?: { name: string; client?: string }[]
}

export function createState(seed: TogglSeed): TogglState {
  let ids = 4_300_000
  let last = 0
  const people = (seed.people ?? ['Mei Tan']).map((fullname, index) => ({
    id: 600 + index,
    fullname,
    email: `${fullname.toLowerCase().replaceAll(' ', '.')}@example.com`,
  }))
  const nextId = () => (ids += 1)
  return {
    workspace: { id: 7_654_321, name: seed.workspace ?? 'Agency' },
    user: people[0]!,
    people,
    projects: (seed.projects ?? []).map(({ name, client = null }) => ({ id: nextId(), name, client })),
    entries: [],
    subscriptions: [],
    nextId,
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
}

export function addEntry(state: TogglState, entry: Partial<TogglEntry>): TogglEntry {
  const now = state.now()
  const added: TogglEntry = {
    id: state.nextId(),
    userId: state.user.id,
    projectId: null,
    taskId: null,
    description: '',
    isBillable: false,
    startedAt: now,
    stoppedAt: null,
    changedAt: now,
    deletedAt: null,
    ...entry,
  }
  state.entries.push(added)
  return added
}
