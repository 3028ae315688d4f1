import { userError } from '@atrium/kit/errors'
import { LabsFailure } from './adapters/adapter.ts'

export const LabsErrorCode = {
  NOT_AVAILABLE: 'NOT_AVAILABLE',
  INVALID_INPUT: 'INVALID_INPUT',
  INVALID_CREDENTIALS: 'INVALID_CREDENTIALS',
  RATE_LIMITED: 'RATE_LIMITED',
  LABS_UNAVAILABLE: 'LABS_UNAVAILABLE',
  ALREADY_LINKED: 'ALREADY_LINKED',
  LABS_ACCOUNT_TAKEN: 'LABS_ACCOUNT_TAKEN',
  NOT_LINKED: 'NOT_LINKED',
  TOKEN_EXPIRED: 'TOKEN_EXPIRED',
  SYNC_RUNNING: 'SYNC_RUNNING',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  URL_TAKEN: 'URL_TAKEN',
  PROOF_NEEDED: 'PROOF_NEEDED',
} as const
export type LabsErrorCode = (typeof LabsErrorCode)[keyof typeof LabsErrorCode]

export function labsError(code: LabsErrorCode, message: string, field: string | null = null) {
  return userError<LabsErrorCode>(code, message, field === null ? null : [field])
}

export const notAvailable = () =>
  labsError('NOT_AVAILABLE', 'Buildly Labs is not set up in this installation. Ask an administrator of the agency.')

export const notLinked = () => labsError('NOT_LINKED', 'No Labs account is linked. Link one first.')

/** What a failed call means to the person who waits for it. Anything else is thrown on. */
export function saidOf(error: unknown, refused: () => Error): Error {
  if (!(error instanceof LabsFailure)) throw error
  if (error.reason === 'REFUSED') return refused()
  const seconds = error.retryAfterMs === null ? null : Math.ceil(error.retryAfterMs / 1000)
  const when = seconds === null ? 'Try again in a moment.' : `Try again in ${seconds} s.`
  return labsError(error.reason === 'LIMITED' ? 'RATE_LIMITED' : 'LABS_UNAVAILABLE', `${error.message} ${when}`)
}
