import type { SubgraphExecutor } from '@atrium/kit/executor'
import { openSocket } from '@atrium/testing/clients'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type RigOptions, startRig } from './rig/rig.ts'

const broken = (): SubgraphExecutor => ({
  execute: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')),
  subscribe: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')),
})

const DOWN: [string, RigOptions][] = [
  ['in memory', { replace: { accounts: broken } }],
  ['over HTTP', { http: true, replace: { accounts: () => ({ url: 'http://127.0.0.1:9/' }) } }],
]

describe('errors of subgraphs', () => {
  it.each([{ http: false }, { http: true }])(
    'keep message, code and path when the code is known (over HTTP: $http)',
    async (options) => {
      await using rig = await disposable(options)
      const { data, errors } = await rig.post('{ ping no: fail(how: "RATE_LIMITED") }')
      expect(data).toEqual({ ping: 'pong', no: null })
      expect(errors).toEqual([
        { message: 'Slow down.', path: ['no'], extensions: { code: 'RATE_LIMITED', requestId: expect.any(String) } },
      ])
    },
  )

  it.each(['plain', 'SOMETHING_ELSE'])(
    'are masked and logged with the request id when they are not (%s)',
    async (how) => {
      await using rig = await disposable()
      const { response, body, errors } = await rig.post(`{ fail(how: "${how}") }`)
      expect(errors).toMatchObject([{ path: ['fail'], extensions: { code: 'INTERNAL' } }])
      expect(JSON.stringify(body)).not.toMatch(/secret_table|internalHint|serviceName|stack/)
      const { requestId } = errors![0]!.extensions
      expect(response.headers.get('x-request-id')).toBe(requestId)
      expect(rig.logged.some((line) => line.includes(requestId))).toBe(true)
    },
  )

  it('leave the fields of other subgraphs whole', async () => {
    await using rig = await disposable()
    const { data, errors } = await rig.post('{ fail(how: "plain") projects { title company { name } } }')
    expect(data.projects[0]).toEqual({ title: 'Portal', company: { name: 'Acme' } })
    // The second is of a company that is gone: null, and no failure.
    expect(data.projects[1].company).toBeNull()
    expect(errors!.map(({ path }) => path)).toEqual([['fail']])
  })
})

describe.each(DOWN)('a subgraph that is down, %s', (_where, options) => {
  it('answers SUBGRAPH_UNAVAILABLE at its fields, and the others whole', async () => {
    await using rig = await disposable(options)
    const { data, errors, body } = await rig.post('{ projects { title company { name } } company(id: "c1") { name } }')
    expect(data.projects[0]).toEqual({ title: 'Portal', company: null })
    expect(data.company).toBeNull()
    expect(errors!.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['company'], ['projects', 0, 'company', 'name']]),
    )
    expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']))
    expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|10\.0\.0/)
  })

  it('does not sign people out: a token that cannot be checked is 503, not 401', async () => {
    await using rig = await disposable(options)
    const { authorization } = await rig.signIn()
    const { status, errors } = await rig.post('{ ping }', { authorization })
    expect(status).toBe(503)
    expect(errors![0]!.extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
  })

  it('closes a socket whose token cannot be checked so that its client tries again', async () => {
    await using rig = await disposable(options)
    const { authorization } = await rig.signIn()
    const socket = await openSocket(rig.url)
    socket.send({ type: 'connection_init', payload: { authorization } })
    expect((await socket.closed).code).toBe(1013)
  })

  it('is named by the readiness check', async () => {
    await using rig = await disposable(options)
    const response = await fetch(`${rig.url}/health/ready`)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ status: 'down', down: [{ name: 'accounts' }] })
    expect((await fetch(`${rig.url}/health/live`)).status).toBe(200)
  })
})

describe.each([{ http: false }, { http: true }])('a subgraph that hangs (over HTTP: $http)', ({ http }) => {
  it('answers TIMEOUT at its field and the other subgraphs whole, and its call is aborted', async () => {
    await using rig = await disposable({ http, subgraphTimeoutMs: 100 })
    const { data, errors } = await rig.post('{ hang ping }')
    expect(data).toEqual({ hang: null, ping: 'pong' })
    expect(errors).toMatchObject([{ path: ['hang'], extensions: { code: 'TIMEOUT' } }])
    await until(() => rig.state.aborted === 1)
  })

  it('has its own time when one is set for it', async () => {
    await using rig = await disposable({ http, subgraphTimeouts: { projects: 100 } })
    const { errors } = await rig.post('{ hang ping }')
    expect(errors).toMatchObject([{ path: ['hang'], extensions: { code: 'TIMEOUT' } }])
  })

  it('is told when the client leaves', async () => {
    await using rig = await disposable({ http })
    const controller = new AbortController()
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ query: '{ hang }' })
    const call = fetch(`${rig.url}/graphql`, { method: 'POST', headers, body, signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await expect(call).rejects.toThrow('abort')
    await until(() => rig.state.aborted === 1)
  })
})

async function disposable(options: RigOptions = {}) {
  const rig = await startRig(options)
  return { ...rig, [Symbol.asyncDispose]: () => rig.dispose() }
}

/** Waits turn by turn of the event loop; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  const turn = new EventTarget()
  while (!holds()) {
    setImmediate(() => turn.dispatchEvent(new Event('turn')))
    await once(turn, 'turn')
  }
}
