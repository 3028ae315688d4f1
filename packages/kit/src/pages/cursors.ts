import { createHash } from 'node:crypto'
import { Cursor, type EntityMetadata, type OrderDefinition } from '@mikro-orm/core'
import { badInput } from '../errors/index.ts'

/** Cursors of one entity in one order: the ORM's, after a tag by which those of another list or order are told apart. */
export interface Cursors {
  /** The caller's cursor, from the ORM's. */
  seal(cursor: string): string
  /** The ORM's cursor. @throws BAD_USER_INPUT when this one is not of this list. */
  open(cursor: string): string
}

const TAG_LENGTH = 6

export function cursorsOf<E extends object>(meta: EntityMetadata<E>, orderBy: OrderDefinition<E>): Cursors {
  const definition = Cursor.getDefinition(meta, orderBy)
  const tag = createHash('sha256')
    .update(JSON.stringify([meta.className, definition]))
    .digest('base64url')
    .slice(0, TAG_LENGTH)
  return {
    seal: (cursor) => tag + cursor,
    open(cursor) {
      const inner = cursor.slice(TAG_LENGTH)
      // MikroORM takes a cursor with another number of values for none, and would begin the list again.
      if (!cursor.startsWith(tag) || decode(inner)?.length !== definition.length) throw foreignCursor()
      return inner
    },
  }
}

function decode(cursor: string): unknown[] | null {
  try {
    const values: unknown = Cursor.decode(cursor)
    return Array.isArray(values) && values.every((value) => value === null || typeof value !== 'object') ? values : null
  } catch {
    return null
  }
}

/** What to throw for an error of a query with a cursor, whose values may be of another type than the columns'. */
export function cursorError(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  // The ORM writes dates itself, and throws an error without a code for what is none.
  const isMistyped = code ? /^(22...|42883|42804)$/.test(code) : message === 'Invalid time value'
  return isMistyped ? foreignCursor() : error
}

function foreignCursor() {
  return badInput('This cursor is not of this list. Start again without one.')
}
