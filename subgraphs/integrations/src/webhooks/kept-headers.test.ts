import { expect, test } from 'vitest'
import { keptHeaders } from './kept-headers.ts'

const names = (headers: Record<string, string>, settings: object, secrets: string[]) =>
  Object.keys(keptHeaders(headers, { ...settings }, secrets))

test('a secret is not kept, whatever the header is called that it came in', () => {
  const secret = 'a-shared-secret'
  const headers = {
    'content-type': 'application/json',
    'x-api-key': secret,
    'x-key': `Bearer ${secret}`,
    'x-topic': 'a',
  }
  expect(names(headers, {}, ['another-secret', secret])).toEqual(['content-type', 'x-topic'])
})

test('nor the header that a person said the signature stands in', () => {
  const headers = { 'content-type': 'application/json', 'x-checksum': 'ab12' }
  expect(names(headers, { signatureHeader: 'X-Checksum' }, [])).toEqual(['content-type'])
})

test('a short secret is looked for as a whole: what names the event stays', () => {
  const headers = { 'x-github-event': 'push', 'x-own': 'pu' }
  expect(names(headers, {}, ['pu'])).toEqual(['x-github-event'])
})

test('what could open a door is never kept', () => {
  const headers = {
    authorization: 'a',
    cookie: 'b',
    'x-hub-signature-256': 'c',
    'x-gitlab-token': 'd',
    'x-forwarded-for': 'e',
  }
  expect(names(headers, {}, [])).toEqual([])
})
