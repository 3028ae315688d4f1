import { type LabsSimulator, startLabsSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { labsProvider as provider } from '../../src/providers/labs/provider.ts'
import { failureOf, readAll } from '../support/reading.ts'

let labs: LabsSimulator
let config: { token: string; baseUrl: string }

beforeEach(async () => {
  labs = await startLabsSimulator({
    people: [{ username: 'mei', password: 'p', firstName: 'Mei', lastName: 'Tan' }],
    products: [
      { name: 'Shop', url: 'https://labs.buildly.io/shop', organization: 'Acme', members: { mei: 'Developer' } },
    ],
  })
  config = { token: labs.createToken('mei'), baseUrl: labs.url }
})
afterEach(() => labs.dispose())

describe('the connection test', () => {
  test('says whose access it is, what can be seen and how much it is used', async () => {
    expect(await provider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Labs as Mei Tan; one product can be seen.',
      account: 'Mei Tan',
      details: { products: 1, activeDays: 14, tasksCompleted: 23, builds: 41, deployments: 6 },
    })
  })

  test.each([
    ['a wrong token', { token: 'lbs_x.y' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await provider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Labs fares badly: %j', async (fault, message) => {
    labs.faults.next(fault)
    const result = await provider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings the products to link, and usage', async () => {
    const { steps, last } = await readAll(provider, config)
    expect(steps.flatMap(({ containers }) => containers)).toEqual([
      {
        kind: 'PROJECT',
        id: [...labs.state.products.keys()][0],
        name: 'Acme / Shop',
        url: 'https://labs.buildly.io/shop',
      },
    ])
    expect(last).toMatchObject({ progress: 100, counts: { products: 1, activeDays: 14, deployments: 6 } })
  })

  test('reads many pages, and does without usage where Labs does not tell it', async () => {
    for (let i = 0; i < 230; i += 1) {
      labs.addProduct({
        name: `P${i}`,
        url: `https://labs.buildly.io/p${i}`,
        organization: 'Acme',
        members: { mei: 'x' },
      })
    }
    labs.state.people.get('mei')!.usage = null
    const { steps, last } = await readAll(provider, config)
    expect(new Set(steps.flatMap(({ containers = [] }) => containers.map(({ id }) => id))).size).toBe(231)
    expect(last.counts).toEqual({ products: 231 })
  })

  test('stops at a long limit, says until when, and tells a dead token from it', async () => {
    labs.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 })
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    labs.revokeTokens('mei')
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})
