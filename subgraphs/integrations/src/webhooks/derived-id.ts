import { createHash } from 'node:crypto'

/**
 * The id of the n-th event that a delivery leads to, or of one that a connection tells under a key: always the same, so that processing it again adds nothing. A UUIDv7
 * with the time of the delivery or connection, so that events keep the order of arrival.
 */
export function derivedId(of: string, index: number | string): string {
  const bytes = createHash('sha256').update(`${of}/${index}`).digest().subarray(0, 16)
  Buffer.from(of.replaceAll('-', ''), 'hex').copy(bytes, 0, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
