// How good a password is: what the server decides by, and the pages show while it is typed. Plain text in, plain words out; nothing of
// Node and nothing of the browser, for both run it.

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 256

// What lists of leaked passwords are made of. Looked for inside a password, so that "Password-2026!" does not get by.
const COMMON = [
  'password passwort passw0rd motdepasse contrasena senha secret geheim letmein welcome willkommen admin',
  'administrator root login signin access master default changeme change qwerty qwertz azerty asdf asdfgh zxcvbn',
  'qazwsx iloveyou sunshine princess dragon monkey football baseball basketball superman batman pokemon starwars',
  'whatever trustno shadow michael jordan ashley charlie jennifer jessica daniel andrew thomas hunter summer',
  'winter spring autumn january october november december monday friday sunday hello freedom flower cheese',
  'computer internet samsung google apple microsoft company atrium agency test demo user guest temp love hallo',
  'schatz soleil bonjour',
].flatMap((line) => line.split(' '))
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6z',
]
const SHORTEST_RUN = 3
/** Characters that must be left when everything that is easy to guess is taken away. */
const LEAST_LEFT = 5

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * Why a password is refused, or null when it is good.
 * @param personal what others know of the person: e-mail address, name
 */
export function weaknessOf(password: string, personal: readonly string[]): string | null {
  if (password.length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`
  if (password.length > LONGEST_PASSWORD) return `A password has at most ${LONGEST_PASSWORD} characters.`
  const text = password.toLowerCase()
  const impersonal = without(text, partsOf(personal))
  if (impersonal !== text && left(impersonal) < LEAST_LEFT)
    return 'Do not make it of your name or e-mail address. Others know them.'
  const known = [...partsOf(personal), ...COMMON]
  const plain = without(text, known)
  const spelled = without(unleet(text), known)
  if (Math.min(left(withoutRuns(plain)), left(withoutRuns(spelled))) < LEAST_LEFT)
    return 'This one is easy to guess. Take several words that do not belong together, or let a password manager make one.'
  return null
}

/** How hard a good password is to guess: 2 fair, 3 good, 4 strong; 1 for one that is refused, 0 for none. */
export function scoreOf(password: string, personal: readonly string[]): 0 | 1 | 2 | 3 | 4 {
  if (!password) return 0
  if (weaknessOf(password, personal)) return 1
  const rest = withoutRuns(without(password.toLowerCase(), [...partsOf(personal), ...COMMON])).replace(/\s+/g, ' ')
  const bits = rest.trim().length * bitsPerCharacter(password)
  if (bits < FAIR_BITS) return 2
  return bits < GOOD_BITS ? 3 : 4
}

const FAIR_BITS = 55
const GOOD_BITS = 80

// Less than what random characters hold: people choose words.
const bitsPerCharacter = (password: string): number =>
  2.6 + 0.6 * [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length

const unleet = (text: string) => text.replace(/[013457@$!]/g, (sign) => LEET[sign]!)

/** How many different characters there are, not counting what only separates. */
const left = (text: string) => new Set(text.replace(/[\s._\-!?,;:*+#/]/g, '')).size

function partsOf(personal: readonly string[]): string[] {
  const parts = personal.flatMap((text) => [text, ...text.split(/[@\s._+-]+/)])
  return parts.map((part) => part.toLowerCase()).filter((part) => part.length >= 3)
}

function without(text: string, words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ' '), text)
}

/** Without rows of keys, counting, and one character or group again and again. */
function withoutRuns(text: string): string {
  let rest = text.replace(/(.{1,4}?)\1{2,}/g, ' ')
  for (const row of ROWS) for (const line of [row, [...row].toReversed().join('')]) rest = withoutRow(rest, line)
  return rest
}

function withoutRow(text: string, row: string): string {
  for (let length = row.length; length >= SHORTEST_RUN; length -= 1)
    for (let start = 0; start + length <= row.length; start += 1)
      text = text.replaceAll(row.slice(start, start + length), ' ')
  return text
}
