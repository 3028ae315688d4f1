import type { ClickUpHook, ClickUpList, ClickUpPerson, ClickUpState, ClickUpStatus, ClickUpTask } from './state.ts'

const PRIORITIES = ['urgent', 'high', 'normal', 'low']
const COLORS = { open: '#d3d3d3', custom: '#4194f6', done: '#008844', closed: '#008844' }

const millis = (at: number | null) => (at === null ? null : String(at))

export function personJson({ id, username, email }: ClickUpPerson) {
  const initials = username.slice(0, 2).toUpperCase()
  return { id, username, email, color: '#7b68ee', initials, profilePicture: null }
}

export function statusJson({ status, type }: ClickUpStatus, orderindex: number) {
  return { status, type, orderindex, color: COLORS[type] }
}

export function listJson(state: ClickUpState, list: ClickUpList) {
  const folder = state.folders.find(({ id }) => id === list.folderId)
  const space = state.spaces.find(({ id }) => id === list.spaceId)!
  return {
    id: list.id,
    name: list.name,
    orderindex: state.lists.indexOf(list),
    content: '',
    status: null,
    priority: null,
    assignee: null,
    task_count: state.tasks.filter(({ listId }) => listId === list.id).length,
    due_date: null,
    start_date: null,
    folder: { id: folder?.id ?? list.spaceId, name: folder?.name ?? 'hidden', hidden: !folder, access: true },
    space: { id: space.id, name: space.name, access: true },
    statuses: list.statuses.map(statusJson),
    archived: false,
    permission_level: 'create',
  }
}

export function taskJson(state: ClickUpState, task: ClickUpTask) {
  const list = state.lists.find(({ id }) => id === task.listId)!
  const isClosed = task.status.type === 'closed'
  return {
    id: task.id,
    custom_id: null,
    name: task.name,
    text_content: task.description,
    description: task.description,
    status: statusJson(
      task.status,
      list.statuses.findIndex(({ status }) => status === task.status.status),
    ),
    orderindex: '1.00000000000000000000000000000000',
    date_created: String(task.createdAt),
    date_updated: String(task.updatedAt),
    date_closed: isClosed ? millis(task.doneAt) : null,
    date_done: millis(task.doneAt),
    archived: false,
    creator: personJson(state.user),
    assignees: task.assignees.map(personJson),
    watchers: [],
    checklists: [],
    tags: [],
    parent: task.parent,
    priority:
      task.priority === null
        ? null
        : {
            id: String(task.priority),
            priority: PRIORITIES[task.priority - 1],
            color: '#f8ae00',
            orderindex: String(task.priority),
          },
    due_date: millis(task.dueDate),
    start_date: millis(task.startDate),
    points: null,
    time_estimate: task.timeEstimate,
    custom_fields: [],
    dependencies: [],
    linked_tasks: [],
    team_id: state.workspace.id,
    url: `https://app.clickup.com/t/${task.id}`,
    permission_level: 'create',
    list: { id: list.id, name: list.name, access: true },
    project: { id: list.folderId ?? list.spaceId, name: 'hidden', hidden: true, access: true },
    folder: { id: list.folderId ?? list.spaceId, name: 'hidden', hidden: true, access: true },
    space: { id: list.spaceId },
  }
}

/** @param withSecret only the answer to its creation tells it. */
export function hookJson(state: ClickUpState, { id, endpoint, events, secret }: ClickUpHook, withSecret: boolean) {
  return {
    id,
    userid: state.user.id,
    team_id: Number(state.workspace.id),
    endpoint,
    client_id: '',
    events,
    task_id: null,
    list_id: null,
    folder_id: null,
    space_id: null,
    health: { status: 'active', fail_count: 0 },
    ...(withSecret && { secret }),
  }
}
