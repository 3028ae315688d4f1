import { expect, test } from 'vitest'
import { hashApiKey, isWellFormedApiKey, newApiKeySecret } from './api-key.ts'

test('a new key is well-formed, unlike any other, and has its whole alphabet in use', () => {
  const keys = Array.from({ length: 500 }, newApiKeySecret)
  for (const key of keys) expect([key, isWellFormedApiKey(key)]).toEqual([key, true])
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(keys.flatMap((key) => key.slice('atr_live_'.length, -6).split(''))).size).toBe(62)
  expect(keys[0]).toMatch(/^atr_live_[0-9A-Za-z]{36}$/)
})

test('the checksum is the CRC-32 of what stands before it, in base62, as documented', () => {
  // 3166865881, computed by Python's zlib.
  expect(isWellFormedApiKey('atr_live_0000000000000000000000000000003SJqTx')).toBe(true)
  expect(isWellFormedApiKey('atr_live_0000000000000000000000000000003SJqT0')).toBe(false)
})

test('a typo anywhere is told without asking anybody', () => {
  const key = newApiKeySecret()
  for (let i = 0; i < key.length; i += 1) {
    const typo = key.slice(0, i) + (key[i] === 'x' ? 'y' : 'x') + key.slice(i + 1)
    expect([typo, isWellFormedApiKey(typo)]).toEqual([typo, false])
  }
  expect(isWellFormedApiKey(key.slice(0, -1))).toBe(false)
  expect(isWellFormedApiKey(`${key}0`)).toBe(false)
  expect(isWellFormedApiKey(`${key}\n`)).toBe(false)
  expect(isWellFormedApiKey('')).toBe(false)
})

test('two keys have two hashes, and a hash tells nothing of its key', () => {
  const [one, other] = [newApiKeySecret(), newApiKeySecret()]
  expect(hashApiKey(one)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashApiKey(one)).not.toBe(hashApiKey(other))
})
