import { createHash } from 'node:crypto'
import type { CommandInputs, CommandResult, ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { dayOf } from '../shared/due-day.ts'
import { HttpFailure, SetupProblem } from '../shared/http.ts'
import type { Reader } from '../shared/reader.ts'
import { fetchIssue, type Linear, listTeams, openLinear } from './client.ts'
import type { LinearConfig } from './config-schema.ts'
import { PLACE } from './documents.ts'
import { categoryOf, taskFact } from './tasks.ts'

const typed = (config: ProviderConfig) => config as unknown as LinearConfig
const PRIORITY = { URGENT: 1, HIGH: 2, NORMAL: 3, LOW: 4 } as const

export const commands: ProviderCommands = {
  /** A list of tasks is a project at Linear. */
  async createList(config, { name, parent }, call) {
    const linear = await openLinear(typed(config), call)
    const team = parent ?? (await listTeams(linear, typed(config)))[0]?.id
    if (team === undefined)
      throw new SetupProblem('There is no team in Linear to make a project in. Make one there first.')
    const id = idFrom(call.key)
    await makeOnce(
      () => linear.sdk.createProject({ id, name, teamIds: [team] }),
      () => linear.sdk.project(id),
    )
    const made = await linear.sdk.project(id)
    return { externalId: made.id, name: made.name, url: made.url, facts: [] }
  },
  async createTask(config, { list, title, description, dueAt, assignees, priority }, call) {
    const linear = await openLinear(typed(config), call)
    const place = await placeFor(linear, list)
    const id = idFrom(call.key)
    await makeOnce(
      () =>
        linear.sdk.createIssue({
          id,
          ...place,
          title,
          ...(description !== null && { description }),
          ...(dueAt !== null && { dueDate: dayOf(dueAt) }),
          ...(assignees[0] !== undefined && { assigneeId: assignees[0] }),
          ...(priority !== null && { priority: PRIORITY[priority] }),
        }),
      () => fetchIssue(linear, id),
    )
    return resultOf(await fetchIssue(linear, id))
  },
  async updateTaskStatus(config, { task, category }, call) {
    const linear = await openLinear(typed(config), call)
    const before = await fetchIssue(linear, task)
    // An issue that is there already stays: a team may have several states of a kind.
    if (before === null || categoryOf(before.text('state.type')) === category) return resultOf(before)
    const stateId = await stateFor(linear, before.id('team.id') ?? '', category)
    await linear.sdk.updateIssue(task, { stateId })
    return resultOf(await fetchIssue(linear, task))
  },
}

/** Linear lets one choose the id: the same command, sent twice, makes one thing. In the form of a UUID of version 4. */
function idFrom(key: string): string {
  const hex = createHash('sha256').update(`linear:${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** @param find what was made before: a refusal may mean that the id is taken, since it was made already. */
async function makeOnce(make: () => Promise<unknown>, find: () => Promise<unknown>): Promise<void> {
  try {
    await make()
  } catch (error) {
    const isRefused = error instanceof HttpFailure && error.reason === 'REFUSED'
    if (!isRefused || (await find().catch(() => null)) === null) throw error
  }
}

/** @param list id of a team or of a project. */
async function placeFor(linear: Linear, list: string): Promise<{ teamId: string; projectId?: string }> {
  const found = await linear.query(PLACE, { id: list })
  const [team] = found.list('teams.nodes')
  if (team) return { teamId: list }
  const teamId = found.list('projects.nodes')[0]?.list('teams.nodes')[0]?.id('id')
  if (teamId == null) throw new SetupProblem('Linear has no team or project of this id, or the key may not see it.')
  return { teamId, projectId: list }
}

const TYPES = { TODO: ['unstarted', 'backlog'], DOING: ['started'], DONE: ['completed'] } as const

/** The first state of the kind in the team's own order. */
async function stateFor(
  { sdk }: Linear,
  team: string,
  category: CommandInputs['updateTaskStatus']['category'],
): Promise<string> {
  const { nodes } = await sdk.workflowStates({ first: 100, filter: { team: { id: { eq: team } } } })
  const states = nodes.toSorted((a, b) => a.position - b.position)
  const found = TYPES[category].flatMap((type) => states.find((state) => state.type === type) ?? [])[0]
  if (found) return found.id
  const words = { TODO: 'to do', DOING: 'in progress', DONE: 'done' }[category]
  throw new SetupProblem(`The team in Linear has no state for “${words}”. Add one there, then try again.`)
}

function resultOf(issue: Reader | null): CommandResult {
  const fact = issue === null ? null : taskFact(issue)
  if (fact?.type !== 'task.upserted') throw new SetupProblem('This issue is gone at Linear.')
  const { externalId, title, url } = fact.payload
  return { externalId, name: title, url, facts: [fact] }
}
