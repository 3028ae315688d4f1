import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

// A passkey device as a browser would speak for it (WebAuthn level 2, ES256, attestation "none"), whose owner always says yes.

/** What the server asks for, of which only this is looked at. */
interface Options {
  challenge: string
  rp?: { id: string }
  rpId?: string
}

export interface Authenticator {
  /** What `navigator.credentials.create()` gives. */
  create(options: unknown): object
  /** What `navigator.credentials.get()` gives. */
  get(options: unknown): object
}

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

/** @param origin where the page is. `isVerified` false: nobody showed a finger or a PIN. */
export function createAuthenticator(origin: string, { isVerified = true } = {}): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0)
  let counter = 0

  const head = (rpId: string, more: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE((counter += 1))
    return Buffer.concat([sha256(rpId), Buffer.from([flags | more]), count])
  }
  const answer = (type: string, { challenge }: Options, response: (clientData: Buffer) => object) => {
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
    return {
      id: text(id),
      rawId: text(id),
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: text(clientData), ...response(clientData) },
    }
  }
  return {
    create(options) {
      const asked = options as Options
      const { x, y } = publicKey.export({ format: 'jwk' })
      const key = cbor(
        new Map<number, number | Buffer>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x!, 'base64url')],
          [-3, Buffer.from(y!, 'base64url')],
        ]),
      )
      const length = Buffer.from([0, id.length])
      const authData = Buffer.concat([head(asked.rp!.id, HAS_CREDENTIAL), Buffer.alloc(16), length, id, key])
      const attestation = new Map<string, string | Buffer | Map<string, unknown>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, unknown>()],
        ['authData', authData],
      ])
      return answer('webauthn.create', asked, () => ({
        attestationObject: text(cbor(attestation)),
        transports: ['internal'],
      }))
    },
    get(options) {
      const asked = options as Options
      const authData = head(asked.rpId!, 0)
      return answer('webauthn.get', asked, (clientData) => ({
        authenticatorData: text(authData),
        signature: text(sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)),
      }))
    },
  }
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const text = (bytes: Buffer) => bytes.toString('base64url')

/** As much of CBOR (RFC 8949) as this takes. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  if (typeof value === 'string') return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([cborHead(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat().map(cbor)])
}

function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
