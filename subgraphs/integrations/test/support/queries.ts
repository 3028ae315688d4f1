import { createRequire } from 'node:module'

// The driver that MikroORM brings: every query of the subgraph goes through it.
const require = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))
const { Client } = require('pg') as { Client: { prototype: { query: (...args: unknown[]) => unknown } } }

const texts: string[] = []
const { query } = Client.prototype
Client.prototype.query = function (this: unknown, ...args: unknown[]) {
  const [first] = args
  texts.push(typeof first === 'string' ? first : String((first as { text?: string } | null)?.text))
  return query.apply(this, args)
}

/** How many queries that match were sent while `work` ran. */
export async function countQueries(pattern: RegExp, work: () => Promise<unknown>): Promise<number> {
  const start = texts.length
  await work()
  return texts.slice(start).filter((text) => pattern.test(text)).length
}
