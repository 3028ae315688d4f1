export interface BetterStackMonitor {
  id: string
  type: 'monitor' | 'heartbeat'
  name: string
  url: string | null
  status: 'up' | 'down' | 'paused' | 'pending' | 'maintenance' | 'validating'
  /** Percent. */
  availability: number
  updatedAt: number
}

export interface BetterStackIncident {
  id: string
  name: string
  cause: string
  monitor: BetterStackMonitor | null
  /** Milliseconds. */
  startedAt: number
  acknowledgedAt: number | null
  acknowledgedBy: string | null
  resolvedAt: number | null
}

export interface BetterStackHook {
  id: string
  name: string
  url: string
  trigger_type: 'incident_change' | 'monitor_change' | 'on_call_change'
}

/** Everything the simulated Better Stack knows: one team. */
export interface BetterStackState {
  team: string
  monitors: BetterStackMonitor[]
  incidents: BetterStackIncident[]
  hooks: BetterStackHook[]
  nextId(): string
  /** Later than any moment before. */
  now(): number
}

export interface BetterStackSeed {
  team?: string
  /** Addresses of sites, by name. */
  monitors?: Record<string, string>
  heartbeats?: string[]
}

export function createState({ team = 'Agency', monitors = {}, heartbeats = [] }: BetterStackSeed): BetterStackState {
  let ids = 238_000
  let last = 0
  const nextId = () => String((ids += 1))
  const add = (type: BetterStackMonitor['type'], name: string, url: string | null): BetterStackMonitor => {
    return { id: nextId(), type, name, url, status: 'up', availability: 99.98, updatedAt: 1_700_000_000_000 }
  }
  return {
    team,
    monitors: [
      ...Object.entries(monitors).map(([name, url]) => add('monitor', name, url)),
      ...heartbeats.map((name) => add('heartbeat', name, null)),
    ],
    incidents: [],
    hooks: [],
    nextId,
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
}
