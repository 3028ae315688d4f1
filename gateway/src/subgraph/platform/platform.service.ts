import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import type { FeatureName } from '@atrium/kit/flags'
import { fromGlobalId } from '@atrium/kit/ids'
import { isAdmin, type Role, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { FlagMode, type FlagRule } from '../../platform/flag-rules.ts'
import type { MaintenanceState } from '../../platform/platform-state.ts'
import type { Context } from '../context.ts'

export const PlatformErrorCode = { FORBIDDEN: 'FORBIDDEN', INVALID_INPUT: 'INVALID_INPUT' } as const
export type PlatformErrorCode = (typeof PlatformErrorCode)[keyof typeof PlatformErrorCode]

export interface Stored {
  maintenance: MaintenanceState | null
  rules: ReadonlyMap<string, FlagRule>
}

/** What administrators decided. */
export async function readPlatform(em: EntityManager): Promise<Stored> {
  const [row] = await sql<MaintenanceState>(
    em,
    `select message, started_at as "startedAt", ends_at as "endsAt", started_by_name as "startedByName" from gateway.maintenance`,
  )
  const flags = await sql<FlagRule & { name: string }>(
    em,
    `select name, mode, array_to_json(roles) as roles, array_to_json(company_ids) as "companyIds", percentage
     from gateway.feature_flags order by name`,
  )
  return {
    maintenance: row
      ? { ...row, startedAt: new Date(row.startedAt), endsAt: row.endsAt && new Date(row.endsAt) }
      : null,
    rules: new Map(flags.map(({ name, ...rule }) => [name, rule])),
  }
}

type Writing = Pick<Context, 'viewer' | 'client' | 'write'>

/** Shuts everybody out but staff, from now on; or changes what they are told. */
export async function startMaintenance(
  context: Writing,
  input: { message: string; endsAt?: Date | null },
): Promise<Stored> {
  const viewer = requireAdmin(context)
  const message = input.message.trim()
  if (!message || message.length > 500) throw invalid('message', 'Say in 1 to 500 characters what is going on.')
  const endsAt = input.endsAt ?? null
  if (endsAt && endsAt <= new Date()) throw invalid('endsAt', 'The expected end is in the future. Choose a later time.')
  return change(context, viewer, async (em, before) => {
    await sql(
      em,
      `insert into gateway.maintenance (message, ends_at, started_by_id, started_by_name) values (?, ?, ?, ?)
       on conflict (id) do update set message = excluded.message, ends_at = excluded.ends_at`,
      [message, endsAt, viewer.userId, viewer.name],
    )
    return {
      action: before.maintenance ? 'maintenance.changed' : 'maintenance.started',
      summary: `${viewer.name} ${before.maintenance ? 'changed the notice of the maintenance' : 'began maintenance'}`,
      details: { message, endsAt: endsAt?.toISOString() ?? null },
    }
  })
}

/** Lets everybody in again. */
export async function endMaintenance(context: Writing): Promise<Stored> {
  const viewer = requireAdmin(context)
  return change(context, viewer, async (em, before) => {
    if (!before.maintenance) return null
    await sql(em, 'delete from gateway.maintenance')
    return {
      action: 'maintenance.ended',
      summary: `${viewer.name} ended the maintenance`,
      details: { startedAt: before.maintenance.startedAt.toISOString() },
    }
  })
}

export interface FlagInput {
  name: FeatureName
  /** Null: as the catalogue has it. */
  mode?: FlagMode | null
  roles?: Role[] | null
  companyIds?: string[] | null
  percentage?: number | null
}

/** Decides for whom a feature is on. */
export async function updateFlag(context: Writing, input: FlagInput): Promise<Stored> {
  const viewer = requireAdmin(context)
  const rule = readRule(input)
  return change(context, viewer, async (em, before) => {
    if (rule === null) await sql(em, 'delete from gateway.feature_flags where name = ?', [input.name])
    else
      await sql(
        em,
        `insert into gateway.feature_flags (name, mode, roles, company_ids, percentage, updated_by_name)
         values (?, ?, ?::text[], ?::uuid[], ?, ?)
         on conflict (name) do update set mode = excluded.mode, roles = excluded.roles, company_ids = excluded.company_ids,
           percentage = excluded.percentage, updated_at = now(), updated_by_name = excluded.updated_by_name`,
        [
          input.name,
          rule.mode,
          `{${rule.roles.join(',')}}`,
          `{${rule.companyIds.join(',')}}`,
          rule.percentage,
          viewer.name,
        ],
      )
    return {
      action: 'feature_flag.changed',
      summary: `${viewer.name} changed for whom ${input.name} is on`,
      details: { name: input.name, rule: { from: before.rules.get(input.name) ?? null, to: rule } },
    }
  })
}

function readRule({ mode, roles, companyIds, percentage }: FlagInput): FlagRule | null {
  if (!mode) return null
  if (mode !== FlagMode.SOME) return { mode, roles: [], companyIds: [], percentage: 0 }
  const share = percentage ?? 0
  if (share < 0 || share > 100) throw invalid('percentage', 'Choose a whole number from 0 to 100.')
  if ((companyIds?.length ?? 0) > 100) throw invalid('companyIds', 'Choose at most 100 companies.')
  const companies = (companyIds ?? []).map((id) => {
    const uuid = fromGlobalId('Company', id)
    if (!uuid) throw invalid('companyIds', 'One of these is no company. Choose it again.')
    return uuid
  })
  if (!roles?.length && companies.length === 0 && share === 0)
    throw invalid('mode', 'Choose a role, a company or a share above 0, or switch it off.')
  return { mode, roles: [...new Set(roles ?? [])], companyIds: [...new Set(companies)], percentage: share }
}

interface Recorded {
  action: string
  summary: string
  details: Record<string, unknown>
}

/** A change with the event that has every gateway read it, and its audit entry. One at a time. */
function change(
  context: Writing,
  viewer: Viewer,
  work: (em: EntityManager, before: Stored) => Promise<Recorded | null>,
): Promise<Stored> {
  return context.write(async (em) => {
    await sql(em, `select pg_advisory_xact_lock(hashtextextended('gateway.platform', 0))`)
    const recorded = await work(em, await readPlatform(em))
    if (recorded) {
      const { action, summary, details } = recorded
      await recordEvent(em, {
        type: 'platform.changed',
        payload: { action },
        actor: { id: viewer.userId, name: viewer.name },
        activity: { type: action, category: 'SECURITY', audience: 'STAFF', summary, source: 'atrium' },
      })
      await appendAudit(em, viewer, { action, details, ip: context.client.ip || null })
    }
    return readPlatform(em)
  })
}

function requireAdmin({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (viewer.kind === 'user' && isAdmin(viewer) && !viewer.impersonatorId) return viewer
  throw userError<PlatformErrorCode>('FORBIDDEN', 'Only administrators do this.')
}

const invalid = (field: string, message: string) => userError<PlatformErrorCode>('INVALID_INPUT', message, [field])
