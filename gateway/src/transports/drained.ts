import type { ServerResponse } from 'node:http'

/** Waits until the client has read what was written; one that does not is cut off. */
export async function drained(raw: ServerResponse, stallMs: number): Promise<void> {
  if (!raw.writableNeedDrain || raw.destroyed) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(() => raw.destroy(), stallMs)
  raw.once('drain', resolve).once('close', resolve)
  await promise
  clearTimeout(timer)
  raw.off('drain', resolve).off('close', resolve)
}
