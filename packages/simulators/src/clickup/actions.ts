import { hmacHex } from '../base/signers.ts'
import type { Hooks, Posted } from '../base/hooks.ts'
import { personJson, statusJson } from './representations.ts'
import { addTask, type ClickUpPerson, type ClickUpState, type ClickUpTask } from './state.ts'

/** What people do in ClickUp; each change is told to the webhooks that want it. */
export interface ClickUpActions {
  createTask(listId: string, task: { name: string } & Partial<ClickUpTask>): Promise<ClickUpTask>
  /** @param status by its name. */
  moveTask(taskId: string, status: string, by?: ClickUpPerson): Promise<Posted[]>
  assignTask(taskId: string, person: ClickUpPerson): Promise<Posted[]>
  setDueDate(taskId: string, at: number | null): Promise<Posted[]>
  renameTask(taskId: string, name: string): Promise<Posted[]>
  comment(taskId: string, text: string, by?: ClickUpPerson): Promise<Posted[]>
  deleteTask(taskId: string): Promise<Posted[]>
}

interface Change {
  field: string
  before?: unknown
  after?: unknown
  data?: object
  by?: ClickUpPerson | undefined
  /** Given, so that several events tell of one change, as for a new task. */
  id?: string
}

export function createActions(state: ClickUpState, hooks: Hooks): ClickUpActions {
  let changes = 2_800_763_136_717_140_857n
  const newChange = () => String((changes += 1n))

  const tell = (event: string, task: Pick<ClickUpTask, 'id' | 'listId'>, change: Change | null): Promise<Posted[]> => {
    const items =
      change === null
        ? []
        : [
            {
              id: change.id ?? newChange(),
              type: 1,
              date: String(Date.now()),
              field: change.field,
              parent_id: task.listId,
              data: change.data ?? {},
              source: null,
              user: personJson(change.by ?? state.user),
              before: change.before ?? null,
              after: change.after ?? null,
            },
          ]
    const wanted = state.hooks.filter(({ events }) => events.includes(event) || events.includes('*'))
    return Promise.all(
      wanted.map(({ id, endpoint, secret }) => {
        const payload = { event, ...(change && { history_items: items }), task_id: task.id, webhook_id: id }
        const body = JSON.stringify(payload)
        return hooks.post(endpoint, {
          body,
          headers: { 'content-type': 'application/json', 'x-signature': hmacHex(secret, body) },
        })
      }),
    )
  }
  const find = (id: string) => {
    const task = state.tasks.find((each) => each.id === id)
    if (!task) throw new Error(`There is no task ${id}`)
    return task
  }
  const touched = (id: string) => Object.assign(find(id), { updatedAt: state.now() })
  const statusOf = (task: ClickUpTask) => {
    const list = state.lists.find(({ id }) => id === task.listId)!
    return statusJson(
      task.status,
      list.statuses.findIndex(({ status }) => status === task.status.status),
    )
  }

  return {
    async createTask(listId, given) {
      const task = addTask(state, listId, given)
      const before = { status: null, color: '#000000', type: 'removed', orderindex: -1 }
      const change = { id: newChange(), field: 'status', before, after: statusOf(task), data: { status_type: 'open' } }
      // Both with the same id of the change: that is how ClickUp tells of a new task.
      await tell('taskCreated', task, change)
      await tell('taskStatusUpdated', task, change)
      return task
    },
    async moveTask(taskId, status, by) {
      const task = find(taskId)
      const list = state.lists.find(({ id }) => id === task.listId)!
      const next = list.statuses.find((each) => each.status === status)
      if (!next) throw new Error(`The list has no state ${status}`)
      const before = statusOf(task)
      const isDone = next.type === 'closed' || next.type === 'done'
      Object.assign(touched(taskId), { status: next, doneAt: isDone ? state.now() : null })
      return tell('taskStatusUpdated', task, {
        field: 'status',
        before,
        after: statusOf(task),
        by,
        data: { status_type: next.type },
      })
    },
    async assignTask(taskId, person) {
      const task = touched(taskId)
      task.assignees.push(person)
      return tell('taskAssigneeUpdated', task, { field: 'assignee_add', after: personJson(person) })
    },
    async setDueDate(taskId, at) {
      const task = touched(taskId)
      const before = task.dueDate
      task.dueDate = at
      const text = (value: number | null) => (value === null ? null : String(value))
      return tell('taskDueDateUpdated', task, { field: 'due_date', before: text(before), after: text(at) })
    },
    async renameTask(taskId, name) {
      const task = touched(taskId)
      const before = task.name
      task.name = name
      return tell('taskUpdated', task, { field: 'name', before, after: name })
    },
    async comment(taskId, text, by) {
      const task = touched(taskId)
      return tell('taskCommentPosted', task, { field: 'comment', after: text, by })
    },
    async deleteTask(taskId) {
      const task = find(taskId)
      state.tasks = state.tasks.filter(({ id }) => id !== taskId)
      return tell('taskDeleted', task, null)
    },
  }
}
