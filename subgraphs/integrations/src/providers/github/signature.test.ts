import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifySignature } from './signature.ts'

// Published by GitHub: https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation
const secret = "It's a Secret to Everybody"
const body = Buffer.from('Hello, World!')
const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'

test("GitHub's published signature is accepted", () => {
  expect(verifySignature(secret, body, signature)).toBe(true)
})

test('another secret, another body or another signature is refused', () => {
  expect(verifySignature('another', body, signature)).toBe(false)
  expect(verifySignature(secret, Buffer.from('Hello, World'), signature)).toBe(false)
  expect(verifySignature(secret, body, signature.replace('7571', '7572'))).toBe(false)
})

test('a missing or malformed header is refused without an error', () => {
  const malformed = [
    undefined,
    '',
    'sha256=',
    signature.slice(7),
    `${signature}00`,
    signature.replace('sha256', 'sha1'),
  ]
  for (const header of malformed) expect(verifySignature(secret, body, header)).toBe(false)
})

test('an empty secret accepts nothing, not even what was signed with it', () => {
  const signed = `sha256=${createHmac('sha256', '').update(body).digest('hex')}`
  expect(verifySignature('', body, signed)).toBe(false)
})

test('the raw bytes count, also those that are not text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string({ minLength: 1 }), (bytes, key) => {
      const signed = `sha256=${createHmac('sha256', key).update(bytes).digest('hex')}`
      expect(verifySignature(key, bytes, signed)).toBe(true)
      expect(verifySignature(key, Buffer.concat([bytes, Buffer.from([0])]), signed)).toBe(false)
    }),
  )
})
