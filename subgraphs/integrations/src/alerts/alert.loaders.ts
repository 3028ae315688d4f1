import DataLoader from 'dataloader'
import { sql } from '@atrium/kit/database'
import type { SubgraphContext } from '@atrium/kit/server'
import { Alert } from './alert.entity.ts'
import { AlertRule } from './rule.entity.ts'

export interface TimelineRow {
  id: string
  alertId: string
  kind: string
  message: string
  actorName: string | null
  at: string
}

/** Newest entries of an alert that are shown. */
const MAX_ENTRIES = 100

export function alertLoaders(context: SubgraphContext) {
  const em = () => context.read()
  return {
    alert: new DataLoader<string, Alert | null>(async (ids) => {
      const rows = await (await em()).find(Alert, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    alertRule: new DataLoader<string, AlertRule | null>(async (ids) => {
      const rows = await (await em()).find(AlertRule, { id: { $in: [...ids] } })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    alertTimeline: new DataLoader<string, TimelineRow[]>(async (ids) => {
      const rows = await sql<TimelineRow>(
        await em(),
        `select newest.id, newest.alert_id as "alertId", newest.kind, newest.message, newest.actor_name as "actorName",
                newest.at::text as at
         from unnest(?::uuid[]) as alert (id) cross join lateral (
           select * from integrations.alert_timeline own where own.alert_id = alert.id order by own.at desc, own.id desc
           limit ${MAX_ENTRIES}) newest order by newest.at desc, newest.id desc`,
        [`{${ids.join(',')}}`],
      )
      return ids.map((id) => rows.filter(({ alertId }) => alertId === id))
    }),
    /** When each rule fired last. */
    lastFired: new DataLoader<string, Date | null>(async (ids) => {
      const rows = await sql<{ id: string; at: string | null }>(
        await em(),
        `select rule.id, (select max(began_at) from integrations.alerts where rule_id = rule.id)::text as at
         from unnest(?::uuid[]) as rule (id)`,
        [`{${ids.join(',')}}`],
      )
      const byId = new Map(rows.map(({ id, at }) => [id, at === null ? null : new Date(at)]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
  }
}
