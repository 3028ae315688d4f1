import type { DomainEvent, EventType } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { NoticeMail } from '../notification-emails.ts'
import type { NotificationType } from '../notification-types.ts'

/** What some people are told about one event. */
export interface Notice {
  /** UUIDs of users. Who did it is left out later. */
  to: readonly string[]
  type: NotificationType
  title: string
  message: string
  path: string
  /** UUID of the contract that it is about. */
  contractId?: string
  /** A mail in words of its own, to all of them or to one (UUID); else it repeats title and message. Null: its mail is queued with the event. */
  mail?: NoticeMail | null
  /** False: by e-mail alone. */
  inApp?: boolean
}

/** Who is told of an event, and in which words. */
export type Rule<T extends EventType> = (em: EntityManager, event: DomainEvent<T>) => Promise<Notice[]>
export type Rules = { [T in EventType]?: Rule<T> }
