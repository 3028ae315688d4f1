export interface HarvestPerson {
  id: number
  firstName: string
  lastName: string
}

export interface HarvestProject {
  id: number
  name: string
  client: string
  isActive: boolean
}

export interface HarvestEntry {
  id: number
  userId: number
  projectId: number
  taskId: number
  notes: string | null
  /** `2026-05-09`. */
  spentDate: string
  hours: number
  /** Milliseconds; null unless the timer runs. */
  timerStartedAt: number | null
  updatedAt: number
}

/** Everything the simulated Harvest knows: one account. */
export interface HarvestState {
  /** Whose token it is. */
  user: HarvestPerson
  people: HarvestPerson[]
  projects: HarvestProject[]
  tasks: { id: number; name: string }[]
  entries: HarvestEntry[]
  nextId(): number
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface HarvestSeed {
  people?: [firstName: string, lastName: string][]
  projects?: { name: string; client: string }[]
}

export function createState(seed: HarvestSeed): HarvestState {
  let ids = 636_000_000
  let last = 0
  const nextId = () => (ids += 1)
  const people = (seed.people ?? [['Bob', 'Powell']]).map(([firstName, lastName]) => ({
    id: nextId(),
    firstName,
    lastName,
  }))
  return {
    user: people[0]!,
    people,
    projects: (seed.projects ?? []).map((project) => ({ id: nextId(), isActive: true, ...project })),
    tasks: ['Development', 'Design'].map((name) => ({ id: nextId(), name })),
    entries: [],
    nextId,
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
}

/** What people do in Harvest, which tells nobody. */
export function addEntry(state: HarvestState, entry: Partial<HarvestEntry>): HarvestEntry {
  const now = state.now()
  const added: HarvestEntry = {
    id: state.nextId(),
    userId: state.user.id,
    projectId: state.projects[0]!.id,
    taskId: state.tasks[0]!.id,
    notes: null,
    spentDate: new Date(now).toISOString().slice(0, 10),
    hours: 0,
    timerStartedAt: null,
    updatedAt: now,
    ...entry,
  }
  state.entries.push(added)
  return added
}
