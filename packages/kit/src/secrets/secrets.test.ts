import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptSecret, encryptSecret, generateKeyTexts, newMasterKey, parseKeyring, parseKeys } from './index.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const old = parseKeyring(`k1:${key(1)}`)
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

test('with a new key in front old secrets are still read, and new ones are encrypted with it', () => {
  const former = `k1:${key(1)},k7:${key(7)}`
  const next = parseKeyring(`${newMasterKey(former)},${former}`)
  expect([next.current, ...next.keys.keys()]).toEqual(['k8', 'k8', 'k1', 'k7'])
  expect(decryptSecret(encryptSecret('token', place, old), place, next)).toBe('token')
  expect(() => decryptSecret(encryptSecret('token', place, next), place, old)).toThrow('k8')
  expect(() => newMasterKey('k1')).toThrow('npm run keys')
})

test('a missing or malformed key says which one and how it is made', async () => {
  const texts = await generateKeyTexts()
  await expect(parseKeys(texts)).resolves.toBeDefined()
  for (const name of ['ATRIUM_KEYRING', 'ATRIUM_SESSION_KEY', 'ATRIUM_VIEWER_KEY'] as const) {
    await expect(parseKeys({ ...texts, [name]: '' })).rejects.toThrow(`${name} is not set. Make a set of keys with`)
    await expect(parseKeys({ ...texts, [name]: 'x' })).rejects.toThrow(name)
  }
})
