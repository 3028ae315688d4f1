import type { CommandName } from '@atrium/kit/events'
import { userError } from '@atrium/kit/errors'
import type { CommandInputs } from '../providers/commands.ts'
import type { ProviderCommandInput } from './command.inputs.ts'

/** A command with its input as handlers take it; tasks name their list by our container still. */
export interface CheckedCommand {
  name: CommandName
  input: Record<string, unknown>
  /** Global id of the list that a task is made in. */
  containerId: string | null
}

const REPOSITORY_NAME = /^[A-Za-z0-9._-]{1,100}$/

/** @throws INVALID_INPUT naming the field and what to do. */
export function checkedCommand(given: ProviderCommandInput): CheckedCommand {
  const chosen = Object.entries(given).filter(([, input]) => input != null)
  if (chosen.length !== 1) throw invalid('Say one thing that is to be done.', ['command'])
  const [name] = chosen[0]!
  const checks = { createTask, updateTaskStatus, createList, createRepository, postMessage, createPage }
  return checks[name as keyof typeof checks](given)
}

function createTask({ createTask: task }: ProviderCommandInput): CheckedCommand {
  const { containerId, title, description, dueAt, priority } = task!
  const input: Omit<CommandInputs['createTask'], 'list'> = {
    title: text('createTask', 'title', title, 300),
    description: optional('createTask', 'description', description, 10_000),
    dueAt: dueAt?.toISOString() ?? null,
    assignees: [],
    priority: priority ?? null,
  }
  return { name: 'createTask', input, containerId }
}

function updateTaskStatus({ updateTaskStatus: move }: ProviderCommandInput): CheckedCommand {
  const task = text('updateTaskStatus', 'externalId', move!.externalId, 300)
  const input: CommandInputs['updateTaskStatus'] = { task, category: move!.category }
  return { name: 'updateTaskStatus', input: { ...input }, containerId: null }
}

function createList({ createList: list }: ProviderCommandInput): CheckedCommand {
  const input: CommandInputs['createList'] = {
    name: text('createList', 'name', list!.name, 100),
    parent: optional('createList', 'parent', list!.parent, 200),
  }
  return { name: 'createList', input: { ...input }, containerId: null }
}

function createRepository({ createRepository: repository }: ProviderCommandInput): CheckedCommand {
  const { name, description, isPrivate } = repository!
  const path = ['command', 'createRepository', 'name']
  if (!REPOSITORY_NAME.test(name.trim()) || /^\.+$|\.git$/i.test(name.trim())) {
    throw invalid('Use letters, digits, hyphens, underscores and points, at most 100, such as shop-website.', path)
  }
  const input: CommandInputs['createRepository'] = {
    name: name.trim(),
    description: optional('createRepository', 'description', description, 350),
    isPrivate,
  }
  return { name: 'createRepository', input: { ...input }, containerId: null }
}

function postMessage({ postMessage: message }: ProviderCommandInput): CheckedCommand {
  const input: CommandInputs['postMessage'] = {
    channel: optional('postMessage', 'channel', message!.channel, 200),
    title: optional('postMessage', 'title', message!.title, 200),
    text: text('postMessage', 'text', message!.text, 2000),
    url: null,
  }
  return { name: 'postMessage', input: { ...input }, containerId: null }
}

function createPage({ createPage: page }: ProviderCommandInput): CheckedCommand {
  const input: CommandInputs['createPage'] = {
    title: text('createPage', 'title', page!.title, 200),
    parent: optional('createPage', 'parent', page!.parent, 200),
    text: optional('createPage', 'text', page!.text, 10_000),
  }
  return { name: 'createPage', input: { ...input }, containerId: null }
}

function text(command: string, field: string, value: string, limit: number): string {
  const trimmed = value.trim()
  if (trimmed.length >= 1 && trimmed.length <= limit) return trimmed
  throw invalid(`Enter 1 to ${limit} characters.`, ['command', command, field])
}

function optional(command: string, field: string, value: string | null | undefined, limit: number): string | null {
  return value?.trim() ? text(command, field, value, limit) : null
}

const invalid = (message: string, field: string[]) => userError('INVALID_INPUT', message, field)
