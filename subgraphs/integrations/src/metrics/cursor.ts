import { graphqlError } from '@atrium/kit/errors'

const SHAPE = /^m1:(0|[1-9]\d{0,17}):(\d{10})$/
/** Longest absence after which what was missed is still told. */
const KEPT_MS = 60 * 60_000

/** Where a reader of the live metrics stands: a position, and when it was there. */
export function encodeCursor(position: bigint, at = new Date()): string {
  return Buffer.from(`m1:${position}:${Math.floor(at.getTime() / 1000)}`).toString('base64url')
}

/**
 * The position to go on after.
 * @param head the newest position there is.
 * @throws CURSOR_INVALID, CURSOR_EXPIRED
 */
export function resumePosition(cursor: string, head: bigint, now = new Date()): bigint {
  const [, position, seconds] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (position === undefined || BigInt(position) > head) {
    throw graphqlError(
      'CURSOR_INVALID',
      'This cursor is not one of the metrics. Read them anew and subscribe without one.',
    )
  }
  if (now.getTime() - Number(seconds) * 1000 > KEPT_MS) {
    throw graphqlError(
      'CURSOR_EXPIRED',
      'More than an hour has passed since this cursor. Read the metrics anew and subscribe without one.',
    )
  }
  return BigInt(position)
}
