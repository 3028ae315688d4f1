import type { CombinedError } from '@urql/core'

export interface Problem {
  title: string
  message: string
  requestId?: string | undefined
}

/** The codes of what is closed to a person: expected, so not told of where the rest of an answer came. */
export const deniedCodes: readonly string[] = ['FORBIDDEN', 'UNAUTHENTICATED']

export const codeOf = (error: CombinedError): string | undefined => {
  const code = error.graphQLErrors.find(({ extensions }) => typeof extensions.code === 'string')?.extensions.code
  if (typeof code === 'string') return code
  return error.response?.status === 401 ? 'UNAUTHENTICATED' : undefined
}

/** Whether a part of an answer is missing because it failed, and not because it is closed to this person. */
export const hasFailedPart = (error: CombinedError | undefined): boolean =>
  Boolean(error?.graphQLErrors.some(({ extensions }) => !deniedCodes.includes(String(extensions.code))))

const requestIdOf = (error: CombinedError): string | undefined => {
  const id = error.graphQLErrors.find(({ extensions }) => typeof extensions.requestId === 'string')?.extensions
    .requestId
  if (typeof id === 'string') return id
  return error.response instanceof Response ? (error.response.headers.get('x-request-id') ?? undefined) : undefined
}

const known: Record<string, Problem> = {
  UNAUTHENTICATED: { title: 'Your session has ended', message: 'Sign in again to go on.' },
  FORBIDDEN: { title: 'This is not open to you', message: 'Ask an administrator of your company for access.' },
  TWO_FACTOR_REQUIRED: { title: 'Set up your second step', message: 'Your role needs it. Reload the page to go on.' },
  RATE_LIMITED: { title: 'Too many requests', message: 'Wait a minute, then try again.' },
  SUBGRAPH_UNAVAILABLE: {
    title: 'This part is not answering',
    message: 'The rest goes on working. Try again in a moment.',
  },
  PERSISTED_QUERY_NOT_FOUND: { title: 'This page is out of date', message: 'Reload it to go on.' },
  TIMEOUT: { title: 'This took too long', message: 'Nothing was changed. Try again in a moment.' },
}

/** What to tell the person about an error of the API or of the way to it. */
export const problemOf = (error: CombinedError): Problem => {
  if (error.networkError && !error.graphQLErrors.length)
    return navigator.onLine
      ? { title: 'Atrium cannot be reached', message: 'The server did not answer. Try again in a moment.' }
      : { title: 'You are offline', message: 'Check your connection, then try again.' }
  const problem = known[codeOf(error) ?? ''] ?? {
    title: 'Something went wrong',
    message: 'It was noted. Try again; if it stays, give the request number to support.',
  }
  return { ...problem, requestId: requestIdOf(error) }
}

/** The message of each field at fault, by the last part of its path; what belongs to no field stands under ''. */
export const messagesByField = (
  errors: readonly { field?: readonly string[] | null; message: string }[],
): Record<string, string> => Object.fromEntries(errors.map(({ field, message }) => [field?.at(-1) ?? '', message]))

interface UserProblem {
  field?: readonly string[] | null
  message: string
  retryAt?: string | null
}

/** What a form shows of what went wrong: by field, and when to try again. */
export const problemsOf = (userErrors: readonly UserProblem[]) => {
  const early = userErrors.find(({ retryAt }) => retryAt)
  if (early?.retryAt)
    return { '': `Too many wrong attempts. Try again at ${new Date(early.retryAt).toLocaleTimeString()}.` }
  return Object.fromEntries(userErrors.map(({ field, message }) => [field?.at(-1) ?? '', message]))
}
