import { expect, it } from 'vitest'
import { createLogger } from './index.ts'

function logging(write: (log: ReturnType<typeof createLogger>) => void): {
  line: string
  entry: Record<string, unknown>
} {
  let line = ''
  write(createLogger({ destination: { write: (text) => void (line += text) } }))
  return { line, entry: JSON.parse(line) as Record<string, unknown> }
}

const NAMES = [
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refresh_token',
  'authorization',
  'Authorization',
  'cookie',
  'set-cookie',
  'secret',
  'clientSecret',
  'webhook_secrets',
  'apiKey',
  'api_key',
  'privateKey',
  'credentials',
  'x-atrium-viewer',
  'x-hub-signature-256',
]

it.each(NAMES)('what is named %s is left out of logs, at any depth', (name) => {
  const nested = {
    request: { headers: [{ [name]: 'canary-1', more: { [name]: ['canary-3'] } }] },
    [name]: { inner: 'canary-2' },
  }
  const { line } = logging((log) => log.child({ part: 'x' }).info(nested, 'hello'))
  expect(line).not.toContain('canary')
  expect(line).toContain('hello')
})

it.each([
  'Authorization: Bearer canary.canary-canary',
  'eyJhbGciOiJFZERTQSJ9.eyJjYW5hcnkiOjF9.canarycanarycanary',
  'atr_live_canary00canary00canary',
  'ghp_canarycanarycanarycanary',
  'postgres://atrium:canary@db.internal:5432/atrium',
  'https://example.com/callback?access_token=canary&state=1',
])('a secret that can be told by its looks is left out of texts: %s', (text) => {
  const { line } = logging((log) => log.error({ err: new Error(`failed with ${text}`), where: { note: text } }, text))
  expect(line).not.toMatch(/canary/)
  expect(line).toContain('[redacted]')
})

it('errors keep their message, kind and stack, and lose the secrets that hang on them', () => {
  const error = Object.assign(new Error('refused'), { code: '28P01', config: { password: 'canary' } })
  const { line, entry } = logging((log) => log.error({ err: error, requestId: 'r1' }, 'no'))
  expect(line).not.toContain('canary')
  expect(entry).toMatchObject({ err: { type: 'Error', message: 'refused', code: '28P01' }, requestId: 'r1', msg: 'no' })
  expect(entry['err']).toHaveProperty('stack', expect.stringContaining('logs.test'))
})

it('counts and flags under such names stay readable, and dates keep their form', () => {
  const at = new Date('2026-01-02T03:04:05Z')
  const { entry } = logging((log) => log.info({ tokens: 1000, hasSecret: true, at, viewer: { id: 'u1' } }, 'x'))
  expect(entry).toMatchObject({ tokens: 1000, hasSecret: true, at: '2026-01-02T03:04:05.000Z', viewer: { id: 'u1' } })
})

it('a value that contains itself ends the walk', () => {
  const circle: Record<string, unknown> = { name: 'a' }
  circle['self'] = circle
  expect(logging((log) => log.info({ circle }, 'x')).entry['msg']).toBe('x')
})
