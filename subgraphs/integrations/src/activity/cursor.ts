import { badInput, graphqlError } from '@atrium/kit/errors'

const PREFIX = 'a1:'
const POSITION = /^(0|[1-9]\d{0,17})$/

/** Position in the feed as an opaque text: it pages through the list and resumes a subscription. */
export function encodeCursor(position: string): string {
  return Buffer.from(PREFIX + position).toString('base64url')
}

/** The position, or null when the text is no cursor of the feed. */
function decodeCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const position = text.slice(PREFIX.length)
  // Decoding skips what is not base64url, so only the text that encodes back is the one that was given out.
  return text.startsWith(PREFIX) && POSITION.test(position) && encodeCursor(position) === cursor ? position : null
}

/** @throws BAD_USER_INPUT */
export function pageCursor(cursor: string): string {
  const position = decodeCursor(cursor)
  if (position === null) throw badInput('This cursor is not of this list. Start again without one.')
  return position
}

/** @throws CURSOR_INVALID */
export function resumeCursor(cursor: string): string {
  const position = decodeCursor(cursor)
  if (position === null) throw invalidCursor()
  return position
}

export function expiredCursor() {
  return graphqlError(
    'CURSOR_EXPIRED',
    'The feed no longer has what followed this cursor. Read the newest page of `activities` and subscribe from its first cursor.',
  )
}

export function invalidCursor() {
  return graphqlError(
    'CURSOR_INVALID',
    'This cursor is not one of this feed. Read the newest page of `activities` and subscribe from its first cursor.',
  )
}
