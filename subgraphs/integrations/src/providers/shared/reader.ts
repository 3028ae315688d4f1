/**
 * Reads a webhook's payload without trusting its shape: every value may be missing, null, of another type, or hostile text.
 * Paths are dotted: `pull_request.head.ref`; the empty one is the value itself.
 */
export interface Reader {
  /** One line of text, cleaned and cut to `limit` characters; null when it is absent, empty or not text. */
  text(path: string, limit?: number): string | null
  /** Like `text`, of the first line only: the subject of a commit message. */
  line(path: string, limit?: number): string | null
  /** Text as it came, spaces at its ends as well: a piece of a longer one. Empty when it is absent or not text. */
  raw(path: string): string
  number(path: string): number | null
  /** True only for the JSON value `true`. */
  flag(path: string): boolean
  has(path: string): boolean
  /** The number of entries of a list or keys of an object; 0 for anything else. */
  count(path: string): number
  /** An http or https address; null for anything else, so that no `javascript:` link reaches a page. */
  url(path: string): string | null
  /** ISO 8601 in UTC from an ISO text or from Unix seconds. */
  instant(path: string): string | null
  /** The same from Unix milliseconds, as a number or as text. */
  millis(path: string): string | null
  /** An id that may be a number or a text; null for one that no database could keep. */
  id(path: string): string | null
  /** What stands there, unread: to be handed on. */
  value(path: string): unknown
  at(path: string): Reader
  list(path: string): Reader[]
  /** Names of the fields that are there, those that are null as well; none for anything but an object. */
  keys(): string[]
  /** Their values, in the same order. */
  values(): Reader[]
}

const TITLE_LENGTH = 80
const URL_LENGTH = 2000
const ID_LENGTH = 255
/** A body may have megabytes in one text; no more than this of it is looked at. */
const LONGEST_READ = 4096

export function reader(value: unknown): Reader {
  const get = (path: string): unknown => (path === '' ? value : path.split('.').reduce(property, value))
  return {
    text: (path, limit = TITLE_LENGTH) => {
      const found = get(path)
      return typeof found === 'string' ? cut(oneLine(found), limit) || null : null
    },
    line: (path, limit = TITLE_LENGTH) => {
      const found = get(path)
      return typeof found === 'string'
        ? cut(
            oneLine(
              found
                .slice(0, LONGEST_READ)
                .trimStart()
                .split(/[\r\n]/, 1)[0] ?? '',
            ),
            limit,
          ) || null
        : null
    },
    raw: (path) => {
      const found = get(path)
      return typeof found === 'string' ? found.slice(0, LONGEST_READ) : ''
    },
    number: (path) => {
      const found = get(path)
      return typeof found === 'number' && Number.isFinite(found) ? found : null
    },
    flag: (path) => get(path) === true,
    has: (path) => get(path) !== undefined && get(path) !== null,
    count: (path) => {
      const found = get(path)
      if (Array.isArray(found)) return found.length
      return typeof found === 'object' && found !== null ? Object.keys(found).length : 0
    },
    url: (path) => webAddress(get(path)),
    instant: (path) => instant(get(path)),
    millis: (path) => {
      const found = Number(get(path) ?? Number.NaN)
      return Number.isFinite(found) && found > 0 ? instant(found / 1000) : null
    },
    id: (path) => {
      const found = get(path)
      if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found)
      return typeof found === 'string' && found.length > 0 && found.length <= ID_LENGTH && isPlain(found) ? found : null
    },
    value: get,
    at: (path) => reader(get(path)),
    list: (path) => {
      const found = get(path)
      return Array.isArray(found) ? found.map(reader) : []
    },
    keys: () => Object.keys(fieldsOf(value)),
    values: () => Object.values(fieldsOf(value)).map(reader),
  }
}

/** Cleaned it would be another id: PostgreSQL keeps no U+0000, and no half of a surrogate pair is text. */
const isPlain = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text)

const fieldsOf = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}

/** Line breaks, control characters and direction overrides would let a title imitate other parts of a page. The zero-width joiner stays: emoji need it. */
export function oneLine(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .toWellFormed()
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** Cuts between characters as a person sees them, never inside an emoji. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, limit + 32))) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > URL_LENGTH || !URL.canParse(value)) return null
  const url = new URL(value)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

function instant(value: unknown): string | null {
  const date =
    typeof value === 'number' ? new Date(value * 1000) : typeof value === 'string' ? new Date(value) : new Date(NaN)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
