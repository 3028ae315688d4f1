import { fromGlobalId } from '@atrium/kit/ids'
import { cut, oneLine } from '../providers/shared/reader.ts'

/** That a client of a product used something of it, as the product tells. */
export interface UsageEvent {
  /** The product's own: told again it is the same event. */
  id: string
  /** What was done, such as `orders.placed`. */
  event: string
  /** What the product calls the client; empty: nobody in particular. */
  client: string
  /** The client's name for people. */
  clientName: string | null
  /** UUID of the company that the client is, where the product knows it. */
  companyId: string | null
  count: number
  at: Date
  properties: Record<string, string | number | boolean | null> | null
}

/** Most events that are taken at once. */
export const BATCH_EVENTS = 1_000
/** An event that comes later than this is refused: what it is counted from may be gone soon. */
const LATEST_DAYS = 7
const AHEAD_MS = 5 * 60_000
const DAY_MS = 86_400_000
const LARGEST_COUNT = 1_000_000_000
const MOST_PROPERTIES = 20
const PROPERTY_NAME = 50
const PROPERTY_TEXT = 200
const EVENT = /^[a-z][a-z0-9_.:/-]{0,99}$/
/** What the database cannot keep in a text, or what would let a name imitate another. */
const UNPRINTABLE = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** Events that can be kept, and what is wrong with the others. */
export interface ReadUsage {
  events: UsageEvent[]
  problems: string[]
}

/**
 * Reads `usage` of what a product tells, as docs/metrics.md describes it.
 * @param at the instant of events that have none of their own.
 */
export function readUsage(value: unknown, at: Date, now: Date): ReadUsage {
  if (value === undefined) return { events: [], problems: [] }
  if (!Array.isArray(value)) return { events: [], problems: ['“usage” is no list.'] }
  if (value.length > BATCH_EVENTS) {
    return {
      events: [],
      problems: [`There are ${value.length} events in it; at most ${BATCH_EVENTS} are taken at once.`],
    }
  }
  const read = value.map((entry: unknown) => readEvent(entry, at, now))
  return {
    events: read.filter((one) => typeof one !== 'string'),
    problems: read.filter((one) => typeof one === 'string'),
  }
}

/** The event, or what is wrong with it. */
function readEvent(entry: unknown, defaultAt: Date, now: Date): UsageEvent | string {
  if (!isObject(entry)) return 'An entry of “usage” is no object.'
  const { id, event, client = '', name, company, count = 1, properties } = entry
  if (typeof id !== 'string' || !isName(id)) {
    return 'An event has no “id”. Give each one of its own, of at most 100 characters: it tells what is sent again.'
  }
  const of = `The event “${id.slice(0, 60)}”`
  if (typeof event !== 'string' || !EVENT.test(event)) {
    return `${of} has no “event” that can be kept. Use small letters, digits and _ . : / -, at most 100, a letter first.`
  }
  if (typeof client !== 'string' || (client !== '' && !isName(client))) {
    return `${of}: “client” is a text of at most 100 characters.`
  }
  const companyId = typeof company === 'string' ? fromGlobalId('Company', company) : null
  if (company != null && companyId === null) return `${of}: “company” is no id of a company of Atrium.`
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1 || count > LARGEST_COUNT) {
    return `${of}: “count” is a whole number from 1 to 1,000,000,000.`
  }
  const at = instantOf(entry['at'], defaultAt)
  const late = lateness(at, now)
  if (late) return `${of} ${late}`
  const kept = readProperties(properties)
  if (typeof kept === 'string') return `${of}: ${kept}`
  const clientName = typeof name === 'string' ? cut(oneLine(name), 100) || null : null
  return { id, event, client, clientName, companyId, count, at, properties: kept }
}

function instantOf(value: unknown, otherwise: Date): Date {
  if (value === undefined) return otherwise
  return typeof value === 'string' ? new Date(value) : new Date(Number.NaN)
}

function lateness(at: Date, now: Date): string | null {
  const time = at.getTime()
  if (Number.isNaN(time)) return 'has a time that is no instant. Send RFC 3339, such as 2026-01-31T12:00:00Z.'
  if (time > now.getTime() + AHEAD_MS) return 'lies more than 5 minutes in the future. Set the sender’s clock.'
  if (time < now.getTime() - LATEST_DAYS * DAY_MS) return `is older than ${LATEST_DAYS} days.`
  return null
}

function readProperties(value: unknown): UsageEvent['properties'] | string {
  if (value == null) return null
  if (!isObject(value)) return '“properties” is no object.'
  const entries = Object.entries(value)
  if (entries.length > MOST_PROPERTIES) return `“properties” has at most ${MOST_PROPERTIES} fields.`
  for (const [key, inner] of entries) {
    if (key.length > PROPERTY_NAME || UNPRINTABLE.test(key)) {
      return `A name among “properties” has at most ${PROPERTY_NAME} characters that can be printed.`
    }
    if (typeof inner === 'string' && (inner.length > PROPERTY_TEXT || UNPRINTABLE.test(inner))) {
      return `“properties.${key}” is a text of at most ${PROPERTY_TEXT} characters that can be printed.`
    }
    if (inner !== null && !['string', 'number', 'boolean'].includes(typeof inner)) {
      return `“properties.${key}” is neither a text nor a number, true, false or null.`
    }
  }
  return value as UsageEvent['properties']
}

function isName(text: string): boolean {
  return text.length >= 1 && text.length <= 100 && text.trim() === text && !UNPRINTABLE.test(text)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
