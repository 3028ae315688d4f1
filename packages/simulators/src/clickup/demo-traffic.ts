import type { ClickUpSimulator } from './server.ts'
import { addTask, STATUSES } from './state.ts'

const DAY_MS = 86_400_000
const TASKS = [
  'Agree on the scope of the release',
  'Draw the screens of the booking flow',
  'Write the texts of the start page',
  'Move the old content over',
  'Set up the staging environment',
  'Sign in with a second step',
  'Send receipts by e-mail',
  'Show prices with taxes',
  'Make the tables work on a phone',
  'Load the first page in under a second',
  'Translate the error messages',
  'Export the report as a spreadsheet',
  'Test with ten real customers',
  'Check the contrast of all colours',
  'Answer the questions of the security review',
  'Prepare the training of the team',
] as const

/** A number from a text, the same each time. */
const hash = (text: string) =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7) >>> 0

/** Fills lists with tasks in all states, each list the same at each start. */
export function fillLists({ state }: ClickUpSimulator, lists: readonly { id: string; name: string }[]): void {
  const now = state.now()
  for (const { id, name } of lists) {
    state.lists.push({ id, name, spaceId: state.spaces[0]!.id, folderId: null, statuses: STATUSES })
    const first = hash(id)
    for (let index = 0; index < 7 + (first % 6); index += 1) {
      const seed = hash(`${id} ${index}`)
      const status = STATUSES[seed % 5 === 4 ? 3 : seed % 4]!
      const isDone = status.type === 'closed'
      addTask(state, id, {
        id: `86c${seed.toString(36).padStart(7, '0')}`,
        name: TASKS[(first + index * 5) % TASKS.length]!,
        status,
        priority: [null, 1, 2, 3, 3, 4][seed % 6]!,
        assignees: seed % 4 === 0 ? [] : [state.people[seed % state.people.length]!],
        startDate: now - (seed % 20) * DAY_MS,
        dueDate: seed % 7 === 0 ? null : now + ((seed % 25) - 4) * DAY_MS,
        timeEstimate: (1 + (seed % 8)) * 3_600_000,
        createdAt: now - (20 + (seed % 30)) * DAY_MS,
        updatedAt: now - (seed % 48) * 3_600_000,
        doneAt: isDone ? now - (seed % 10) * DAY_MS : null,
      })
    }
  }
}

/**
 * Makes the lists look alive: again and again somebody moves a task on, comments on one, or adds one when most are done.
 * @returns what ends it.
 */
export function startClickUpTraffic(
  simulator: ClickUpSimulator,
  { everyMs }: { everyMs: number },
): { dispose(): void } {
  const { state } = simulator
  let step = 0
  let isBusy = false
  const next = async () => {
    // A slow receiver must not pile up steps.
    if (isBusy) return
    isBusy = true
    step += 1
    try {
      await act(simulator, step)
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => void (state.lists.length > 0 && next()), everyMs)
  timer.unref()
  return { dispose: () => clearInterval(timer) }
}

async function act(simulator: ClickUpSimulator, step: number): Promise<unknown> {
  const { state } = simulator
  const list = state.lists[step % state.lists.length]!
  const person = state.people[step % state.people.length]!
  const tasks = state.tasks.filter((task) => task.listId === list.id)
  const open = tasks.filter((task) => task.status.type !== 'closed')
  if (open.length <= 2) {
    const name = TASKS[step % TASKS.length]!
    return simulator.createTask(list.id, { name, assignees: [person], dueDate: state.now() + 7 * DAY_MS })
  }
  const task = open[step % open.length]!
  if (step % 4 === 0) return simulator.comment(task.id, 'Looks good to me.', person)
  const at = list.statuses.findIndex(({ status }) => status === task.status.status)
  return simulator.moveTask(task.id, list.statuses[at + 1]!.status, person)
}
