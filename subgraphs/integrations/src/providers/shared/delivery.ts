import { createHash } from 'node:crypto'
import type { Headers, ReadDelivery } from '../provider.ts'

/** The body as an object, or why it is none. */
export function readJson(
  headers: Headers,
  rawBody: Buffer,
): { ok: true; payload: Record<string, unknown> } | Extract<ReadDelivery, { ok: false }> {
  const mediaType = (headers['content-type'] ?? 'application/json').split(';', 1)[0]!.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    return { ok: false, status: 415, reason: 'The content type is not supported: send application/json.' }
  }
  const payload = parsedBody(rawBody)
  return payload === null ? { ok: false, status: 400, reason: 'The body is not a JSON object.' } : { ok: true, payload }
}

export function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const parsedBodies = new WeakMap<Buffer, Record<string, unknown> | null>()

/** A body as an object, parsed once however often it is looked at: one may have many megabytes. */
export function parsedBody(rawBody: Buffer): Record<string, unknown> | null {
  const known = parsedBodies.get(rawBody)
  if (known !== undefined) return known
  const parsed = parseObject(rawBody.toString('utf8'))
  parsedBodies.set(rawBody, parsed)
  return parsed
}

/** Tells a repeated delivery where the provider gives no id: the same bytes. */
export function bodyKey(event: string, rawBody: Buffer): string {
  return `${event}:${createHash('sha256').update(rawBody).digest('hex')}`
}

/** A key of parts that may be long; at most 300 characters, and still different for different parts. */
export function joinedKey(...parts: (string | null)[]): string {
  const key = parts.map((part) => part ?? '').join(':')
  return key.length <= 300 ? key : createHash('sha256').update(key).digest('hex')
}
