import { randomUUID } from 'node:crypto'

export interface NotionPerson {
  id: string
  name: string
  email: string
}

export interface NotionDatabase {
  id: string
  /** Its one data source. */
  dataSourceId: string
  title: string
}

export interface NotionPage {
  id: string
  title: string
  /** Id of the database it is in, or of the page it is below. */
  parent: { database: string } | { page: string } | null
  text: string[]
  editedBy: string
  /** Milliseconds, as everything of time here. */
  createdAt: number
  editedAt: number
  isInTrash: boolean
}

/** A webhook, set by a person in Notion. */
export interface NotionSubscription {
  id: string
  url: string
  /** Signs every delivery. */
  token: string
  isVerified: boolean
}

/** Everything the simulated Notion knows: one workspace, as far as it is shared with the integration. */
export interface NotionState {
  workspace: { id: string; name: string }
  bot: { id: string; name: string }
  people: NotionPerson[]
  databases: NotionDatabase[]
  pages: NotionPage[]
  subscription: NotionSubscription | null
  /** Whether the integration may read people. */
  mayReadPeople: boolean
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface NotionSeed {
  workspace?: string
  people?: string[]
  databases?: { title: string; pages?: string[] }[]
  pages?: string[]
}

export function createState(seed: NotionSeed): NotionState {
  let last = 0
  const name = seed.workspace ?? 'Agency'
  const state: NotionState = {
    workspace: { id: randomUUID(), name },
    bot: { id: randomUUID(), name: 'Atrium' },
    people: (seed.people ?? ['Priya Nair']).map((person) => ({
      id: randomUUID(),
      name: person,
      email: `${person.toLowerCase().replaceAll(' ', '.')}@example.com`,
    })),
    databases: [],
    pages: [],
    subscription: null,
    mayReadPeople: true,
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
  for (const { title, pages = [] } of seed.databases ?? []) {
    const database = { id: randomUUID(), dataSourceId: randomUUID(), title }
    state.databases.push(database)
    for (const page of pages) addPage(state, { title: page, parent: { database: database.id } })
  }
  for (const title of seed.pages ?? []) addPage(state, { title })
  return state
}

export function addPage(state: NotionState, page: Partial<NotionPage> & { title: string }): NotionPage {
  const now = state.now()
  const added: NotionPage = {
    id: randomUUID(),
    parent: null,
    text: [],
    editedBy: state.people[0]!.id,
    createdAt: now,
    editedAt: now,
    isInTrash: false,
    ...page,
  }
  state.pages.push(added)
  return added
}
