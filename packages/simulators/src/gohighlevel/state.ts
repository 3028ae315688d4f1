import { randomBytes } from 'node:crypto'

export interface GhlContact {
  id: string
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
  source: string | null
  tags: string[]
  /** Milliseconds, as everything of time here. */
  addedAt: number
  updatedAt: number
}

export interface GhlPipeline {
  id: string
  name: string
  stages: { id: string; name: string }[]
}

export interface GhlOpportunity {
  id: string
  name: string
  monetaryValue: number | null
  pipelineId: string
  stageId: string
  status: 'open' | 'won' | 'lost' | 'abandoned'
  source: string | null
  contactId: string
  addedAt: number
  updatedAt: number
}

export interface GhlAppointment {
  id: string
  calendarId: string
  contactId: string
  title: string
  status: 'new' | 'confirmed' | 'cancelled' | 'showed' | 'noshow' | 'invalid'
  startTime: number
  endTime: number
  addedAt: number
  updatedAt: number
}

/** Everything the simulated GoHighLevel knows: one location. */
export interface GhlState {
  location: { id: string; name: string; timezone: string }
  contacts: GhlContact[]
  pipelines: GhlPipeline[]
  opportunities: GhlOpportunity[]
  calendars: { id: string; name: string }[]
  appointments: GhlAppointment[]
  /** Where a search says how it goes on: in its last entry, by one name or the other, beside the list, or nowhere. */
  places: 'searchAfter' | 'sort' | 'root' | 'none'
  /** Whether pages may be asked for by their number. */
  hasPages: boolean
  /** Addresses that the app's webhooks go to. */
  hooks: string[]
  /** Later than any moment before: two changes never happen at once. */
  now(): number
}

export interface GhlSeed {
  location?: string
  pipelines?: { name: string; stages: string[] }[]
  calendars?: string[]
}

/** Twenty letters and digits, as GoHighLevel's ids are. */
export const newId = () =>
  randomBytes(30)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .padEnd(20, '0')
    .slice(0, 20)

export function createState(seed: GhlSeed): GhlState {
  let last = 0
  const pipelines = seed.pipelines ?? [{ name: 'Sales', stages: ['New', 'Proposal', 'Closed'] }]
  return {
    location: { id: newId(), name: seed.location ?? 'Acme', timezone: 'Europe/Zurich' },
    contacts: [],
    pipelines: pipelines.map(({ name, stages }) => ({
      id: newId(),
      name,
      stages: stages.map((stage) => ({ id: newId(), name: stage })),
    })),
    opportunities: [],
    calendars: (seed.calendars ?? ['Consultation']).map((name) => ({ id: newId(), name })),
    appointments: [],
    places: 'searchAfter',
    hasPages: true,
    hooks: [],
    now: () => (last = Math.max(last + 1, Date.now())),
  }
}
