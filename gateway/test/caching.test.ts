import { composeServices } from '@apollo/composition'
import { Role } from '@atrium/kit/viewer'
import { parse } from 'graphql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { GatewayConfig } from '../src/index.ts'
import { type Answer, type Rig, startRig } from './rig/rig.ts'
import { SDL } from './rig/subgraphs.ts'

const CACHE_CONTROL = `
  extend schema @link(url: "https://specs.atrium.example/cacheControl/v1.0", import: ["@cacheControl"])
    @federation__composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum cacheControl__Scope { PUBLIC PRIVATE }
`
/** The rig's schema, with hints on some of its fields. */
function withHints(): string {
  const accounts = (SDL.accounts + CACHE_CONTROL)
    .replace('ping(text: String = "pong"): String!', '$& @cacheControl(maxAge: 60)')
    .replace('company(id: ID!): Company', '$& @cacheControl(maxAge: 30)')
    .replace('me: User @authenticated', '$& @cacheControl(maxAge: 20, scope: PRIVATE)')
    .replace('users: [User!]! @authenticated', '$& @cacheControl(maxAge: 10)')
  const services = Object.entries({ ...SDL, accounts }).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new AggregateError(errors ?? [])
  return supergraphSdl
}
const supergraphSdl = withHints()

let rig: Rig
let calls: number
async function start(config: Partial<GatewayConfig> = {}): Promise<void> {
  calls = 0
  rig = await startRig({
    supergraphSdl,
    replace: {
      accounts: (real) => ({
        ...real,
        execute(request) {
          if (request.viewer.kind !== 'gateway') calls += 1
          return real.execute(request)
        },
      }),
    },
    ...config,
  })
}
beforeEach(() => start())
afterEach(() => rig.dispose())

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${rig.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
const cacheControlOf = async (query: string, headers?: Record<string, string>) =>
  (await get(query, headers)).headers.get('cache-control')
const signIn = async (role: Role = Role.CLIENT) => ({ authorization: (await rig.signIn(role)).authorization })

it('lets shared caches keep what anybody was given, for as long as its shortest field says', async () => {
  expect(await cacheControlOf('{ ping }')).toBe('public, max-age=60')
  expect(await cacheControlOf('{ ping company(id: "c1") { name } }')).toBe('public, max-age=30')
  expect(await cacheControlOf('query($s: Boolean = true) { ping company(id: "c1") @skip(if: $s) { name } }')).toBe(
    'public, max-age=30',
  )
})

it('tells caches that the answer differs by credential and format', async () => {
  const { headers } = await get('{ ping }')
  expect(headers.get('vary')).toBe('Accept, Authorization')
})

it('lets nobody keep what has no hint, however deep it stands', async () => {
  expect(await cacheControlOf('{ big(kilobytes: 1) }')).toBe('no-store')
  expect(await cacheControlOf('{ ping big(kilobytes: 1) }')).toBe('no-store')
  expect(
    await cacheControlOf('{ company(id: "c1") { ...Deep } } fragment Deep on Company { projects { title } }'),
  ).toBe('no-store')
  expect(await cacheControlOf('{ __typename }')).toBe('no-store')
  expect(await cacheControlOf('{ ping __schema { queryType { name } } }')).toBe('no-store')
})

it('lets only the browser keep what somebody was given who said who they are', async () => {
  expect(await cacheControlOf('{ ping }', await signIn())).toBe('private, max-age=60')
  expect(await cacheControlOf('{ ping me { name } }', await signIn())).toBe('private, max-age=20')
})

it('lets nobody keep errors, refusals, or what was sent by POST', async () => {
  expect(await cacheControlOf('{ me { name } }')).toBe('no-store')
  expect(await cacheControlOf('{ ping unknown }')).toBe('no-store')
  expect((await rig.post('{ ping }')).response.headers.get('cache-control')).toBe('no-store')
})

it('sends no second time what the client has', async () => {
  const first = await get('{ ping }')
  const etag = first.headers.get('etag')!
  for (const known of [etag, `"other", ${etag.slice(2)}`, '*']) {
    const again = await get('{ ping }', { 'if-none-match': known })
    expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([
      304,
      '',
      'public, max-age=60',
    ])
  }
  const changed = await get('{ ping(text: "other") }', { 'if-none-match': etag })
  expect([changed.status, await changed.json()]).toEqual([200, { data: { ping: 'other' } }])
})

it('asks subgraphs each time unless answers are to be kept', async () => {
  await rig.post('{ ping }')
  await rig.post('{ ping }')
  expect(calls).toBe(2)
})

it('shows clients nothing of the directive', async () => {
  const { data } = await rig.post('{ __schema { types { name } directives { name } } }', await rig.signIn())
  const names = [...data.__schema.types, ...data.__schema.directives].map(({ name }: { name: string }) => name)
  expect(names.filter((name) => /cache/i.test(name))).toEqual([])
})

it('is off where the schema says nothing', async () => {
  const plain = await startRig()
  const response = await fetch(`${plain.url}/graphql?query={ping}`)
  expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual(['no-store', null])
  await plain.dispose()
})

const restart = async (config: Partial<GatewayConfig>) => {
  await rig.dispose()
  await start(config)
}

it('keeps answers by operation and variables, and says by GET how old they are', async () => {
  await restart({ responseCache: { maxBytes: 1_000_000 } })
  const query = 'query($text: String) { ping(text: $text) }'
  const ask = async (text: string): Promise<Answer> => (await rig.post(query, { variables: { text } })).body
  for (const text of ['a', 'b', 'a', 'b']) expect((await ask(text)).data).toEqual({ ping: text })
  expect(calls).toBe(2)
  expect(await cacheControlOf('{ ping }')).toBe('public, max-age=60')
  expect(await cacheControlOf('{ ping }')).toBe('public, max-age=60')
  expect(calls).toBe(3)
})

it('keeps what is private for each session alone, and nothing private for those it does not know', async () => {
  await restart({ responseCache: { maxBytes: 1_000_000 } })
  const [one, other] = [await signIn(), await signIn()]
  for (const headers of [one, other, one, other]) await rig.post('{ me { name } }', headers)
  expect(calls).toBe(2)
})

it('shares what is public only among those with the same access', async () => {
  await restart({ responseCache: { maxBytes: 1_000_000 } })
  const ask = (headers: object) => rig.post('{ ping users { name } }', headers)
  await ask(await signIn(Role.CLIENT))
  await ask(await signIn(Role.CLIENT))
  expect(calls).toBe(1)
  await ask(await signIn(Role.ADMIN))
  expect(calls).toBe(2)
  const { errors } = await ask({})
  expect(errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
})

it('keeps no errors, no mutations, and nothing without a hint', async () => {
  await restart({ responseCache: { maxBytes: 1_000_000 } })
  const { authorization } = await signIn(Role.ADMIN)
  for (const query of ['{ ping me { name } }', '{ big(kilobytes: 1) }', 'mutation { wipe }']) {
    calls = 0
    const headers = query.startsWith('mutation') ? { authorization } : {}
    await rig.post(query, headers)
    await rig.post(query, headers)
    expect([query, calls]).toEqual([query, 2])
  }
})

it('forgets the answers that were not asked for longest when there are too many bytes', async () => {
  await restart({ responseCache: { maxBytes: 600 } })
  const ask = (text: string) => rig.post(`{ ping(text: "${text.repeat(200)}") }`)
  for (const text of ['a', 'b', 'a']) await ask(text)
  expect(calls).toBe(2)
  await ask('c')
  await ask('a')
  expect(calls).toBe(3)
  await ask('b')
  expect(calls).toBe(4)
})
