import { createHash } from 'node:crypto'

export interface LabsPerson {
  id: string
  username: string
  email: string
  password: string
  firstName: string
  lastName: string
  avatarUrl: string | null
  usage: LabsUsage | null
}

export interface LabsUsage {
  activeDays: number
  tasksCompleted: number
  builds: number
  deployments: number
}

export interface LabsProduct {
  id: string
  name: string
  url: string
  organization: string
  /** Role by the user name of whom it is open to. */
  members: Map<string, string>
}

/** Everything the simulated Labs knows. */
export interface LabsState {
  people: Map<string, LabsPerson>
  products: Map<string, LabsProduct>
}

export interface LabsPersonSeed {
  username: string
  password: string
  email?: string
  firstName?: string
  lastName?: string
  avatarUrl?: string | null
  usage?: LabsUsage | null
}

export interface LabsProductSeed {
  name: string
  url: string
  organization: string
  /** Role by user name. */
  members?: Record<string, string>
}

export function createState(): LabsState {
  return { people: new Map(), products: new Map() }
}

export function addPerson(state: LabsState, seed: LabsPersonSeed): LabsPerson {
  const person: LabsPerson = {
    id: idOf(`person ${seed.username}`),
    username: seed.username,
    email: seed.email ?? `${seed.username}@labs.test`,
    password: seed.password,
    firstName: seed.firstName ?? seed.username,
    lastName: seed.lastName ?? '',
    avatarUrl: seed.avatarUrl ?? null,
    usage: seed.usage === undefined ? { activeDays: 14, tasksCompleted: 23, builds: 41, deployments: 6 } : seed.usage,
  }
  state.people.set(person.username, person)
  return person
}

export function addProduct(state: LabsState, seed: LabsProductSeed): LabsProduct {
  const product: LabsProduct = {
    id: idOf(`product ${seed.url}`),
    name: seed.name,
    url: seed.url,
    organization: seed.organization,
    members: new Map(Object.entries(seed.members ?? {})),
  }
  state.products.set(product.id, product)
  return product
}

/** The same at every start, so that what was linked yesterday is the same person today. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
