import { JSON_LEVELS, JSON_VALUES } from './limits.ts'

/**
 * What is wrong with the shape of a JSON text, or null. Looked at character by character before it is parsed: a parser takes some
 * tens of milliseconds for what is nested or listed a hundred thousand times, and everybody else waits meanwhile.
 */
export function jsonShapeError(text: string): string | null {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = stringEnd(text, at + 1)
        break
      case OPEN_BRACE:
      case OPEN_BRACKET:
        depth += 1
        if (depth > JSON_LEVELS) return `The JSON is nested deeper than ${JSON_LEVELS} levels.`
        break
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth -= 1
        break
      case COMMA:
        values += 1
        if (values > JSON_VALUES)
          return `The JSON holds more than ${JSON_VALUES} values. Send them in several requests.`
        break
    }
  }
  return null
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c] as const
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d] as const

/** The index of the quote that ends a string, or the end of the text. */
function stringEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0
    while (text.charCodeAt(quote - 1 - escapes) === BACKSLASH && quote - 1 - escapes >= from) escapes += 1
    if (escapes % 2 === 0) return quote
  }
  return text.length
}
