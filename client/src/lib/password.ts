export const SHORTEST_PASSWORD = 12

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const WORDS = ['password', 'welcome', 'admin', 'letmein', 'qwerty', 'login', 'secret', 'atrium', 'summer', 'winter']

export interface Strength {
  /** 0 nothing yet, 1 weak, 2 fair, 3 good, 4 strong. */
  score: 0 | 1 | 2 | 3 | 4
  label: string
  /** What would make it stronger. */
  advice: string
}

const says = (score: Strength['score'], label: string, advice: string): Strength => ({ score, label, advice })

/** How hard a password is to guess, as a hint while it is typed. The server decides. `personal` is what others know. */
export const strengthOf = (password: string, personal: readonly string[] = []): Strength => {
  if (!password) return says(0, '', 'Several words that do not belong together are easy to keep and hard to guess.')
  if (password.length < SHORTEST_PASSWORD)
    return says(1, 'Too short', `${SHORTEST_PASSWORD - password.length} more to go.`)
  const text = password.toLowerCase()
  const parts = personal.flatMap((known) => known.toLowerCase().split(/[@\s._+-]+/)).filter((part) => part.length > 2)
  if (parts.some((part) => text.includes(part))) return says(1, 'Weak', 'Leave out your name and e-mail address.')
  const bits = charactersThatCount(text) * bitsPerCharacter(password)
  if (bits < 40) return says(1, 'Weak', 'Leave out common words, repetitions and rows of keys.')
  if (bits < 60) return says(2, 'Fair', 'One more word would make it good.')
  return bits < 85 ? says(3, 'Good', 'This will do.') : says(4, 'Strong', 'This is hard to guess.')
}

/** Without what is guessed at once: known words, rows of keys, the same again and again. */
const charactersThatCount = (text: string): number => {
  let rest = text
  for (const word of WORDS) rest = rest.replaceAll(word, '~')
  rest = rest.replace(/(.{1,4}?)\1{2,}/g, '~')
  const isNext = (a: string, b: string) =>
    ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1)
  return [...rest].filter((character, index, all) => index === 0 || !isNext(all[index - 1]!, character)).length
}

const bitsPerCharacter = (password: string): number => {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  return 2.6 + kinds * 0.6
}
