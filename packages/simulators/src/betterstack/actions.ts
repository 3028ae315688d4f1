import type { Hooks, Posted } from '../base/hooks.ts'
import { incidentJson, monitorJson } from './representations.ts'
import type { BetterStackIncident, BetterStackMonitor, BetterStackState } from './state.ts'

/** What happens at Better Stack; its webhooks are told, unsigned as they are. */
export interface BetterStackActions {
  /** @param monitor by its name; null: somebody reports it by hand. */
  goDown(monitor: string | null, cause: string): Promise<BetterStackIncident>
  acknowledge(incidentId: string, by: string): Promise<Posted[]>
  recover(incidentId: string): Promise<Posted[]>
  pause(monitor: string): Promise<Posted[]>
  unpause(monitor: string): Promise<Posted[]>
  removeMonitor(monitor: string): Promise<Posted[]>
}

export function createActions(state: BetterStackState, hooks: Hooks): BetterStackActions {
  const tell = (trigger: string, event: string, data: object): Promise<Posted[]> => {
    const body = JSON.stringify({ event, data })
    const wanted = state.hooks.filter(({ trigger_type }) => trigger_type === trigger)
    return Promise.all(
      wanted.map(({ url }) => hooks.post(url, { headers: { 'content-type': 'application/json' }, body })),
    )
  }
  const tellIncident = (event: string, incident: BetterStackIncident) =>
    tell('incident_change', event, incidentJson(state, incident))
  const tellMonitor = (event: string, monitor: BetterStackMonitor) =>
    tell('monitor_change', event, monitorJson(state, monitor))
  const named = (name: string) => {
    const monitor = state.monitors.find((each) => each.name === name)
    if (!monitor) throw new Error(`There is no monitor ${name}`)
    return monitor
  }
  const find = (id: string) => state.incidents.find((each) => each.id === id)!
  const setStatus = (monitor: BetterStackMonitor, status: BetterStackMonitor['status']) =>
    Object.assign(monitor, { status, updatedAt: state.now() })

  return {
    async goDown(name, cause) {
      const monitor = name === null ? null : setStatus(named(name), 'down')
      const incident: BetterStackIncident = {
        id: state.nextId(),
        name: name ?? 'Payments',
        cause,
        monitor,
        startedAt: state.now(),
        acknowledgedAt: null,
        acknowledgedBy: null,
        resolvedAt: null,
      }
      state.incidents.push(incident)
      await tellIncident('started', incident)
      return incident
    },
    acknowledge: (id, by) =>
      tellIncident('acknowledged', Object.assign(find(id), { acknowledgedAt: state.now(), acknowledgedBy: by })),
    recover(id) {
      const incident = Object.assign(find(id), { resolvedAt: state.now() })
      if (incident.monitor) setStatus(incident.monitor, 'up')
      return tellIncident('resolved', incident)
    },
    pause: (name) => tellMonitor('paused', setStatus(named(name), 'paused')),
    unpause: (name) => tellMonitor('unpaused', setStatus(named(name), 'up')),
    removeMonitor(name) {
      const monitor = named(name)
      state.monitors = state.monitors.filter((each) => each !== monitor)
      return tellMonitor('deleted', monitor)
    },
  }
}
