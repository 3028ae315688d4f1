import type { CatalogueEntry } from '../providers/catalogue-entry.ts'
import type { CommandName } from '../providers/commands.ts'
import type { Provider } from '../providers/provider.ts'
import { providers } from '../providers/registry.ts'

export const IntegrationCapability = {
  TEST: 'TEST',
  SYNC: 'SYNC',
  WEBHOOK: 'WEBHOOK',
  REGISTER_WEBHOOK: 'REGISTER_WEBHOOK',
  COMMANDS: 'COMMANDS',
  CREATE_LIST: 'CREATE_LIST',
  CREATE_TASK: 'CREATE_TASK',
  UPDATE_TASK_STATUS: 'UPDATE_TASK_STATUS',
  CREATE_REPOSITORY: 'CREATE_REPOSITORY',
  CREATE_PAGE: 'CREATE_PAGE',
  START_TIMER: 'START_TIMER',
  STOP_TIMER: 'STOP_TIMER',
  POST_MESSAGE: 'POST_MESSAGE',
  CREATE_PAYMENT: 'CREATE_PAYMENT',
  UPSERT_CONTACT: 'UPSERT_CONTACT',
  CREATE_BOOKING: 'CREATE_BOOKING',
} as const
export type IntegrationCapability = (typeof IntegrationCapability)[keyof typeof IntegrationCapability]

/** The capability that each command is, and its name in the API. */
export const COMMAND_CAPABILITY = {
  createList: 'CREATE_LIST',
  createTask: 'CREATE_TASK',
  updateTaskStatus: 'UPDATE_TASK_STATUS',
  createRepository: 'CREATE_REPOSITORY',
  createPage: 'CREATE_PAGE',
  startTimer: 'START_TIMER',
  stopTimer: 'STOP_TIMER',
  postMessage: 'POST_MESSAGE',
  createPayment: 'CREATE_PAYMENT',
  upsertContact: 'UPSERT_CONTACT',
  createBooking: 'CREATE_BOOKING',
} as const satisfies Record<CommandName, IntegrationCapability>

/** An outside tool that the product has a handler for. */
export interface Handler extends CatalogueEntry {
  /** Names the handler, its built-in template and the provider in webhook addresses. */
  key: string
  capabilities: IntegrationCapability[]
}

/** What the handlers say of themselves. */
export const catalogue: readonly Handler[] = providers.map((provider) => ({
  ...provider.entry,
  key: provider.key,
  capabilities: capabilitiesOf(provider),
}))

function capabilitiesOf({ sync, webhook, commands = {} }: Provider): IntegrationCapability[] {
  const can = Object.keys(commands) as CommandName[]
  return [
    'TEST',
    ...(sync ? (['SYNC'] as const) : []),
    ...(webhook ? (['WEBHOOK'] as const) : []),
    ...(webhook?.register ? (['REGISTER_WEBHOOK'] as const) : []),
    ...(can.length > 0 ? (['COMMANDS'] as const) : []),
    ...can.map((name) => COMMAND_CAPABILITY[name]),
  ]
}

export function findHandler(key: string): Handler | null {
  return catalogue.find((handler) => handler.key === key) ?? null
}

/** @throws Error for a key that the catalogue does not have: rows of the database have none such. */
export function handlerOf(key: string): Handler {
  const handler = findHandler(key)
  if (!handler) throw new Error(`There is no handler ${key}.`)
  return handler
}
