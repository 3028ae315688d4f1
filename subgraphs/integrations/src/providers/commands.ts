import type { CommandName } from '@atrium/kit/events'
import type { ProviderCall, ProviderConfig, ProviderFact } from './provider.ts'

/**
 * What can be done at a provider, and with what input; each is a capability of the catalogue. Ids are the provider's own,
 * instants ISO 8601 in UTC, amounts in minor units.
 */
export interface CommandInputs {
  /** A list, board or project for tasks. `parent`: where it is made, such as a folder or team. */
  createList: { name: string; parent: string | null }
  createTask: {
    list: string
    title: string
    description: string | null
    dueAt: string | null
    assignees: string[]
    priority: 'URGENT' | 'HIGH' | 'NORMAL' | 'LOW' | null
  }
  updateTaskStatus: { task: string; category: 'TODO' | 'DOING' | 'DONE' }
  createRepository: { name: string; description: string | null; isPrivate: boolean }
  createPage: { title: string; parent: string | null; text: string | null }
  startTimer: { description: string; project: string | null; task: string | null }
  stopTimer: { timer: string }
  postMessage: { channel: string | null; title: string | null; text: string; url: string | null }
  /** A page where somebody pays. `reference` is ours and comes back in the payment. */
  createPayment: {
    amountMinor: number
    currency: string
    email: string
    reference: string
    description: string | null
    returnUrl: string | null
  }
  upsertContact: { email: string | null; phone: string | null; name: string | null; source: string | null }
  createBooking: { calendar: string; contact: string; title: string; startsAt: string; endsAt: string }
}
export type { CommandName }

/** What a command came to. */
export interface CommandResult {
  /** The provider's id of what was made or changed. */
  externalId: string
  name: string | null
  url: string | null
  /** What it means for other subgraphs, told at once: the webhook about it may come later or never. */
  facts: ProviderFact[]
}

/**
 * Doing the same twice must not happen: `key` is the same whenever the same command is tried again, for providers that take an
 * idempotency key. A command is repeated only after a failure that is certain to have changed nothing.
 *
 * @throws what `describeFailure` explains.
 */
export type ProviderCommands = {
  [C in CommandName]?: (
    config: ProviderConfig,
    input: CommandInputs[C],
    call: ProviderCall & { key: string },
  ) => Promise<CommandResult>
}

/**
 * How it is found out what became of a command whose process died, or that got no answer. `REPEAT`: doing it again changes nothing
 * more, since it sets a state or the provider knows `key`. A function looks whether what the command makes is there, by a name that
 * the provider gives once; it is asked before the command too, so that what was there already is not taken for its work. What has
 * no entry is never repeated by itself: a person looks.
 */
export type ProviderRecovery = {
  [C in CommandName]?:
    'REPEAT' | ((config: ProviderConfig, input: CommandInputs[C], call: ProviderCall) => Promise<CommandResult | null>)
}
