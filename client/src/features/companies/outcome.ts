import type { CombinedError } from '@urql/core'
import { messagesByField, problemOf } from '../../graphql/problem.ts'

interface Payload {
  userErrors: readonly { field?: readonly string[] | null; message: string }[]
}

/** What is wrong with each field; what belongs to no field of a form stands under ''. Null when it worked. */
export const problemsOf = (
  payload: Payload | null | undefined,
  error: CombinedError | undefined,
): Record<string, string> | null => {
  if (payload?.userErrors.length) return messagesByField(payload.userErrors)
  if (payload && !error) return null
  return { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' }
}

/** The first of them in one line. */
export const firstProblem = (problems: Record<string, string>): string =>
  Object.values(problems)[0] ?? 'The server gave no answer. Try again.'
