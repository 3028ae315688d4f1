import { createHash } from 'node:crypto'
import { startTracing } from '@atrium/kit/tracing'
import { Role } from '@atrium/kit/viewer'
import { startTraceCollector } from '@atrium/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLogger } from '@atrium/kit/logs'
import { openSocket } from '@atrium/testing/clients'
import { telemetryFromEnvironment } from '../src/telemetry/env.ts'
import { type Rig, type RigOptions, startRig } from './rig/rig.ts'

const TOKEN = 'a-token-of-some-length'

let rig: Rig
afterEach(async () => {
  await rig?.dispose()
  vi.unstubAllEnvs()
})

const start = async (options: RigOptions = {}) => {
  rig = await startRig(options)
  return rig
}

describe('/metrics', () => {
  const scrape = async (authorization?: string) => {
    const response = await fetch(`${rig.url}/metrics`, { headers: { ...(authorization && { authorization }) } })
    return { status: response.status, text: await response.text() }
  }

  it('is not there unless a token was given, and answers only those who bring it', async () => {
    await start()
    expect((await scrape(`Bearer ${TOKEN}`)).status).toBe(404)
    await rig.dispose()
    await start({ telemetry: { metricsToken: TOKEN } })
    expect((await scrape()).status).toBe(401)
    expect((await scrape(`Bearer ${TOKEN}x`)).status).toBe(401)
    expect((await scrape(`Bearer ${(await rig.signIn(Role.ADMIN)).token}`)).status).toBe(401)
    expect((await scrape(`Bearer ${TOKEN}`)).status).toBe(200)
  })

  it('refuses a token that could be guessed', async () => {
    await expect(startRig({ telemetry: { metricsToken: 'short' } })).rejects.toThrow('16 characters')
  })

  it('counts operations by type, transport and outcome, calls of subgraphs, and what was refused', async () => {
    await start({ telemetry: { metricsToken: TOKEN } })
    await rig.post('query A { projects { title } }')
    await rig.post('query A { projects { title } }')
    await rig.post('{ nothing }')
    const { text } = await scrape(`Bearer ${TOKEN}`)
    expect(text).toContain('atrium_operations_total{type="query",transport="http",outcome="ok"} 2')
    expect(text).toContain('atrium_operation_duration_seconds_count{type="query",transport="http"} 2')
    expect(text).toMatch(/atrium_subgraph_fetch_duration_seconds_count\{subgraph="\w+"\} 2/)
    expect(text).toContain('atrium_requests_refused_total{code="GRAPHQL_VALIDATION_FAILED"} 1')
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).toContain('atrium_cache_lookups{cache="documents",result="miss"} 2')
    expect(text).toContain('atrium_cache_lookups{cache="plans",result="hit"} 1')
    // What clients choose is no label: they could make as many as they like.
    expect(text).not.toMatch(/operation="(?!other")/)
  })

  it('tells which subgraphs are left alone because they do not answer', async () => {
    await start({ http: true, telemetry: { metricsToken: TOKEN } })
    const circuit = async () =>
      /circuit_open\{subgraph="projects"\} (\d)/.exec((await scrape(`Bearer ${TOKEN}`)).text)?.[1]
    expect(await circuit()).toBe('0')
    await rig.servers.get('projects')!.dispose()
    for (let call = 0; call < 10; call += 1) await rig.post(`query Q${call} { projects { title } }`)
    expect(await circuit()).toBe('1')
  })

  it('names the operations of trusted documents, and no others', async () => {
    const known = 'query Known { ping }'
    const manifests = [JSON.stringify({ [createHash('sha256').update(known).digest('hex')]: known })]
    await start({ telemetry: { metricsToken: TOKEN }, trustedDocuments: { manifests, required: 'off' } })
    await rig.post(known)
    await rig.post('query Chosen { ping }')
    await rig.post('{ ping }')
    const { text } = await scrape(`Bearer ${TOKEN}`)
    expect(text).toContain('atrium_named_operation_duration_seconds_count{operation="Known",outcome="ok"} 1')
    expect(text).toContain('atrium_named_operation_duration_seconds_count{operation="other",outcome="ok"} 2')
    expect(text).not.toContain('Chosen')
  })

  it('follows subscriptions from their opening to their end', async () => {
    await start({ telemetry: { metricsToken: TOKEN } })
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'deployed' })
    await socket.next()
    const { text } = await scrape(`Bearer ${TOKEN}`)
    expect(text).toContain('atrium_subscriptions_open{transport="websocket"} 1')
    expect(text).toContain('atrium_connections_open 1')
    expect(text).toContain('atrium_upstream_subscriptions{subgraph="feed"} 1')
    expect(text).toContain('atrium_subscription_events_total{transport="websocket"} 1')
    await socket.close()
    await rig.state.feed.waitFor(0)
    await expect
      .poll(async () => (await scrape(`Bearer ${TOKEN}`)).text)
      .toContain('atrium_subscriptions_open{transport="websocket"} 0')
    expect((await scrape(`Bearer ${TOKEN}`)).text).toContain('atrium_upstream_subscriptions{subgraph="feed"} 0')
  })
})

