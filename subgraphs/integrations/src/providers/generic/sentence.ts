import { cut, type Reader, reader } from '../shared/reader.ts'

const PLACEHOLDER = /\{\{\s*([^\s{}]+)\s*\}\}/g
const VALUE_LENGTH = 80
/** In the place of what is not there. */
const ABSENT = '—'

/** The sentence with values of `payload` in the place of `{{path}}`; null when it has places for values, and none was found. */
export function say(sentence: string, payload: unknown): string | null {
  const p = reader(payload)
  let places = 0
  let found = 0
  const said = sentence.replace(PLACEHOLDER, (_, path: string) => {
    places += 1
    const value = valueAt(p, path)
    if (value !== null) found += 1
    return value ?? ABSENT
  })
  return places > 0 && found === 0 ? null : cut(said.trim(), 400)
}

/** What is wrong with a sentence, as one that says what to do; null when nothing is. */
export function sentenceProblem(sentence: string): string | null {
  const rest = sentence.replace(PLACEHOLDER, '')
  return /\{\{|\}\}/.test(rest)
    ? 'Write each place for a value as {{name}} or {{order.number}}, without spaces in it.'
    : null
}

/** Text, a number or yes and no, as people read it. */
export function valueAt(p: Reader, path: string): string | null {
  const value = p.value(path)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const number = p.number(path)
  return number === null ? p.text(path, VALUE_LENGTH) : String(number)
}
