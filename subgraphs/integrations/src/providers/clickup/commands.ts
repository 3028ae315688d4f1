import type { CommandInputs, CommandResult, ProviderCommands, ProviderRecovery } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { type Http, SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { clickUpHttp, findWorkspace, statusesOf } from './client.ts'
import type { ClickUpConfig } from './config-schema.ts'
import { categoryOf, taskFact } from './tasks.ts'

const typed = (config: ProviderConfig) => config as unknown as ClickUpConfig
const PRIORITY = { URGENT: 1, HIGH: 2, NORMAL: 3, LOW: 4 } as const

export const commands: ProviderCommands = {
  async createList(config, { name, parent }, call) {
    const http = clickUpHttp(typed(config), call)
    const list = reader(await http.post(await placeForList(http, typed(config), parent), { name }))
    const externalId = list.id('id')
    if (externalId === null)
      throw new SetupProblem('ClickUp made a list without telling its id. Look there before trying again.')
    return { externalId, name: list.text('name', 120) ?? name, url: null, facts: [] }
  },
  async createTask(config, { list, title, description, dueAt, assignees, priority }, call) {
    const http = clickUpHttp(typed(config), call)
    const task = await http.post(`list/${encodeURIComponent(list)}/task`, {
      name: title,
      ...(description !== null && { markdown_content: description }),
      ...(dueAt !== null && { due_date: Date.parse(dueAt), due_date_time: true }),
      ...(assignees.length > 0 && { assignees: assignees.map(Number) }),
      ...(priority !== null && { priority: PRIORITY[priority] }),
    })
    return resultOf(task)
  },
  async updateTaskStatus(config, { task, category }, call) {
    const http = clickUpHttp(typed(config), call)
    const path = `task/${encodeURIComponent(task)}`
    const before = await http.get(path)
    const now = reader(before)
    // A task that is there already stays: a list may have several states of a kind.
    if (categoryOf(now.text('status.type')) === category) return resultOf(before)
    const status = await statusFor(http, now.id('list.id') ?? '', category)
    return resultOf(await http.put(path, { status }))
  },
}

/** ClickUp gives a name once within a folder, and once among the lists of a space without one. A state is set as often as one likes. */
export const recovery: ProviderRecovery = {
  async createList(config, { name, parent }, call) {
    const http = clickUpHttp(typed(config), call)
    const lists = reader(await http.get(await placeForList(http, typed(config), parent), { archived: false })).list(
      'lists',
    )
    const found = lists.find((list) => list.text('name', 300)?.toLowerCase() === name.toLowerCase())
    const externalId = found?.id('id') ?? null
    return externalId === null ? null : { externalId, name: found?.text('name', 300) ?? name, url: null, facts: [] }
  },
  updateTaskStatus: 'REPEAT',
}

/** A folder (`folder/1`), a space (`space/1`), or the first space that there is. */
async function placeForList(http: Http, config: ClickUpConfig, parent: string | null): Promise<string> {
  if (parent !== null && /^(folder|space)\/[0-9]+$/.test(parent)) return `${parent}/list`
  if (parent !== null) throw new SetupProblem('Name a place in ClickUp as folder/<number> or space/<number>.')
  const workspace = await findWorkspace(http, config)
  const spaces = reader(await http.get(`team/${workspace.id}/space`, { archived: false })).list('spaces')
  const space = config.spaces?.[0] ?? spaces[0]?.id('id')
  if (space == null) throw new SetupProblem('There is no space in ClickUp to make a list in. Make one there first.')
  return `space/${space}/list`
}

/** The first state of the kind; of a finished one the last, which is where ClickUp itself puts it. */
async function statusFor(http: Http, list: string, category: CommandInputs['updateTaskStatus']['category']) {
  const fitting = (await statusesOf(http, list)).filter(({ type }) => categoryOf(type) === category)
  const found = category === 'DONE' ? fitting.at(-1) : fitting[0]
  if (found) return found.status
  const words = { TODO: 'to do', DOING: 'in progress', DONE: 'done' }[category]
  throw new SetupProblem(`The list in ClickUp has no state for “${words}”. Add one there, then try again.`)
}

function resultOf(task: unknown): CommandResult {
  const fact = taskFact(reader(task))
  if (!fact) throw new SetupProblem('ClickUp answered with something that is no task. Look there before trying again.')
  const { externalId, title, url } = fact.payload
  return { externalId, name: title, url, facts: [fact] }
}
