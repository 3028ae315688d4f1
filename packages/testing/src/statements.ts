import { createRequire } from 'node:module'
import type pg from 'pg'
import { vi } from 'vitest'

// The driver of the product's transactions: MikroORM brings its own.
const fromHere = createRequire(import.meta.url)
const driver = createRequire(fromHere.resolve('@mikro-orm/postgresql'))('pg') as typeof pg

export interface Statement {
  text: string
  /** Whether its transaction carries a viewer. What runs in the background carries another purpose. */
  isViewers: boolean
}

/** The SQL that the product, in this process, sends while `work` runs. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<Statement[]> {
  const open = new WeakMap<object, { isViewers: boolean }>()
  const seen: { text: string; transaction: { isViewers: boolean } | undefined }[] = []
  const original = driver.Client.prototype.query as (...args: unknown[]) => unknown
  const spy = vi.spyOn(driver.Client.prototype, 'query').mockImplementation(function (
    this: object,
    ...args: unknown[]
  ) {
    const { text, values } = statementOf(args)
    if (/^\s*(begin|start transaction)/i.test(text)) open.set(this, { isViewers: false })
    const transaction = open.get(this)
    if (transaction && namesViewer(text, values)) transaction.isViewers = true
    seen.push({ text, transaction })
    if (/^\s*(commit|rollback)\s*$/i.test(text)) open.delete(this)
    return original.apply(this, args)
  } as never)
  try {
    await work()
  } finally {
    spy.mockRestore()
  }
  return seen.map(({ text, transaction }) => ({ text, isViewers: transaction?.isViewers ?? false }))
}

function statementOf([first, second]: unknown[]): { text: string; values: unknown[] } {
  const config = (typeof first === 'object' ? first : null) as { text?: string; values?: unknown[] } | null
  return {
    text: typeof first === 'string' ? first : (config?.text ?? ''),
    values: Array.isArray(second) ? second : (config?.values ?? []),
  }
}

// `set_config('app.purpose', 'viewer', …)`, with the words in the text or as parameters.
function namesViewer(text: string, values: unknown[]): boolean {
  const words = `${text} ${JSON.stringify(values)}`
  return words.includes('app.purpose') && /["']viewer["']/.test(words)
}
