import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Keys by id. `current` encrypts; every key decrypts what it once encrypted. */
export interface Keyring {
  current: string
  keys: ReadonlyMap<string, Buffer>
}

const VERSION = 'v1'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** Reads `id:base64,id:base64`; the first id is current. */
export function parseKeyring(text: string): Keyring {
  const entries = text.split(',').map((entry) => {
    const [id, encoded] = [entry.slice(0, entry.indexOf(':')).trim(), entry.slice(entry.indexOf(':') + 1)]
    const key = Buffer.from(encoded, 'base64')
    if (!/^[a-z0-9_-]{1,32}$/i.test(id) || key.length !== KEY_BYTES) {
      throw new Error(
        'ATRIUM_KEYRING must be `id:base64` entries of 32 bytes, joined by commas. Make one with `npm run keys`.',
      )
    }
    return [id, key] as const
  })
  return { current: entries[0]![0], keys: new Map(entries) }
}

/** A new random key as an entry of the keyring `text`, under the next free name `kN`. @throws Error when the text is not a keyring. */
export function newMasterKey(text: string): string {
  const numbers = [...parseKeyring(text).keys.keys()].map((id) => Number(/^k(\d{1,6})$/.exec(id)?.[1] ?? 0))
  return `k${Math.max(...numbers) + 1}:${randomBytes(KEY_BYTES).toString('base64')}`
}

/** Where a secret stands. Bound into the ciphertext, so that it cannot be moved to another row, column or tenant. */
export interface SecretPlace {
  /** UUID of the company, or `agency`. */
  tenant: string
  table: string
  row: string
  column: string
}

/** AES-256-GCM with a master key. The result is text: `v1.keyId.base64url(iv ‖ tag ‖ ciphertext)`. */
export function encryptSecret(plaintext: string, place: SecretPlace, keyring: Keyring): string {
  return `${VERSION}.${keyring.current}.${encryptWith(keyring.keys.get(keyring.current)!, plaintext, place)}`
}

/** @throws Error when the key is not in the ring, or the text was altered or stands in another place. */
export function decryptSecret(text: string, place: SecretPlace, keyring: Keyring): string {
  const [version, keyId, encoded] = text.split('.')
  const key = keyring.keys.get(keyId ?? '')
  if (version !== VERSION || !encoded) throw new Error('This secret is not in a format that can be read.')
  if (!key) throw new Error(`The key ${keyId} that encrypted this secret is not in ATRIUM_KEYRING.`)
  return decryptWith(key, encoded, place)
}

/** AES-256-GCM: `base64url(iv ‖ tag ‖ ciphertext)`. @param key 32 bytes. */
export function encryptWith(key: Buffer, plaintext: string, place: SecretPlace): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(associatedData(place))
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** @throws Error when the text was altered, or stands in another place. */
export function decryptWith(key: Buffer, encoded: string, place: SecretPlace): string {
  const bytes = Buffer.from(encoded, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
  decipher.setAAD(associatedData(place))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

function associatedData(place: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([place.tenant, place.table, place.row, place.column]))
}
