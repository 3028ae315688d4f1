import Negotiator from 'negotiator'
import { LruCache } from '../pipeline/lru-cache.ts'

/** How one answer can be written. */
export type AnswerFormat = 'json' | 'response-json' | 'event-stream'

/** What a client reads. */
export interface Accepted {
  /** What it likes best; null for nothing that can be written. */
  format: AnswerFormat | null
  /** Whether it reads an answer in parts as `multipart/mixed`. */
  multipart: boolean
}

const MULTIPART = 'multipart/mixed'

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
const known = new LruCache<string, Accepted>(100)

/** Reads an `Accept` header, weights considered. */
export function negotiate(accept = '*/*'): Accepted {
  const remembered = known.get(accept)
  if (remembered) return remembered
  const [best] = new Negotiator({ headers: { accept } }).mediaTypes(WRITTEN)
  const accepted = { format: best ? FORMATS[best]! : null, multipart: accept.toLowerCase().includes(MULTIPART) }
  if (accept.length < 1000) known.set(accept, accepted)
  return accepted
}
