import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

// Parts of an export travel as events, and events are kept for thirty days. They are encrypted to a key that one request has and that
// is deleted with its file, so that no copy can be read after it: X25519, HKDF-SHA-256, AES-256-GCM.

const IV_BYTES = 12
const TAG_BYTES = 16

/** A new pair of keys for one export, as base64 of SPKI and PKCS #8. */
export function createExportKeys(): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

/** @param place what the part is of; another place does not open it. @returns `ephemeral key.iv, tag and text`, base64url */
export function sealPart(text: string, place: string, publicKey: string): string {
  const ephemeral = generateKeyPairSync('x25519')
  const theirs = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(ephemeral.privateKey, theirs), iv)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(gzipSync(text)), cipher.final()])
  const own = ephemeral.publicKey.export({ type: 'spki', format: 'der' })
  return `${own.toString('base64url')}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** @throws Error when the part was altered, or is of another place or key. */
export function openPart(sealed: string, place: string, privateKey: string): string {
  const [own = '', encoded = ''] = sealed.split('.')
  const theirs = createPublicKey({ key: Buffer.from(own, 'base64url'), type: 'spki', format: 'der' })
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })
  const bytes = Buffer.from(encoded, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key, theirs), bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  const body = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
  return gunzipSync(body).toString('utf8')
}

function keyOf(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const shared = diffieHellman({ privateKey, publicKey })
  return Buffer.from(hkdfSync('sha256', shared, '', 'atrium export', 32))
}
