import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { StoredCredential } from './passkey-store.ts'

// The protocol. Who asks must be at the public address: the browser says where it is, and the authenticator signs it.

export interface RelyingParty {
  id: string
  origin: string
}

export function relyingParty(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, origin }
}

type Transports = NonNullable<WebAuthnCredential['transports']>

const toCredential = (row: StoredCredential): WebAuthnCredential => ({
  id: row.credentialId,
  publicKey: new Uint8Array(Buffer.from(row.publicKey, 'base64url')),
  counter: Number(row.counter),
  transports: row.transports as Transports,
})

const allowed = (rows: readonly StoredCredential[]) =>
  rows.map((row) => ({ id: row.credentialId, transports: row.transports as Transports }))

export function registrationOptions(
  party: RelyingParty,
  person: { userId: string; email: string; name: string },
  known: readonly StoredCredential[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Atrium',
    rpID: party.id,
    userID: new TextEncoder().encode(person.userId),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: allowed(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** With `known`, one of those; without, any that the person chooses. */
export function authenticationOptions(
  party: RelyingParty,
  known: readonly StoredCredential[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    ...(known.length > 0 && { allowCredentials: allowed(known) }),
  })
}

const Response = z.looseObject({
  id: z.string().max(1400),
  response: z.looseObject({ clientDataJSON: z.string().max(4000) }),
})
const ClientData = z.looseObject({ challenge: z.string().max(200) })

/** What an answer of a browser says it answers; null when it is none. */
export function readResponse(json: unknown): { credentialId: string; challenge: string } | null {
  const parsed = Response.safeParse(json)
  if (!parsed.success) return null
  try {
    const text = Buffer.from(parsed.data.response.clientDataJSON, 'base64url').toString('utf8')
    return { credentialId: parsed.data.id, challenge: ClientData.parse(JSON.parse(text)).challenge }
  } catch {
    return null
  }
}

/** The new credential, or null when the answer does not prove it. */
export async function verifyRegistration(
  party: RelyingParty,
  json: unknown,
  challenge: string,
): Promise<NonNullable<VerifiedRegistrationResponse['registrationInfo']> | null> {
  const result = await verifyRegistrationResponse({
    response: json as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null)
  return result?.verified ? (result.registrationInfo ?? null) : null
}

/** What the authenticator counts now, or null when the answer does not prove that it is the credential. */
export async function verifyAuthentication(
  party: RelyingParty,
  json: unknown,
  challenge: string,
  credential: StoredCredential,
): Promise<number | null> {
  const result = await verifyAuthenticationResponse({
    response: json as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: toCredential(credential),
    requireUserVerification: true,
  }).catch(() => null)
  return result?.verified ? result.authenticationInfo.newCounter : null
}
