import type { SubgraphRequest } from '@atrium/kit/executor'
import { ANONYMOUS, type AnyViewer } from '@atrium/kit/viewer'
import { parse } from 'graphql'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpExecutor } from '../src/datasources/http-executor.ts'
import { keys } from './rig/rig.ts'

const bodies: string[] = []
let respond: (response: ServerResponse) => void = answer
const server = createServer(async (request, response) => {
  bodies.push(await text(request))
  respond(response)
})

function answer(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"a":{"b":1}}}')
}

function request(query: string, changes: Partial<SubgraphRequest> = {}): SubgraphRequest {
  const client = { ip: '', userAgent: null, refreshToken: null }
  return { query, document: parse(query), viewer: ANONYMOUS, requestId: 'r', client, ...changes }
}

describe('calls of a subgraph over HTTP', () => {
  let executor: ReturnType<typeof createHttpExecutor>
  beforeEach(async () => {
    bodies.length = 0
    respond = answer
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    executor = createHttpExecutor(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, keys.viewerKey)
  })
  afterEach(async () => {
    await executor.dispose()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  it('send equal queries that are under way at once only once, and give each its own answer', async () => {
    const [one, other] = await Promise.all([executor.execute(request('{ a }')), executor.execute(request('{ a }'))])
    expect(bodies).toEqual(['{"query":"{ a }","variables":{}}'])
    expect(one).toEqual({ data: { a: { b: 1 } } })
    expect(other.data!['a']).not.toBe(one.data!['a'])
  })

  it('never share an answer between viewers, variables, or across a mutation', async () => {
    const person = { kind: 'user', userId: 'u' } as AnyViewer
    await Promise.all([
      executor.execute(request('{ a }')),
      executor.execute(request('{ a }', { viewer: person })),
      executor.execute(request('{ a }', { variables: { x: 1 } })),
      executor.execute(request('mutation { a }')),
      executor.execute(request('mutation { a }')),
      executor.execute(request('{ a }')),
    ])
    expect(bodies).toHaveLength(6)
  })

  it('send a query again, once, when its connection is reset, and a mutation never', async () => {
    respond = (response) => {
      respond = answer
      response.destroy()
    }
    expect(await executor.execute(request('{ a }'))).toEqual({ data: { a: { b: 1 } } })
    expect(bodies).toHaveLength(2)
    respond = (response) => response.destroy()
    await expect(executor.execute(request('{ a }'))).rejects.toThrow()
    expect(bodies).toHaveLength(4)
    await expect(executor.execute(request('mutation { a }'))).rejects.toThrow()
    expect(bodies).toHaveLength(5)
  })

  it('wait for a subgraph that restarts, queries and mutations alike, and fail at once when it stays away', async () => {
    const { port } = server.address() as AddressInfo
    const stop = async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
    await executor.execute(request('{ a }'))
    await stop()
    const waiting = [executor.execute(request('{ a }')), executor.execute(request('mutation { a }'))]
    while (executor.retries < 4) await new Promise((resolve) => setImmediate(resolve))
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    for (const answered of await Promise.all(waiting)) expect(answered.data).toEqual({ a: { b: 1 } })

    await stop()
    await expect(executor.execute(request('{ a }'))).rejects.toThrow('ECONNREFUSED')
    const before = executor.retries
    await expect(executor.execute(request('{ a }'))).rejects.toThrow('ECONNREFUSED')
    expect(executor.retries).toBe(before)
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  })
})
