import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDelivery } from './delivery.ts'

const headers = {
  'content-type': 'application/json',
  'x-github-event': 'issues',
  'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
  'x-github-hook-id': '292430182',
  'x-github-hook-installation-target-type': 'repository',
  'x-github-hook-installation-target-id': '79929171',
}
const body = Buffer.from('{"action":"opened","issue":{"number":1}}')

test('event, action, delivery key and hook are read', () => {
  expect(readDelivery(headers, body)).toEqual({
    ok: true,
    payload: { action: 'opened', issue: { number: 1 } },
    delivery: {
      event: 'issues',
      action: 'opened',
      deliveryKey: '72d3162e-cc78-11e3-81ab-4c9367dc0958',
      hookId: '292430182',
      hookTarget: { type: 'repository', id: '79929171' },
    },
  })
})

test('a form with a payload field, which is what GitHub sends unless told otherwise, is read too', () => {
  const form = Buffer.from(new URLSearchParams({ payload: '{"ref":"refs/heads/ä+b"}' }).toString())
  const read = readDelivery({ ...headers, 'content-type': 'application/x-www-form-urlencoded' }, form)
  expect(read).toMatchObject({ ok: true, payload: { ref: 'refs/heads/ä+b' }, delivery: { action: null } })
})

test('each malformed delivery is refused with what is wrong with it', () => {
  const reason = (changed: Record<string, string | undefined>, raw = body) => {
    const read = readDelivery({ ...headers, ...changed }, raw)
    return read.ok ? 'accepted' : `${read.status} ${read.reason}`
  }
  expect(reason({ 'x-github-event': undefined })).toMatch(/^400 The X-GitHub-Event header is missing/)
  expect(reason({ 'x-github-event': '../etc' })).toMatch(/^400 The X-GitHub-Event header/)
  expect(reason({ 'x-github-delivery': undefined })).toMatch(/^400 The X-GitHub-Delivery header is missing/)
  expect(reason({ 'x-github-delivery': 'two words' })).toMatch(/^400 The X-GitHub-Delivery header/)
  expect(reason({ 'content-type': 'text/xml' })).toMatch(/^415 .*set the content type .* application\/json/)
  for (const raw of ['', '{', '[]', 'null', '"text"', '7']) {
    expect(reason({}, Buffer.from(raw))).toBe('400 The body is not a JSON object.')
  }
})

test('no body and no header can make it throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(headers)), fc.string()), fc.uint8Array(), (sent, raw) => {
      expect(readDelivery(sent, Buffer.from(raw)).ok).toBeTypeOf('boolean')
    }),
  )
})
