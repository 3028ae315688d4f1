import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptSecret, encryptSecret, generateKeyTexts, needsRotation, parseKeyring, parseKeys } from './index.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const old = parseKeyring(`k1:${key(1)}`)
const rotated = parseKeyring(`k2:${key(2)},k1:${key(1)}`)
const place = { tenant: 'agency', table: 'connection_secrets', row: 'r1', column: 'value' }

test('what was encrypted is read back, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => decryptSecret(encryptSecret(text, place, old), place, old) === text,
    ),
  )
})

test('a secret moved to another tenant, table, row or column cannot be read', () => {
  const secret = encryptSecret('token', place, old)
  for (const field of ['tenant', 'table', 'row', 'column'] as const) {
    expect(() => decryptSecret(secret, { ...place, [field]: 'other' }, old)).toThrow()
  }
})

test('a secret that was altered by one bit cannot be read', () => {
  const [version, id, body] = encryptSecret('token', place, old).split('.')
  const bytes = Buffer.from(body!, 'base64url')
  for (let i = 0; i < bytes.length; i += 1) {
    const altered = Buffer.from(bytes)
    altered[i]! ^= 1
    expect(() => decryptSecret(`${version}.${id}.${altered.toString('base64url')}`, place, old)).toThrow()
  }
})

test('after a rotation old secrets are still read, are known to be old, and new ones use the new key', () => {
  const secret = encryptSecret('token', place, old)
  expect(decryptSecret(secret, place, rotated)).toBe('token')
  expect(needsRotation(secret, rotated)).toBe(true)
  const fresh = encryptSecret('token', place, rotated)
  expect(needsRotation(fresh, rotated)).toBe(false)
  expect(() => decryptSecret(fresh, place, old)).toThrow('k2')
})

test('a missing or malformed key says which one and how it is made', async () => {
  const texts = await generateKeyTexts()
  await expect(parseKeys(texts)).resolves.toBeDefined()
  for (const name of ['ATRIUM_KEYRING', 'ATRIUM_SESSION_KEY', 'ATRIUM_VIEWER_KEY'] as const) {
    await expect(parseKeys({ ...texts, [name]: '' })).rejects.toThrow(`${name} is not set. Make a set of keys with`)
    await expect(parseKeys({ ...texts, [name]: 'x' })).rejects.toThrow(name)
  }
})
