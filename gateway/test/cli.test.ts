import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql, GraphQLError, parse } from 'graphql'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const ONE = 'type Query { users: [User!]! } type User @key(fields: "id") { id: ID! name: String fail: String }'
const TWO = 'type User @key(fields: "id") { id: ID! age: Int }'
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"]) '

const seen: IncomingHttpHeaders[] = []

async function startSubgraph(sdl: string, resolvers: Record<string, unknown>) {
  const schema = buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }])
  const server = createServer(async (request, response) => {
    seen.push(request.headers)
    const { query, variables } = JSON.parse(await text(request))
    const result = await graphql({ schema, source: query, variableValues: variables })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}/graphql` }
}

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=atrium-source', '--import=tsx', CLI, ...args])
  const lines = (stream: NodeJS.ReadableStream) => createInterface({ input: stream })[Symbol.asyncIterator]()
  return { child, out: lines(child.stdout), err: lines(child.stderr) }
}

async function finish(...args: string[]) {
  const { child } = run(...args)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code }
}

describe('atrium-gateway', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-gateway-'))
  const file = join(folder, 'supergraph.graphql')
  let subgraphs: Awaited<ReturnType<typeof startSubgraph>>[]
  let gateway: ReturnType<typeof run>
  let url: string

  function compose(...sdls: string[]): string {
    const services = sdls.map((sdl, i) => ({ name: `s${i}`, url: subgraphs[i]!.url, typeDefs: parse(LINK + sdl) }))
    return composeServices(services).supergraphSdl!
  }

  async function ask(query: string, address = url) {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) })
    return (await response.json()) as { data?: unknown; errors?: { message: string }[] }
  }

  /** The next line of the log that has the words. */
  async function logged(words: string): Promise<string> {
    for (;;) {
      const { value = '', done } = await gateway.err.next()
      if (done) throw new Error(`The gateway ended before it logged "${words}".`)
      if (value.includes(words)) return value
    }
  }

  beforeAll(async () => {
    const users = [{ id: '1', name: 'Ada', age: 30 }]
    const fail = () => {
      throw new GraphQLError('Out of stock.', { extensions: { code: 'OUT_OF_STOCK', left: 0 } })
    }
    const reference = { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) }
    subgraphs = await Promise.all([
      startSubgraph(ONE, { Query: { users: () => users }, User: { ...reference, fail } }),
      startSubgraph(TWO, { User: reference }),
    ])
    writeFileSync(file, compose(ONE, TWO))
    gateway = run('--supergraph', file, '--port', '0', '--log-level', 'info')
    const { value } = await gateway.out.next()
    url = /http:\S+/.exec(String(value))![0]
  })
  afterAll(async () => {
    gateway.child.kill()
    await once(gateway.child, 'exit')
    for (const { server } of subgraphs) server.close()
    rmSync(folder, { recursive: true })
  })

  it('serves a supergraph over the addresses in it, and tells subgraphs of no viewer', async () => {
    expect(await ask('{ users { name age } }')).toEqual({ data: { users: [{ name: 'Ada', age: 30 }] } })
    expect(Object.keys(seen.at(-1)!).filter((name) => name.startsWith('x-atrium'))).toEqual([])
  })

  it('hands errors of subgraphs on as they are, and masks them where it is told so', async () => {
    expect(await ask('{ users { fail } }')).toEqual({
      data: { users: [{ fail: null }] },
      errors: [
        {
          message: 'Out of stock.',
          path: ['users', 0, 'fail'],
          extensions: { code: 'OUT_OF_STOCK', left: 0, service: 's0', requestId: expect.any(String) },
        },
      ],
    })
    const { child, out } = run('-s', file, '-p', '0', '--mask-subgraph-errors')
    const { value } = await out.next()
    const masked = await ask('{ users { fail } }', /http:\S+/.exec(String(value))![0])
    expect(masked.errors).toMatchObject([{ path: ['users', 0, 'fail'], extensions: { code: 'INTERNAL' } }])
    expect(JSON.stringify(masked)).not.toContain('stock')
    child.kill()
    await once(child, 'exit')
  })

  it('is ready when its subgraphs are', async () => {
    const response = await fetch(new URL('/health/ready', url))
    expect(response.status).toBe(200)
  })

  it('serves a changed file, and keeps the last good supergraph when the file breaks', async () => {
    writeFileSync(file, 'type Query {')
    await logged('cannot be loaded')
    expect((await ask('{ users { age } }')).errors).toBeUndefined()
    const changed = `${file}.new`
    writeFileSync(changed, compose(ONE))
    renameSync(changed, file)
    await logged('supergraph reloaded')
    expect((await ask('{ users { age } }')).errors![0]!.message).toContain('Cannot query field "age"')
    expect(await ask('{ users { name } }')).toEqual({ data: { users: [{ name: 'Ada' }] } })
  })

  it('serves a contract to everybody, and its SDL', { timeout: 60_000 }, async () => {
    const tagged = join(folder, 'tagged.graphql')
    const sdl = ONE.replace('[User!]!', '$& @tag(name: "partners")').replace(
      'id: ID! name: String',
      '$& @tag(name: "partners")',
    )
    writeFileSync(tagged, compose(sdl, TWO))
    const { child, out } = run('--supergraph', tagged, '--port', '0', '--contract', 'partners')
    const { value } = await out.next()
    const address = /http:\S+/.exec(String(value))![0]
    expect(await ask('{ users { name } }', address)).toEqual({ data: { users: [{ name: 'Ada' }] } })
    expect((await ask('{ users { age } }', address)).errors![0]!.message).toContain('Cannot query field "age"')
    expect(await (await fetch(new URL('/schema/partners.graphql', address))).text()).toContain('name: String')
    child.kill()
    await once(child, 'exit')
  })

  it('runs the documents of a manifest, and no others where it is told so', async () => {
    const manifest = join(folder, 'documents.json')
    const document = '{ users { name } }'
    const hash = createHash('sha256').update(document).digest('hex')
    writeFileSync(manifest, JSON.stringify({ [hash]: document }))
    const { child, out } = run('-s', file, '-p', '0', '--trusted-documents', manifest, '--trusted-only')
    const { value } = await out.next()
    const address = /http:\S+/.exec(String(value))![0]
    const response = await fetch(`${address}?documentId=sha256:${hash}`)
    expect(await response.json()).toEqual({ data: { users: [{ name: 'Ada' }] } })
    expect((await ask(document, address)).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_ID_REQUIRED' } },
    ])
    child.kill()
    await once(child, 'exit')
  })

  it('says what keeps it from starting', { timeout: 60_000 }, async () => {
    expect(await finish()).toMatchObject({ code: 1, err: expect.stringContaining('--supergraph <file>') })
    expect((await finish('-s', file, '--contract', 'absent')).err).toContain('The parts tagged "absent" make no schema')
    expect((await finish('-s', file, '--trusted-only')).err).toContain('--trusted-documents <file>')
    expect((await finish('-s', join(folder, 'none'))).err).toContain('no such file')
  })
})
