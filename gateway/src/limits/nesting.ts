/**
 * How deep the brackets of a document are nested, or anything above `limit`. Looked at character by character before it is parsed:
 * the parser, and all that walks the tree, calls itself once for each level.
 */
export function bracketDepth(query: string, limit: number): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < query.length; at += 1) {
    switch (query.charCodeAt(at)) {
      case HASH:
        at = lineEnd(query, at)
        break
      case QUOTE:
        at = query.startsWith('"""', at) ? blockEnd(query, at + 3) : stringEnd(query, at + 1)
        break
      case OPEN_BRACE:
      case OPEN_BRACKET:
      case OPEN_PARENTHESIS:
        depth += 1
        if (depth > deepest) deepest = depth
        if (deepest > limit) return deepest
        break
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
      case CLOSE_PARENTHESIS:
        depth -= 1
        break
    }
  }
  return deepest
}

const [HASH, QUOTE, BACKSLASH, LINE_FEED, CARRIAGE_RETURN] = [0x23, 0x22, 0x5c, 0x0a, 0x0d] as const
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d] as const
const [OPEN_BRACKET, CLOSE_BRACKET] = [0x5b, 0x5d] as const
const [OPEN_PARENTHESIS, CLOSE_PARENTHESIS] = [0x28, 0x29] as const

function lineEnd(query: string, from: number): number {
  let at = from
  while (at < query.length && query.charCodeAt(at) !== LINE_FEED && query.charCodeAt(at) !== CARRIAGE_RETURN) at += 1
  return at
}

/** The index of the quote that ends a string; a string that does not end, ends with its line. */
function stringEnd(query: string, from: number): number {
  for (let at = from; at < query.length; at += 1) {
    const code = query.charCodeAt(at)
    if (code === QUOTE || code === LINE_FEED || code === CARRIAGE_RETURN) return at
    if (code === BACKSLASH) at += 1
  }
  return query.length
}

/** The index of the last quote of a block string. */
function blockEnd(query: string, from: number): number {
  let at = query.indexOf('"""', from)
  while (at > 0 && query.charCodeAt(at - 1) === BACKSLASH) at = query.indexOf('"""', at + 3)
  return at === -1 ? query.length : at + 2
}

/** Whether objects and lists are nested deeper than `limit` in a value. */
export function isNestedBeyond(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (limit === 0) return true
  for (const inner of Object.values(value)) if (isNestedBeyond(inner, limit - 1)) return true
  return false
}
