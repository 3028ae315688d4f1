import type { BetterStackHook, BetterStackIncident, BetterStackMonitor, BetterStackState } from './state.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export function monitorJson({ team }: BetterStackState, monitor: BetterStackMonitor) {
  const { id, type, name, url, status, updatedAt } = monitor
  const common = {
    team_name: team,
    status,
    paused_at: status === 'paused' ? iso(updatedAt) : null,
    created_at: iso(1_690_000_000_000),
    updated_at: iso(updatedAt),
  }
  return type === 'heartbeat'
    ? {
        id,
        type,
        attributes: {
          url: `https://uptime.betterstack.com/api/v1/heartbeat/${id}`,
          name,
          period: 10_800,
          grace: 300,
          ...common,
        },
      }
    : {
        id,
        type,
        attributes: {
          url,
          pronounceable_name: name,
          monitor_type: 'status',
          check_frequency: 180,
          last_checked_at: iso(Date.now()),
          ...common,
        },
        relationships: { policy: { data: null } },
      }
}

export function incidentJson({ team }: BetterStackState, incident: BetterStackIncident) {
  const { id, name, cause, monitor, startedAt, acknowledgedAt, acknowledgedBy, resolvedAt } = incident
  const data = monitor && { data: { id: monitor.id, type: monitor.type } }
  return {
    id,
    type: 'incident',
    attributes: {
      name,
      url: monitor?.url ?? null,
      http_method: 'get',
      cause,
      started_at: iso(startedAt),
      acknowledged_at: iso(acknowledgedAt),
      acknowledged_by: acknowledgedBy,
      resolved_at: iso(resolvedAt),
      resolved_by: resolvedAt === null ? null : 'Better Stack',
      status: resolvedAt !== null ? 'Resolved' : acknowledgedAt !== null ? 'Acknowledged' : 'Started',
      team_name: team,
      response_content: null,
      origin_url: null,
    },
    relationships: monitor ? { [monitor.type]: data } : {},
  }
}

export function hookJson({ team }: BetterStackState, { id, ...attributes }: BetterStackHook) {
  return {
    id,
    type: 'outgoing_webhook',
    attributes: { ...attributes, team_name: team },
    relationships: { custom_webhook_template: { data: null } },
  }
}
