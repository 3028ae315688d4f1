import { SetupProblem } from './http.ts'

/** More pages than this of one list are not read at once: a provider that never says “last” would hold a worker for ever. */
export const MAX_PAGES = 1000

/** Pages by number. @throws SetupProblem when more than {@link MAX_PAGES} are left. */
export async function* pagesByNumber<T>(
  read: (page: number) => Promise<{ items: T[]; isLast: boolean }>,
  { first = 0 }: { first?: number } = {},
): AsyncGenerator<T[], void, void> {
  for (let page = first; page < first + MAX_PAGES; page += 1) {
    const { items, isLast } = await read(page)
    if (items.length > 0) yield items
    if (isLast || items.length === 0) return
  }
  throw tooMany()
}

/**
 * Pages by a cursor, token or address of the next one. A cursor that is given twice ends the list.
 * @param first where a reading that was interrupted goes on.
 * @throws SetupProblem when more than {@link MAX_PAGES} are left.
 */
export async function* pagesByCursor<T, C extends string | number>(
  read: (cursor: C | null) => Promise<{ items: T[]; next: C | null | undefined }>,
  { first = null }: { first?: C | null } = {},
): AsyncGenerator<T[], void, void> {
  let cursor: C | null = first
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { items, next }: { items: T[]; next: C | null | undefined } = await read(cursor)
    if (items.length > 0) yield items
    if (next == null || next === cursor) return
    cursor = next
  }
  throw tooMany()
}

/** The rest is left unread: who took it for all would take what it has for gone. */
const tooMany = () =>
  new SetupProblem(`A list has more than ${MAX_PAGES} pages, which is more than can be read at once.`)

/** All of a list that is known to be short. */
export async function collect<T>(pages: AsyncIterable<T[]>, limit = 10_000): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) {
    all.push(...page)
    if (all.length >= limit) break
  }
  return all.slice(0, limit)
}

/** The address with `rel="next"` of a `Link` header (RFC 8288). */
export function nextLink(header: string | null): string | null {
  for (const part of (header ?? '').split(/,\s*(?=<)/)) {
    const [, url, parameters = ''] = /^<([^>]*)>(.*)$/.exec(part.trim()) ?? []
    if (url !== undefined && /;\s*rel="?(?:[^"]*\s)?next(?:\s[^"]*)?"?/i.test(parameters)) return url
  }
  return null
}
