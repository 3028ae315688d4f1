import { decryptSecret, encryptSecret, type Keyring } from '../secrets/index.ts'

/** Whom an export or an erasure is about. */
export interface Subject {
  /** UUIDs. */
  userId: string
  developerId: string | null
  /** UUIDs of companies: for an erasure those that the person ever had to do with, for an export those that it may see. */
  companyIds: readonly string[]
  /** What it is called, here and at providers; and its address. */
  names: readonly string[]
  email: string
}

/** What an event may tell of a subject: no name, and no address. */
export interface SealedSubject {
  requestId: string
  userId: string
  developerId: string | null
  companyIds: string[]
  /** Names and address, encrypted with the installation's keyring. */
  sealed: string
}

const placeOf = (requestId: string) => ({
  tenant: 'agency',
  table: 'privacy_requests',
  row: requestId,
  column: 'subject',
})

export function sealSubject(requestId: string, subject: Subject, keyring: Keyring): SealedSubject {
  const { userId, developerId, companyIds, names, email } = subject
  const sealed = encryptSecret(JSON.stringify({ names, email }), placeOf(requestId), keyring)
  return { requestId, userId, developerId, companyIds: [...companyIds], sealed }
}

/** @param keyring null where there is none: names are then found by what stands beside the id. */
export function openSubject({ requestId, sealed, ...ids }: SealedSubject, keyring: Keyring | null): Subject {
  if (!keyring) return { ...ids, names: [], email: erasedEmail(ids.userId) }
  const { names, email } = JSON.parse(decryptSecret(sealed, placeOf(requestId), keyring)) as Pick<
    Subject,
    'names' | 'email'
  >
  return { ...ids, names, email }
}

/** Unique, and nobody's: RFC 2606. */
export const erasedEmail = (userId: string) => `erased-${userId}@erased.invalid`

/** Shorter names stand in too many texts that are about something else. */
const SHORTEST_NAME = 3

/** PostgreSQL's regular expression for the names of a person as words of a text; one that matches nothing where there are none. */
export function patternOf({ names, email }: Pick<Subject, 'names' | 'email'>): string {
  return wordsPattern([email, ...names])
}

/** Two words or more, the first with no small letter at its start: not what a sentence is made of. */
const OUTRIGHT_NAME = /^\P{Ll}\S*\s+\S/u

/** As {@link patternOf}, for texts that nothing ties to the person but a name: people choose their names, and may be called `status`. */
export function outrightPatternOf({ names, email }: Pick<Subject, 'names' | 'email'>): string {
  return `(?c)${wordsPattern([email, ...names.filter((name) => OUTRIGHT_NAME.test(name))])}`
}

function wordsPattern(names: readonly string[]): string {
  const words = [...new Set(names)].filter((name) => name.trim().length >= SHORTEST_NAME)
  if (words.length === 0) return '$.^'
  // The longest first: of "Ada" and "Ada Lovelace" the whole is taken out.
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return `(?<!\\w)(?:${escaped.join('|')})(?!\\w)`
}

const PARAMETER = /(?<!:):(user|developer|email|erasedEmail|names|companies|pattern|outright)\b/g

/** SQL with the subject's parameters put in place. */
export function bind(text: string, subject: Subject): [text: string, params: unknown[]] {
  const values: Record<string, unknown> = {
    user: subject.userId,
    developer: subject.developerId,
    email: subject.email,
    erasedEmail: erasedEmail(subject.userId),
    names: JSON.stringify(subject.names),
    companies: `{${subject.companyIds.join(',')}}`,
    pattern: patternOf(subject),
    outright: outrightPatternOf(subject),
  }
  const params: unknown[] = []
  const bound = text.replace(PARAMETER, (_, name: string) => {
    params.push(values[name])
    return name === 'user' || name === 'developer' ? '?::uuid' : '?::text'
  })
  return [bound, params]
}
