import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  verifyBasic,
  verifyBearer,
  verifyEcdsa,
  verifyEd25519,
  verifyHmac,
  verifyPlain,
  verifyStandardWebhook,
  verifyTimestamped,
} from './signatures.ts'

const flipped = (hex: string) => `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`

describe('HMAC', () => {
  test('accepts the vector that GitHub publishes, with its prefix in either case', () => {
    const sent = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
    const secret = "It's a Secret to Everybody"
    expect(verifyHmac('Hello, World!', sent, secret, { prefix: 'sha256=' })).toBe(true)
    expect(verifyHmac('Hello, World!', sent.replace('sha', 'SHA'), secret, { prefix: 'sha256=' })).toBe(true)
    expect(verifyHmac('Hello, World?', sent, secret, { prefix: 'sha256=' })).toBe(false)
    expect(verifyHmac('Hello, World!', flipped(sent), secret, { prefix: 'sha256=' })).toBe(false)
    expect(verifyHmac('Hello, World!', sent, secret)).toBe(false)
  })

  test('accepts the vector that Toggl publishes', () => {
    const body =
      '{"event_id":0,"created_at":"2022-06-25T03:58:10.207820267Z","creator_id":6,"metadata":{"request_type":"POST","event_user_id":6},"payload":"ping","subscription_id":6,"timestamp":"2022-06-25T03:58:10.207820267Z","url_callback":"https://callback-url.com"}'
    const sent = 'sha256=bf829606cda0ca6923defb5ca70a43135adc7e8887486a201a19cb50ca6006b1'
    expect(verifyHmac(body, sent, 'PGuRrhCFajIyEvFlreKL', { prefix: 'sha256=' })).toBe(true)
    expect(verifyHmac(body, sent, 'PGuRrhCFajIyEvFlreKl', { prefix: 'sha256=' })).toBe(false)
  })

  // RFC 2202 and RFC 4231, test case 2.
  test.each([
    ['sha1', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
    ['sha256', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [
      'sha512',
      '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    ],
  ] as const)('accepts the published vector of %s in hex and in base64', (algorithm, hex) => {
    const message = 'what do ya want for nothing?'
    expect(verifyHmac(message, hex, 'Jefe', { algorithm })).toBe(true)
    expect(
      verifyHmac(message, Buffer.from(hex, 'hex').toString('base64'), 'Jefe', { algorithm, encoding: 'base64' }),
    ).toBe(true)
    expect(verifyHmac(message, flipped(hex), 'Jefe', { algorithm })).toBe(false)
  })

  test.each([undefined, '', 'nonsense', 'ab', 'zz'.repeat(32)])('refuses the header %s', (sent) => {
    expect(verifyHmac('{}', sent, 'secret')).toBe(false)
  })

  test('refuses everything where no secret is known', () => {
    const sent = createHmac('sha256', '').update('{}').digest('hex')
    for (const secret of ['', undefined, null, 5]) expect(verifyHmac('{}', sent, secret)).toBe(false)
  })
})

describe('Standard Webhooks', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const body = Buffer.from('{"test": 2432232314}')
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  const now = 1_614_265_330_000

  test('accepts the published vector, also among others', () => {
    expect(verifyStandardWebhook(body, headers, secret, { now })).toBe(true)
    const several = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']} v2,x` }
    expect(verifyStandardWebhook(body, several, secret, { now })).toBe(true)
  })

  test('refuses one that is old, from the future, altered, or under another id', () => {
    expect(verifyStandardWebhook(body, headers, secret, { now: now + 301_000 })).toBe(false)
    expect(verifyStandardWebhook(body, headers, secret, { now: now - 301_000 })).toBe(false)
    expect(verifyStandardWebhook(Buffer.from('{}'), headers, secret, { now })).toBe(false)
    expect(verifyStandardWebhook(body, { ...headers, 'webhook-id': 'msg_2' }, secret, { now })).toBe(false)
    expect(verifyStandardWebhook(body, {}, secret, { now })).toBe(false)
    expect(verifyStandardWebhook(body, headers, 'whsec_', { now })).toBe(false)
  })
})

describe('the timestamped form', () => {
  const body = Buffer.from('{"id":"evt_1"}')
  const at = 1_700_000_000
  const v1 = createHmac('sha256', 'whsec_test').update(`${at}.${body.toString()}`).digest('hex')

  test('accepts it within five minutes, also beside the signature of a replaced secret', () => {
    expect(verifyTimestamped(body, `t=${at},v1=${v1}`, 'whsec_test', { now: at * 1000 + 299_000 })).toBe(true)
    const both = `t=${at},v1=${'0'.repeat(64)},v1=${v1},v0=x`
    expect(verifyTimestamped(body, both, 'whsec_test', { now: at * 1000 })).toBe(true)
  })

  test('refuses it later, without its time, or with another', () => {
    expect(verifyTimestamped(body, `t=${at},v1=${v1}`, 'whsec_test', { now: at * 1000 + 301_000 })).toBe(false)
    expect(verifyTimestamped(body, `v1=${v1}`, 'whsec_test', { now: at * 1000 })).toBe(false)
    expect(verifyTimestamped(body, `t=${at + 1},v1=${v1}`, 'whsec_test', { now: at * 1000 })).toBe(false)
    expect(verifyTimestamped(body, undefined, 'whsec_test')).toBe(false)
  })
})

describe('Ed25519', () => {
  // RFC 8032, test 2.
  const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
  const message = Buffer.from('72', 'hex')
  const signature =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'

  test('accepts the published vector with the bare key, in hex', () => {
    expect(verifyEd25519(message, signature, publicKey, 'hex')).toBe(true)
    expect(verifyEd25519(Buffer.from('73', 'hex'), signature, publicKey, 'hex')).toBe(false)
    expect(verifyEd25519(message, flipped(signature), publicKey, 'hex')).toBe(false)
    expect(verifyEd25519(message, undefined, publicKey, 'hex')).toBe(false)
    expect(verifyEd25519(message, signature, 'no key', 'hex')).toBe(false)
  })

  test('accepts a PEM and base64', () => {
    const pair = generateKeyPairSync('ed25519')
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' })
    const sent = sign(null, message, pair.privateKey).toString('base64')
    expect(verifyEd25519(message, sent, pem, 'base64')).toBe(true)
    expect(verifyEd25519(message, sent, publicKey, 'base64')).toBe(false)
  })
})

test('secrets that are sent along are compared whole', () => {
  expect(verifyPlain('open sesame', 'open sesame')).toBe(true)
  expect(verifyPlain('open sesam', 'open sesame')).toBe(false)
  expect(verifyPlain('', '')).toBe(false)
  expect(verifyBearer('Bearer abc', 'abc')).toBe(true)
  expect(verifyBearer('abc', 'abc')).toBe(false)
  const basic = `Basic ${Buffer.from('atrium:p:w').toString('base64')}`
  expect(verifyBasic(basic, 'atrium', 'p:w')).toBe(true)
  expect(verifyBasic(basic, 'other', 'p:w')).toBe(false)
  expect(verifyBasic(undefined, 'atrium', 'p:w')).toBe(false)
})

describe('ECDSA', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const message = Buffer.from('1778320800[{"event":"delivered"}]')
  const sent = sign('sha256', message, privateKey).toString('base64')

  test('accepts what was signed by the key, and nothing else', () => {
    expect(verifyEcdsa(message, sent, key)).toBe(true)
    expect(verifyEcdsa(Buffer.from('1778320801'), sent, key)).toBe(false)
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey
    expect(verifyEcdsa(message, sent, other.export({ format: 'der', type: 'spki' }).toString('base64'))).toBe(false)
  })

  test('takes what is malformed as a failed verification', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'der', type: 'spki' })
    for (const odd of [undefined, '', 'x', 'AAAA']) expect(verifyEcdsa(message, odd, key)).toBe(false)
    for (const odd of [undefined, '', 'x', 'AAAA', rsa.toString('base64')])
      expect(verifyEcdsa(message, sent, odd)).toBe(false)
  })
})
