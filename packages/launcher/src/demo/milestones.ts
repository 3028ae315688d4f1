import type { DemoMilestone, DemoProject } from '@atrium/kit/demo'
import { addDays, addMonths, DAY_MS, fromDay, HOUR_MS, toDay } from './calendar.ts'
import type { Random } from './random.ts'

const BUILD = ['Scope agreed', 'Clickable prototype', 'First release on staging', 'Beta with real users', 'Go-live']
const CARE = ['Hand-over complete', 'Dependencies up to date', 'Restore from backup tested', 'Yearly health check']
const ONGOING_MONTHS = 9

/** What a project promised and promises, spread over its time. Most is reached when it should be; a few are late. */
export function makeMilestones(random: Random, project: DemoProject, now: Date): DemoMilestone[] {
  const titles = project.type === 'MAINTENANCE' ? CARE : BUILD
  const from = fromDay(project.startOn).getTime()
  const to = fromDay(project.endOn ?? addMonths(toDay(now), ONGOING_MONTHS)).getTime()
  const today = toDay(now)
  return titles.flatMap((title, i) => {
    const dueOn = workday(toDay(new Date(from + ((to - from) * (i + 1)) / titles.length)))
    // What is put on hold promises nothing more.
    if (project.status === 'PAUSED' && dueOn >= today) return []
    const isLate = project.status === 'ACTIVE' && dueOn >= addDays(today, -25) && random.chance(0.5)
    const isReached = dueOn < today && !isLate
    const reached = fromDay(dueOn).getTime() - random.int(-2, 6) * DAY_MS + random.int(8, 16) * HOUR_MS
    return {
      id: random.id(project.createdAt),
      projectId: project.id,
      companyId: project.companyId,
      title,
      dueOn,
      reachedAt: isReached ? new Date(Math.min(reached, now.getTime() - HOUR_MS)) : null,
      createdAt: project.createdAt,
    }
  })
}

/** That day, or the Friday before. */
function workday(day: string): string {
  const weekday = fromDay(day).getUTCDay()
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}
