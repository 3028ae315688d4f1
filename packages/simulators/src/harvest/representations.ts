import type { HarvestEntry, HarvestState } from './state.ts'

/** As many as it gives at once. */
const MOST = 2000

/** A page of a list, which names the address of the next one. */
export function listJson(name: string, all: object[], query: Record<string, string | undefined>, site: string) {
  const size = Math.min(Number(query['per_page'] ?? MOST), MOST)
  const page = Number(query['page'] ?? query['cursor'] ?? 1)
  const items = all.slice((page - 1) * size, page * size)
  const total = Math.max(1, Math.ceil(all.length / size))
  const address = (cursor: number) => {
    const rest = Object.entries(query).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'cursor',
    )
    return `${site}/v2/${name}?${new URLSearchParams([...rest, ['cursor', String(cursor)]]).toString()}`
  }
  return {
    [name]: items,
    per_page: size,
    total_pages: total,
    total_entries: all.length,
    next_page: page < total ? page + 1 : null,
    previous_page: page > 1 ? page - 1 : null,
    page,
    links: { first: address(1), next: page < total ? address(page + 1) : null, previous: null, last: address(total) },
  }
}

export function entryJson(state: HarvestState, entry: HarvestEntry) {
  const person = state.people.find(({ id }) => id === entry.userId)!
  const project = state.projects.find(({ id }) => id === entry.projectId)!
  const at = new Date(entry.updatedAt).toISOString()
  return {
    id: entry.id,
    spent_date: entry.spentDate,
    hours: entry.hours,
    hours_without_timer: entry.hours,
    rounded_hours: entry.hours,
    notes: entry.notes,
    is_locked: false,
    is_closed: false,
    is_billed: false,
    timer_started_at: entry.timerStartedAt === null ? null : new Date(entry.timerStartedAt).toISOString(),
    started_time: null,
    ended_time: null,
    is_running: entry.timerStartedAt !== null,
    billable: true,
    budgeted: false,
    user: { id: person.id, name: `${person.firstName} ${person.lastName}` },
    client: { id: project.id + 1, name: project.client, currency: 'USD' },
    project: { id: project.id, name: project.name, code: null },
    task: state.tasks.find(({ id }) => id === entry.taskId),
    external_reference: null,
    created_at: at,
    updated_at: at,
  }
}
