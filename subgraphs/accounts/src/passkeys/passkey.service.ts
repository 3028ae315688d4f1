import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { type Context, requireOwner, requirePerson } from '../context.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { noteSecondStep } from '../sessions/session-store.ts'
import { hasSecondStep, hasWayIn, lockWaysIn } from '../sign-in-methods/last-way-in.ts'
import { passkeyError } from './passkey-errors.ts'
import { isTwoFactorRequired, requireSecondStep } from '../two-factor/required.ts'
import { credentialsOf, keepChallenge, passkeysOf, type PasskeyRow, spendPasskeyChallenge } from './passkey-store.ts'
import { readResponse, registrationOptions, relyingParty, verifyRegistration } from './webauthn.ts'

const MOST = 20
const LONGEST_NAME = 100

/** What the browser needs to make a passkey for the viewer. */
export async function startPasskey(
  context: Context,
  password: string | null,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const owner = requireOwner(context)
  await context.as('signin', (em) => requireSecondStep(em, context, owner))
  const viewer = await proveOwner(context, password)
  const known = await context.as('signin', (em) => credentialsOf(em, viewer.userId))
  if (known.length >= MOST) throw passkeyError('TOO_MANY', `A person has at most ${MOST} passkeys. Delete one first.`)
  const options = await registrationOptions(relyingParty(context.services.publicUrl), viewer, known)
  await context.as('signin', (em) => keepChallenge(em, options.challenge, 'REGISTER', viewer.userId))
  return options
}

/** Keeps the passkey that the browser made. It is a second step, also for the session that it was made in. */
export async function registerPasskey(context: Context, name: string, response: unknown): Promise<PasskeyRow> {
  const viewer = requireOwner(context)
  const { userId } = viewer
  const trimmed = checkedName(name)
  const said = readResponse(response)
  const isAsked =
    said !== null && (await context.as('signin', (em) => spendPasskeyChallenge(em, said.challenge, 'REGISTER', userId)))
  const made = isAsked
    ? await verifyRegistration(relyingParty(context.services.publicUrl), response, said.challenge)
    : null
  if (!made) throw passkeyError('NOT_ACCEPTED', 'The passkey was not accepted. Try again.')
  return context.as('signin', async (em) => {
    await lockWaysIn(em, userId)
    await requireSecondStep(em, context, viewer)
    const id = newId()
    const { credential, credentialBackedUp } = made
    const kept = await sql(
      em,
      `insert into accounts.passkeys (id, user_id, name, credential_id, public_key, counter, transports, is_synced)
       select ?, ?, ?, ?, ?, ?, coalesce((select array_agg(t) from jsonb_array_elements_text(?::jsonb) as t), '{}'), ?
       on conflict (credential_id) do nothing returning id`,
      [
        id,
        userId,
        trimmed,
        credential.id,
        Buffer.from(credential.publicKey).toString('base64url'),
        credential.counter,
        JSON.stringify(credential.transports ?? []),
        credentialBackedUp,
      ],
    )
    if (kept.length === 0) throw passkeyError('ALREADY_REGISTERED', 'This passkey is registered already.')
    await noteSecondStep(em, viewer.sessionId)
    await record(em, context, viewer, { type: 'PASSKEY_ADDED', action: 'passkey.added', name: trimmed })
    return (await passkeysOf(em, userId)).find((row) => row.id === id)!
  })
}

export async function renamePasskey(context: Context, globalId: string, name: string): Promise<PasskeyRow> {
  const { userId } = requirePerson(context)
  const trimmed = checkedName(name)
  return context.as('signin', async (em) => {
    const id = fromGlobalId('Passkey', globalId)
    const renamed = await sql(
      em,
      'update accounts.passkeys set name = ? where id = ?::uuid and user_id = ? returning id',
      [trimmed, id, userId],
    )
    if (renamed.length === 0) throw notFound()
    return (await passkeysOf(em, userId)).find((row) => row.id === id)!
  })
}

/** Deletes a passkey, unless it is the last way in, or the last second step of who needs one. */
export async function deletePasskey(context: Context, globalId: string): Promise<void> {
  requirePerson(context)
  const viewer = await proveOwner(context)
  await context.as('signin', async (em) => {
    await lockWaysIn(em, viewer.userId)
    const [gone] = await sql<{ name: string }>(
      em,
      'delete from accounts.passkeys where id = ?::uuid and user_id = ? returning name',
      [fromGlobalId('Passkey', globalId), viewer.userId],
    )
    if (!gone) throw notFound()
    if (!(await hasWayIn(em, viewer.userId)))
      throw passkeyError('LAST_WAY_IN', 'This is your last way in. Set a password first.')
    if (isTwoFactorRequired(context, viewer) && !(await hasSecondStep(em, viewer.userId)))
      throw passkeyError('REQUIRED', 'Your role signs in with two steps, and this is the second. Set up an app first.')
    await record(em, context, viewer, { type: 'PASSKEY_REMOVED', action: 'passkey.removed', name: gone.name })
  })
}

async function record(
  em: EntityManager,
  { client }: Context,
  viewer: Viewer,
  what: { type: 'PASSKEY_ADDED' | 'PASSKEY_REMOVED'; action: string; name: string },
): Promise<void> {
  await recordSecurityEvent(em, { type: what.type, userId: viewer.userId, client, detail: what.name })
  await appendAudit(em, viewer, {
    action: what.action,
    subjectType: 'User',
    subjectId: viewer.userId,
    details: { name: what.name },
    ip: client.ip || null,
  })
}

function checkedName(text: string): string {
  const name = text.trim()
  if (!name) throw passkeyError('INVALID_INPUT', 'Give the passkey a name, such as the device it is on.', 'name')
  if (name.length > LONGEST_NAME)
    throw passkeyError('INVALID_INPUT', `A name has at most ${LONGEST_NAME} characters.`, 'name')
  return name
}

const notFound = () => passkeyError('NOT_FOUND', 'There is no such passkey.', 'id')