describe('the slow operation log', () => {
  const lines = () => rig.logged.map((line) => JSON.parse(line) as Record<string, any>) // oxlint-disable-line typescript/no-explicit-any -- the shape is what a test asserts

  it('has the plan, the fetches and the request id of an operation beyond the threshold, and no variables', async () => {
    await start({ telemetry: { slowMs: 0 } })
    const { authorization } = await rig.signIn()
    const query = 'query Slow($id: ID!, $text: String) { user(id: $id) { projects { title } } ping(text: $text) }'
    const { response } = await rig.post(query, { authorization, variables: { id: 'u1', text: 'canary' } })
    const [line] = lines().filter(({ msg }) => msg === 'slow operation')
    expect(line).toMatchObject({
      level: 40,
      requestId: response.headers.get('x-request-id'),
      operation: { name: 'Slow', type: 'query', hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
      ms: expect.any(Number),
      fetches: [
        { subgraph: 'accounts', path: '', ms: expect.any(Number) },
        { subgraph: 'projects', path: 'user', entities: 1 },
      ],
    })
    expect(line!['plan']).toContain('Fetch(service: "accounts")')
    expect(rig.logged.join('')).not.toMatch(/canary/)
    expect(rig.logged.join('')).not.toContain(authorization.slice(7))
  })

  it('is silent below the threshold', async () => {
    await start({ telemetry: { slowMs: 60_000 } })
    await rig.post('{ projects { title } }')
    expect(lines().filter(({ msg }) => msg === 'slow operation')).toEqual([])
  })
})

describe('an explained operation', () => {
  const query = '{ projects { title owner { id } } }'
  const headers = { 'x-atrium-explain': '1' }

  it('tells administrators who ask how the answer came about', async () => {
    await start()
    const { authorization } = await rig.signIn(Role.ADMIN)
    const { data, body } = await rig.post(query, { authorization, headers })
    const { explain } = body.extensions as { explain: { plan: string; fetches: object[]; ms: number } }
    expect(data.projects.length).toBeGreaterThan(0)
    expect(explain.plan).toContain('Fetch(service: "projects")')
    expect(explain.fetches).toEqual([expect.objectContaining({ subgraph: 'projects', entities: 0, errors: 0 })])
    expect(explain.ms).toBeGreaterThan(0)
    expect(JSON.stringify((await rig.post(query, { authorization })).body)).not.toContain('explain')
  })

  it.each([Role.CLIENT, Role.DEVELOPER, Role.PROJECT_MANAGER])('tells a %s nothing', async (role) => {
    await start()
    const { authorization } = await rig.signIn(role)
    expect(JSON.stringify((await rig.post(query, { authorization, headers })).body)).not.toContain('explain')
    expect(JSON.stringify((await rig.post(query, { headers })).body)).not.toContain('explain')
  })

  it('goes for subscriptions by the message, once', async () => {
    await start()
    const { authorization } = await rig.signIn(Role.ADMIN)
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.send({
      type: 'subscribe',
      id: '1',
      payload: { query: 'subscription { activity { text } }', extensions: { explain: true } },
    })
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'one' })
    expect((await socket.next()).payload.extensions.explain.plan).toContain('feed')
    rig.state.feed.publish({ position: 2, text: 'two' })
    expect(JSON.stringify((await socket.next()).payload)).not.toContain('explain')
    await socket.close()
  })
})

describe('traces', () => {
  it.each([false, true])('go from the request to each fetch (subgraphs behind HTTP: %s)', async (http) => {
    const collector = await startTraceCollector()
    for (const [name, value] of Object.entries(collector.env)) vi.stubEnv(name, value)
    const tracing = await startTracing('gateway', createLogger({ level: 'silent' }))
    await start({ http })
    const { authorization } = await rig.signIn()
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    await rig.post('query Traced($id: ID!, $text: String) { user(id: $id) { projects { title } } ping(text: $text) }', {
      authorization,
      variables: { id: 'u1', text: 'canary' },
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    })
    const received = rig.servers.get('projects')?.traceparents
    await rig.dispose()
    await tracing!.dispose()
    const named = (name: string) => collector.spans.find((span) => span.name === name && span.traceId === traceId)!
    const request = named('POST /graphql')
    const operation = named('query Traced')
    expect(request).toMatchObject({
      parentSpanId: 'b7ad6b7169203331',
      attributes: { 'http.response.status_code': 200 },
    })
    expect(operation.parentSpanId).toBe(request.spanId)
    expect(operation.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.document.hash': expect.any(String),
    })
    for (const name of ['plan', 'fetch accounts', 'fetch projects'])
      expect(named(name).parentSpanId).toBe(operation.spanId)
    expect(named('fetch projects').attributes).toMatchObject({ 'atrium.path': 'user', 'atrium.entities': 1 })
    expect(JSON.stringify(collector.spans)).not.toContain('canary')
    if (http) expect(received).toEqual([expect.stringContaining(traceId)])
    await collector.dispose()
  })
})

it('the environment says what is slow and who may read figures', () => {
  expect(telemetryFromEnvironment({})).toEqual({ slowMs: 1000 })
  expect(telemetryFromEnvironment({ ATRIUM_SLOW_MS: '0', ATRIUM_METRICS_TOKEN: TOKEN })).toEqual({
    metricsToken: TOKEN,
  })
  expect(() => telemetryFromEnvironment({ ATRIUM_SLOW_MS: 'soon' })).toThrow('ATRIUM_SLOW_MS')
})
