import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { Context } from '../context.ts'
import { findChallenged, spendChallenge } from '../sessions/challenge.service.ts'
import { passkeyRefused } from '../sessions/session-errors.ts'
import { beginSession, handOver, type SignedIn } from '../sessions/session.service.ts'
import { byPurpose, countAttempt } from '../sessions/throttle.service.ts'
import { countUse, credentialsOf, findCredential, keepChallenge, spendPasskeyChallenge } from './passkey-store.ts'
import { authenticationOptions, readResponse, relyingParty, verifyAuthentication } from './webauthn.ts'

// Within a quarter of an hour; an office is one address.
const STARTS_FROM_ADDRESS = 200

/**
 * What the browser needs to sign in with a passkey: of whom, its owner chooses there.
 * @param challengeToken of a sign-in that waits for its second step: then one of that person's
 */
export async function startPasskeySignIn(
  context: Context,
  challengeToken: string | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const party = relyingParty(context.services.publicUrl)
  const { ip } = context.client
  const { userId, known } = await context.as('signin', async (em) => {
    if (ip) await countAttempt(em, byPurpose('passkey-from', ip, STARTS_FROM_ADDRESS))
    const userId = challengeToken === null ? null : await findChallenged(em, challengeToken)
    return { userId, known: userId === null ? [] : await credentialsOf(em, userId) }
  })
  const options = await authenticationOptions(party, known)
  const purpose = userId === null ? 'SIGN_IN' : 'SECOND_STEP'
  await context.as('signin', (em) => keepChallenge(em, options.challenge, purpose, userId))
  return options
}

/** Begins a session for the owner of a passkey. It is two steps at once: something one has, and what unlocks it. */
export async function finishPasskeySignIn(
  context: Context,
  response: unknown,
  challengeToken: string | null,
): Promise<SignedIn> {
  const said = readResponse(response)
  if (!said) throw passkeyRefused()
  const credential = await context.as('signin', async (em) => {
    const userId = challengeToken === null ? null : await findChallenged(em, challengeToken)
    const purpose = userId === null ? 'SIGN_IN' : 'SECOND_STEP'
    if (!(await spendPasskeyChallenge(em, said.challenge, purpose, userId))) return null
    const found = await findCredential(em, said.credentialId)
    return userId === null || found?.userId === userId ? found : null
  })
  if (!credential) throw passkeyRefused()
  const party = relyingParty(context.services.publicUrl)
  const counter = await verifyAuthentication(party, response, said.challenge, credential)
  if (counter === null) throw passkeyRefused()
  const begun = await context.as('signin', async (em) => {
    if (!(await countUse(em, credential.id, counter))) throw passkeyRefused()
    if (challengeToken !== null) await spendChallenge(em, challengeToken)
    return beginSession(em, context, credential.userId, { hasSecondStep: true })
  })
  return handOver(context, begun)
}
