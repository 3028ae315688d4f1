import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import { randomBytes } from 'node:crypto'
import type { SessionKey } from '../viewer/index.ts'
import { type Keyring, parseKeyring } from './keyring.ts'

/** The three keys of an installation, as they stand in the environment or in `ATRIUM_HOME/keys`. */
export interface KeyTexts {
  /** `id:base64` entries joined by commas, each 32 bytes; the first encrypts, all decrypt. */
  ATRIUM_KEYRING: string
  /** Ed25519 private key as JWK JSON. */
  ATRIUM_SESSION_KEY: string
  /** base64, at least 32 bytes. */
  ATRIUM_VIEWER_KEY: string
}

export interface Keys {
  keyring: Keyring
  sessionKey: SessionKey
  viewerKey: Uint8Array
}

/** New random keys, for a workspace that has none. */
export async function generateKeyTexts(): Promise<KeyTexts> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return {
    ATRIUM_KEYRING: `k1:${randomBytes(32).toString('base64')}`,
    ATRIUM_SESSION_KEY: JSON.stringify(await exportJWK(privateKey)),
    ATRIUM_VIEWER_KEY: randomBytes(32).toString('base64'),
  }
}

/** @throws Error naming the variable that is missing or malformed and how it is made. */
export async function parseKeys(texts: Partial<KeyTexts>): Promise<Keys> {
  return {
    keyring: parseKeyring(required(texts, 'ATRIUM_KEYRING')),
    sessionKey: await parseSessionKey(required(texts, 'ATRIUM_SESSION_KEY')),
    viewerKey: parseViewerKey(required(texts, 'ATRIUM_VIEWER_KEY')),
  }
}

function required(texts: Partial<KeyTexts>, name: keyof KeyTexts): string {
  const text = texts[name]
  if (!text)
    throw new Error(`${name} is not set. Make a set of keys with \`npm run keys\` and put them in the environment.`)
  return text
}

async function parseSessionKey(text: string): Promise<SessionKey> {
  try {
    const jwk = JSON.parse(text) as JWK
    const { d: _private, ...publicJwk } = jwk
    return {
      privateKey: (await importJWK(jwk, 'EdDSA')) as CryptoKey,
      publicKey: (await importJWK(publicJwk, 'EdDSA')) as CryptoKey,
    }
  } catch {
    throw new Error('ATRIUM_SESSION_KEY is not an Ed25519 private key as JWK JSON. Make one with `npm run keys`.')
  }
}

function parseViewerKey(text: string): Uint8Array {
  const key = Buffer.from(text, 'base64')
  if (key.length < 32)
    throw new Error('ATRIUM_VIEWER_KEY must be at least 32 bytes as base64. Make one with `npm run keys`.')
  return key
}
