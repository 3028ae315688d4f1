import { scoreOf, SHORTEST_PASSWORD, weaknessOf } from '@atrium/kit/passwords'

// The rules are the server's own, so the page never praises what is then refused.

export { weaknessOf }

export interface Strength {
  /** 0 nothing yet, 1 refused, 2 fair, 3 good, 4 strong. */
  score: 0 | 1 | 2 | 3 | 4
  label: string
  /** What would make it stronger. */
  advice: string
}

const says = (score: Strength['score'], label: string, advice: string): Strength => ({ score, label, advice })

/** How hard a password is to guess, in words. `personal` is what others know of the person. */
export const strengthOf = (password: string, personal: readonly string[] = []): Strength => {
  const score = scoreOf(password, personal)
  if (score === 0) return says(0, '', 'Several words that do not belong together are easy to keep and hard to guess.')
  if (password.length < SHORTEST_PASSWORD)
    return says(1, 'Too short', `${SHORTEST_PASSWORD - password.length} more to go.`)
  if (score === 1) return says(1, 'Weak', weaknessOf(password, personal) ?? '')
  if (score === 2) return says(2, 'Fair', 'One more word would make it good.')
  return score === 3 ? says(3, 'Good', 'This will do.') : says(4, 'Strong', 'This is hard to guess.')
}
