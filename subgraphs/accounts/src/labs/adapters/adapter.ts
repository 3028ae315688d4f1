/** What Atrium asks of Buildly Labs, whatever version of its API answers. */
export interface LabsAdapter {
  readonly version: string
  /** Exchanges credentials for a token. @throws LabsFailure REFUSED when Labs does not take them. */
  signIn(login: string, password: string, signal: AbortSignal): Promise<LabsToken>
  /** A token in place of one that has expired; null when there is nothing to renew it with. @throws LabsFailure */
  renew(token: LabsToken, signal: AbortSignal): Promise<LabsToken | null>
  /** Whose token it is. @throws LabsFailure REFUSED when it is expired or revoked. */
  readProfile(token: LabsToken, signal: AbortSignal): Promise<LabsProfile>
  /** The projects that the token's owner may open, a page at a time. @throws LabsFailure */
  readProjects(token: LabsToken, signal: AbortSignal): AsyncIterable<LabsProjectPage>
  /** What the token's owner did lately; null where Labs does not tell. @throws LabsFailure */
  readUsage(token: LabsToken, signal: AbortSignal): Promise<LabsUsage | null>
}

export interface LabsToken {
  access: string
  /** Null for a token that a person has pasted. */
  refresh: string | null
}

export interface LabsProfile {
  userId: string
  username: string | null
  /** In lower case. */
  email: string | null
  name: string | null
  /** Begins with https://. */
  avatarUrl: string | null
}

export interface LabsProjectFacts {
  id: string
  name: string
  /** As Labs says it, not checked. */
  url: string
  organization: string | null
  role: string | null
}

export interface LabsProjectPage {
  projects: LabsProjectFacts[]
  /** Of all pages. */
  total: number
}

export interface LabsUsage {
  /** YYYY-MM-DD, both included. */
  from: string
  to: string
  activeDays: number
  tasksCompleted: number
  builds: number
  deployments: number
}

/** REFUSED: the credentials or the token. LIMITED, UNAVAILABLE: may work later. UNREADABLE: not an answer of this version. */
export type LabsFailureReason = 'REFUSED' | 'LIMITED' | 'UNAVAILABLE' | 'UNREADABLE'

/** A call that Labs did not answer with what was asked for. Carries no credential. */
export class LabsFailure extends Error {
  override name = 'LabsFailure'
  readonly reason: LabsFailureReason
  /** How long Labs asks to wait, if it does. */
  readonly retryAfterMs: number | null

  constructor(
    reason: LabsFailureReason,
    message: string,
    { retryAfterMs = null, cause }: { retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}
