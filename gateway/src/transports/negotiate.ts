import Negotiator from 'negotiator'
import { LruCache } from '../pipeline/lru-cache.ts'

/** How one answer can be written. */
export type AnswerFormat = 'json' | 'response-json' | 'event-stream'

// In our order of preference, which decides among what a client likes as much. `*/*` names nothing in particular: JSON.
const FORMATS: Record<string, AnswerFormat> = {
  'application/json': 'json',
  'application/json; charset=utf-8': 'json',
  'application/graphql-response+json': 'response-json',
  'application/graphql-response+json; charset=utf-8': 'response-json',
  'text/event-stream': 'event-stream',
}
const WRITTEN = Object.keys(FORMATS)

// Clients send one of a few values; who makes up others must not fill the memory.
const known = new LruCache<string, AnswerFormat | null>(100)
const LONGEST_KNOWN = 1000

/** What a client likes best by its `Accept` header, weights considered; null for nothing that can be written. */
export function negotiate(accept = '*/*'): AnswerFormat | null {
  const remembered = known.get(accept)
  if (remembered !== undefined) return remembered
  const [best] = new Negotiator({ headers: { accept } }).mediaTypes(WRITTEN)
  const format = best ? FORMATS[best]! : null
  if (accept.length <= LONGEST_KNOWN) known.set(accept, format)
  return format
}
