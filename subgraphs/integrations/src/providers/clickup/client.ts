import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, SetupProblem } from '../shared/http.ts'
import { pagesByNumber } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { CLICKUP_API, type ClickUpConfig } from './config-schema.ts'

export const NAME = 'ClickUp'

/** @param retries 0 where a person waits. */
export function clickUpHttp({ token, baseUrl }: ClickUpConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? CLICKUP_API,
      // A personal token stands alone, without “Bearer”.
      headers: { authorization: token },
      statusPage: 'status.clickup.com',
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

export interface Workspace {
  id: string
  name: string
}

export interface TaskList {
  id: string
  name: string
}

/**
 * The workspace of a connection.
 * @throws SetupProblem when it is not clear which, or the token does not see it.
 */
export async function findWorkspace(http: Http, { workspaceId }: ClickUpConfig): Promise<Workspace> {
  const workspaces = named(reader(await http.get('team')).list('teams'))
  const found = workspaceId === undefined ? workspaces : workspaces.filter(({ id }) => id === workspaceId)
  if (found.length === 1) return found[0]!
  const names = workspaces.map(({ id, name }) => `${name} (${id})`).slice(0, 5)
  if (names.length === 0)
    throw new SetupProblem('The token belongs to no workspace of ClickUp. Ask to be invited to one.')
  const reason = found.length > 1 ? 'The token sees several workspaces.' : 'The token does not see this workspace.'
  throw new SetupProblem(`${reason} Enter the number of one of these: ${names.join(', ')}.`)
}

/** Every list that is not archived: of folders, and those without one. */
export async function listLists(http: Http, config: ClickUpConfig, workspace: Workspace): Promise<TaskList[]> {
  const spaces = named(reader(await http.get(`team/${workspace.id}/space`, { archived: false })).list('spaces'))
  const chosen = config.spaces?.length ? spaces.filter(({ id }) => config.spaces!.includes(id)) : spaces
  const missing = (config.spaces ?? []).filter((id) => !spaces.some((space) => space.id === id))
  if (missing.length > 0) {
    throw new SetupProblem(`ClickUp has no space ${missing.slice(0, 5).join(', ')}, or the token may not see it.`)
  }
  const lists: TaskList[] = []
  for (const space of chosen) {
    const folders = reader(await http.get(`space/${space.id}/folder`, { archived: false })).list('folders')
    const loose = reader(await http.get(`space/${space.id}/list`, { archived: false })).list('lists')
    for (const folder of folders)
      lists.push(...under(`${space.name} / ${folder.text('name') ?? ''}`, folder.list('lists')))
    lists.push(...under(space.name, loose))
  }
  return lists
}

/** Tasks and subtasks of a list, closed ones as well; a hundred at a time. @param since changed after it. */
export function taskPages(http: Http, list: string, since: Date | null): AsyncIterable<Reader[]> {
  return pagesByNumber(async (page) => {
    const answer = reader(
      await http.get(`list/${list}/task`, {
        page,
        archived: false,
        include_closed: true,
        subtasks: true,
        order_by: 'updated',
        date_updated_gt: since?.getTime(),
      }),
    )
    const items = answer.list('tasks')
    return { items, isLast: answer.flag('last_page') || items.length < PAGE }
  })
}

const PAGE = 100

export interface ListStatus {
  status: string
  type: string
}

/** The states that tasks of a list can be in, in their order. */
export async function statusesOf(http: Http, list: string): Promise<ListStatus[]> {
  const statuses = reader(await http.get(`list/${list}`)).list('statuses')
  return statuses
    .toSorted((a, b) => (a.number('orderindex') ?? 0) - (b.number('orderindex') ?? 0))
    .map((status) => ({ status: status.text('status') ?? '', type: status.text('type') ?? '' }))
}

export interface RegisteredWebhook {
  id: string
  endpoint: string
}

export async function listWebhooks(http: Http, workspace: Workspace): Promise<RegisteredWebhook[]> {
  const webhooks = reader(await http.get(`team/${workspace.id}/webhook`)).list('webhooks')
  return webhooks.map((webhook) => ({ id: webhook.id('id') ?? '', endpoint: webhook.text('endpoint', 2000) ?? '' }))
}

function named(list: Reader[]): { id: string; name: string }[] {
  return list.flatMap((each) => {
    const id = each.id('id')
    return id === null ? [] : [{ id, name: each.text('name', 120) ?? id }]
  })
}

const under = (place: string, lists: Reader[]): TaskList[] =>
  named(lists).map(({ id, name }) => ({ id, name: `${place} / ${name}` }))
