import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import type { Days, HoursOfPersonType, HoursOfWeekType, HoursOfWorkType } from './hours.type.ts'

interface Sum {
  seconds: number
  billableSeconds: number
}
export type Hours = Sum & { weeks: HoursOfWeekType[] }
export interface HoursInDetail {
  persons: HoursOfPersonType[]
  work: HoursOfWorkType[]
}

type Of<T> = T & { projectId: string }
const MOST = 100
const SUMS = `sum(seconds)::float8 as seconds, coalesce(sum(seconds) filter (where is_billable), 0)::float8 as "billableSeconds"`

/** Hours of projects (UUID) in a stretch of days: those of many projects share their queries. */
export function hoursLoaders(em: () => Promise<EntityManager>) {
  const sums = new Map<string, DataLoader<string, Hours>>()
  const details = new Map<string, DataLoader<string, HoursInDetail>>()
  return {
    hours: { load: (id: string, days: Days) => loaderOf(sums, days, () => sumsLoader(em, days)).load(id) },
    hoursInDetail: { load: (id: string, days: Days) => loaderOf(details, days, () => detailLoader(em, days)).load(id) },
  }
}

function loaderOf<T>(known: Map<string, DataLoader<string, T>>, { from, to }: Days, make: () => DataLoader<string, T>) {
  const key = `${from} ${to}`
  const loader = known.get(key) ?? make()
  known.set(key, loader)
  return loader
}

function sumsLoader(em: () => Promise<EntityManager>, { from, to }: Days): DataLoader<string, Hours> {
  return new DataLoader(async (ids) => {
    const rows = await sql<Of<HoursOfWeekType>>(
      await em(),
      `select project_id as "projectId", date_trunc('week', day)::date::text as "startsOn", sum(seconds)::float8 as seconds,
         sum(billable_seconds)::float8 as "billableSeconds"
       from projects.project_days where project_id = any (?::uuid[]) and day between ? and ? and seconds > 0
       group by 1, 2 order by 2`,
      [`{${ids.join(',')}}`, from, to],
    )
    const byProject = Map.groupBy(rows, ({ projectId }) => projectId)
    return ids.map((id) => {
      const weeks = byProject.get(id) ?? []
      const add = (of: keyof Sum) => weeks.reduce((sum, week) => sum + week[of], 0)
      return { seconds: add('seconds'), billableSeconds: add('billableSeconds'), weeks }
    })
  })
}

function detailLoader(em: () => Promise<EntityManager>, { from, to }: Days): DataLoader<string, HoursInDetail> {
  return new DataLoader(async (ids) => {
    const read = async <T extends object>(columns: string, groups: string) =>
      Map.groupBy(
        await sql<Of<T>>(
          await em(),
          `select * from (
             select project_id as "projectId", ${columns}, ${SUMS}, row_number() over (partition by project_id order by sum(seconds) desc) as place
             from projects.time_entries
             where project_id = any (?::uuid[]) and started_at >= ?::date::timestamp at time zone 'UTC'
               and started_at < (?::date + 1)::timestamp at time zone 'UTC'
             group by project_id, ${groups}) ranked
           where place <= ${MOST} order by "projectId", place`,
          [`{${ids.join(',')}}`, from, to],
        ),
        ({ projectId }) => projectId,
      )
    // By the address where there is one: names are chosen, and changed.
    const persons = await read<HoursOfPersonType>(
      'max(person_name) as name',
      `coalesce(lower(person_email), person_id, person_name)`,
    )
    const work = await read<HoursOfWorkType>(
      `nullif(trim(description), '') as description`,
      `nullif(trim(description), '')`,
    )
    return ids.map((id) => ({ persons: persons.get(id) ?? [], work: work.get(id) ?? [] }))
  })
}
