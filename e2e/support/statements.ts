import { createRequire } from 'node:module'
import type pg from 'pg'
import { vi } from 'vitest'

// The driver of the product's transactions: MikroORM brings its own.
const fromHere = createRequire(import.meta.url)
const driver = createRequire(fromHere.resolve('@mikro-orm/postgresql'))('pg') as typeof pg

/**
 * Counts the SQL statements that the product, in this process, runs for people: those in transactions that carry a viewer.
 * What goes on in the background (relay, consumers, jobs) carries another purpose and does not count.
 */
export function countStatements(): { take(): string[]; dispose(): void } {
  const open = new WeakMap<object, { texts: string[]; isViewers: boolean }>()
  let taken: string[] = []
  const original = driver.Client.prototype.query as (...args: unknown[]) => unknown
  const spy = vi.spyOn(driver.Client.prototype, 'query').mockImplementation(function (
    this: object,
    ...args: unknown[]
  ) {
    const [first, second] = args
    const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '')
    const values = Array.isArray(second) ? second : ((first as { values?: unknown[] } | undefined)?.values ?? [])
    const statement = text.trim().toLowerCase()
    if (/^(begin|start transaction)/.test(statement)) open.set(this, { texts: [], isViewers: false })
    const transaction = open.get(this)
    if (transaction) {
      if (
        `${text} ${JSON.stringify(values)}`.includes('app.purpose') &&
        /["']viewer["']/.test(`${text} ${JSON.stringify(values)}`)
      )
        transaction.isViewers = true
      transaction.texts.push(text)
      if (/^(commit|rollback)$/.test(statement)) {
        open.delete(this)
        if (transaction.isViewers) taken.push(...transaction.texts)
      }
    }
    return original.apply(this, args)
  } as never)
  return {
    take() {
      const texts = taken
      taken = []
      return texts
    },
    dispose: () => spy.mockRestore(),
  }
}
