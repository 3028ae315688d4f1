import type { Reader } from '../../shared/reader.ts'
import type { Say } from './rule.ts'

export type Thing = string | ((p: Reader) => string)

/** `Mona closed issue #3 “Crash” in octo/site`. `after` stands between the thing and the place. */
export function did(verb: string, thing: Thing = '', after: Thing = ''): Say {
  return ({ actor, p, where }) => {
    const object = word(thing, p)
    return `${actor} ${verb}${object === '' ? '' : ` ${object}`}${word(after, p)}${where}`
  }
}

function word(thing: Thing, p: Reader): string {
  return typeof thing === 'string' ? thing : thing(p)
}

/** For a sentence that begins with a thing. A login keeps its own first letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** `issue #3 “Crash”`, as much of it as is known, else `an issue`. */
export function numbered(noun: string, path: string): (p: Reader) => string {
  return (p) => {
    const number = p.number(`${path}.number`)
    const title = p.text(`${path}.title`)
    if (number === null && title === null) return a(noun)
    return `${noun}${number === null ? '' : ` #${number}`}${title === null ? '' : ` “${title}”`}`
  }
}

/** `label “bug”`, else `a label`. */
export function named(noun: string, path: string, limit = 60): (p: Reader) => string {
  return (p) => {
    const name = p.text(path, limit)
    return name === null ? a(noun) : `${noun} “${name}”`
  }
}

export function a(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** `Mona’s`. */
export function possessive(name: string): string {
  return `${name}’s`
}

/** A person's login; bots lose their technical suffix. */
export function person(p: Reader, path: string, unknown = 'someone'): string {
  const login = p.text(`${path}.login`, 40)
  return login === null ? unknown : login.replace(/\[bot\]$/, ' (bot)')
}

/** The first of the texts that is there. */
export function first(p: Reader, ...paths: string[]): string | null {
  for (const path of paths) {
    const text = p.text(path, 60)
    if (text !== null) return text
  }
  return null
}

/** The person at `path`, or `themselves` when that is who did it. */
export function whom(p: Reader, path: string): string {
  return isSender(p, path) ? 'themselves' : person(p, path)
}

export function isSender(p: Reader, path: string): boolean {
  const login = p.text(`${path}.login`, 40)
  return login !== null && login === p.text('sender.login', 40)
}

export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : many}`
}

/** `in_progress` → `in progress`. */
export function spoken(value: string | null): string | null {
  return value === null ? null : value.replaceAll('_', ' ').toLowerCase()
}

export function shortSha(p: Reader, path: string): string | null {
  const sha = p.text(path, 64)
  return sha !== null && /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7) : null
}

/** `refs/heads/feature/x` → `feature/x`. */
export function refName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}
