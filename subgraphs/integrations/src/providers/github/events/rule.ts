import type { EmitterWebhookEventName } from '@octokit/webhooks'
import type { ActivityCategory, Audience } from './activity.ts'
import type { Fact, FactRepository } from './facts.ts'
import type { Reader } from '../../shared/reader.ts'

/** What a sentence is made from. */
export interface Scene {
  p: Reader
  /** Who did it, ready to begin a sentence. */
  actor: string
  /** ` in owner/name`, or ` in <organisation>`, or nothing. */
  where: string
}

export type Say = (scene: Scene) => string

/** How one event becomes an activity. */
export interface EventRule<Action extends string = string> {
  category: ActivityCategory
  audience: Audience | ((p: Reader) => Audience)
  /** Paths of the link, the most exact first; the repository's page is the last resort. */
  link?: string[]
  /** A sentence for each action. */
  actions: Record<Action, Say>
  /** The sentence of an event without actions, and of an action GitHub adds later. */
  otherwise: Say
  facts?: (p: Reader, repository: FactRepository) => Fact[]
}

/** An event that makes no activity, and why. */
export interface IgnoredRule {
  ignored: string
}

/** Every event GitHub's official client knows. */
export type EventName = EmitterWebhookEventName extends infer Name
  ? Name extends `${string}.${string}`
    ? never
    : Name & string
  : never

/** The actions of an event; the one of `repository_dispatch` is free text. */
export type ActionOf<Event extends string> = Event extends 'repository_dispatch'
  ? never
  : EmitterWebhookEventName extends infer Name
    ? Name extends `${Event}.${infer Action}`
      ? Action
      : never
    : never

/** A group of rules. The compiler asks for a sentence for each action of each named event. */
export type Rules<Event extends EventName> = { [E in Event]: EventRule<ActionOf<E>> | IgnoredRule }
