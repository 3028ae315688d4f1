import { newId, toGlobalId } from '@atrium/kit/ids'
import { expect, test } from 'vitest'
import { createWebhookHandler } from './receive.ts'

test.each([
  ['clickup', 503],
  // Repeats after nothing but 429.
  ['gohighlevel', 429],
])('a delivery of %s that cannot be stored is answered with what it is repeated after', async (provider, status) => {
  const nowhere = {
    get name(): string {
      throw new Error('The database is away')
    },
  }
  const receive = createWebhookHandler({
    database: nowhere,
    jobs: {},
    vault: {},
    refusals: {},
    pressure: { note: () => undefined },
    log: { error: () => undefined },
  } as unknown as Parameters<typeof createWebhookHandler>[0])
  const connectionId = toGlobalId('Connection', newId())
  const request = { provider, connectionId, method: 'POST' as const, headers: {}, query: {}, ip: '127.0.0.1' }
  expect(await receive({ ...request, rawBody: Buffer.from('{}') })).toMatchObject({
    status,
    headers: { 'retry-after': '5' },
    body: expect.stringContaining('Send it again shortly'),
  })
})
