import type { Changes } from '@atrium/kit/events'
import type { SignInSettings, SubgraphContext } from '@atrium/kit/server'
import { isApiKey, type SessionKey, type Viewer } from '@atrium/kit/viewer'
import { forbidden, graphqlError } from '@atrium/kit/errors'
import type { Jobs } from '@atrium/kit/jobs'
import type { Labs } from './labs/labs.ts'
import type { Vault } from '@atrium/kit/data-keys'
import type { Mailer } from './emails/mailer.ts'
import type { Loaders } from './loaders.ts'
import type { Passwords } from './sessions/passwords.ts'
import type { createKeyedQueue } from './sessions/queue.ts'

export interface Services {
  settings: SignInSettings
  /** Where people reach the installation, for links in mails. No slash at the end. */
  publicUrl: string
  sessionKey: SessionKey
  /** Secret that ties a renewal to the attempt it was made by. */
  attemptKey: Uint8Array
  passwords: Passwords
  /** By the UUID of the user: changes of its notifications. */
  notifications: Changes
  jobs: Jobs
  mailer: Mailer
  vault: Vault
  labs: Labs
  /** Sign-ins with the same addresses, one after the other. */
  signInTurns: ReturnType<typeof createKeyedQueue>
}

export type Context = SubgraphContext<Services, Loaders>

/** The person who asks. @throws UNAUTHENTICATED for everyone else. */
export function requireUser(context: Context): Viewer {
  const viewer = requireSignedIn(context)
  if (viewer.mustSetUpTwoFactor)
    throw graphqlError('TWO_FACTOR_REQUIRED', 'Your role has to sign in with two steps. Set up the second one first.')
  return viewer
}

/**
 * The person who asks, for what is that person's alone: how it signs in, where it is signed in.
 * @throws UNAUTHENTICATED for nobody, FORBIDDEN for a program and for who acts as someone else.
 */
export function requirePerson(context: Context): Viewer {
  requireUser(context)
  return requireOwner(context)
}

/** As {@link requirePerson}, also for who has to set up a second step before anything else: for what that takes. */
export function requireOwner(context: Context): Viewer {
  const viewer = requireSignedIn(context)
  if (isApiKey(viewer)) throw forbidden('An API key may only read.')
  if (viewer.impersonatorId) throw forbidden('Only the person itself may change how it signs in.')
  return viewer
}

function requireSignedIn({ viewer }: Context): Viewer {
  if (viewer.kind !== 'user') throw graphqlError('UNAUTHENTICATED', 'Sign in to see this.')
  return viewer
}
