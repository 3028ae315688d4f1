import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { userError } from '@atrium/kit/errors'
import { type Context, requireOwner } from '../context.ts'
import {
  countUse,
  credentialsOf,
  findCredential,
  keepChallenge,
  spendPasskeyChallenge,
} from '../passkeys/passkey-store.ts'
import { authenticationOptions, readResponse, relyingParty, verifyAuthentication } from '../passkeys/webauthn.ts'
import { provePassword } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { spendCode } from '../two-factor/spend-code.ts'
import { noteProof, provedUntil } from './proof-store.ts'
import { passkeyRefused, secondStepWrong, type SessionErrorCode } from './session-errors.ts'
import { noteSecondStep } from './session-store.ts'
import { byPurpose, countAttempt, forgiveAttempts } from './throttle.service.ts'

const GUESSES = 5

/** What somebody shows to be the person: one of these. */
export interface Proof {
  password?: string | null
  /** Of the authenticator, or a recovery code. */
  code?: string | null
  /** What `navigator.credentials.get()` gave, as JSON. */
  passkey?: unknown
}

/**
 * Has the viewer show once more that it is the person, before what an open screen should not be enough for. A code or a passkey is a
 * second step as well: a session that began without one has the rights of its person from then on.
 * @returns until when it is not asked again
 * @throws PASSWORD_WRONG, PASSWORD_MISSING, CODE_WRONG, PASSKEY_REFUSED, RATE_LIMITED, INVALID_INPUT
 */
export async function proveAgain(context: Context, { password, code, passkey }: Proof): Promise<Date> {
  const viewer = requireOwner(context)
  const given = [password, code, passkey].filter((proof) => proof !== null && proof !== undefined)
  if (given.length !== 1)
    throw userError<SessionErrorCode>('INVALID_INPUT', 'Give one proof: a password, a code or a passkey.')
  if (typeof password === 'string') await provePassword(context, password)
  else if (typeof code === 'string') await proveByCode(context, code)
  else await proveByPasskey(context, passkey)
  return context.as('signin', (em) => provedUntil(em, viewer.sessionId))
}

async function proveByCode(context: Context, code: string): Promise<void> {
  const { userId, sessionId } = requireOwner(context)
  const guesses = byPurpose('second-step', userId, GUESSES)
  await context.as('signin', async (em) => {
    const { locks } = await countAttempt(em, guesses)
    if (locks) await recordSecurityEvent(em, { type: 'LOCKED_OUT', userId, client: context.client })
  })
  await context.as('signin', async (em) => {
    if (!(await spendCode(em, context, userId, code))) throw secondStepWrong()
    await forgiveAttempts(em, guesses.key)
    await noteProof(em, sessionId)
    await noteSecondStep(em, sessionId)
  })
}

/** What the browser needs to ask one of the viewer's own passkeys. */
export async function startPasskeyProof(context: Context): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { userId } = requireOwner(context)
  const known = await context.as('signin', (em) => credentialsOf(em, userId))
  if (known.length === 0) throw passkeyRefused()
  const options = await authenticationOptions(relyingParty(context.services.publicUrl), known)
  await context.as('signin', (em) => keepChallenge(em, options.challenge, 'PROOF', userId))
  return options
}

async function proveByPasskey(context: Context, response: unknown): Promise<void> {
  const { userId, sessionId } = requireOwner(context)
  const said = readResponse(response)
  if (!said) throw passkeyRefused()
  const credential = await context.as('signin', async (em) => {
    if (!(await spendPasskeyChallenge(em, said.challenge, 'PROOF', userId))) return null
    const found = await findCredential(em, said.credentialId)
    return found?.userId === userId ? found : null
  })
  if (!credential) throw passkeyRefused()
  const party = relyingParty(context.services.publicUrl)
  const counter = await verifyAuthentication(party, response, said.challenge, credential)
  if (counter === null) throw passkeyRefused()
  await context.as('signin', async (em) => {
    if (!(await countUse(em, credential.id, counter))) throw passkeyRefused()
    await noteProof(em, sessionId)
    await noteSecondStep(em, sessionId)
  })
}
