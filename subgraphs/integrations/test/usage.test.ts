import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { UsageEvent } from '../src/usage/event.ts'
import { CLIENTS_PER_PROJECT, storeUsage } from '../src/usage/ingest.ts'
import { rollUpUsage } from '../src/usage/rollup.ts'
import { addProject, globalId } from './support/ecosystem.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())

const HOUR = 3_600_000
const DAY = 24 * HOUR

const event = (more: Partial<UsageEvent> = {}): UsageEvent => ({
  id: newId(),
  event: 'orders.placed',
  client: 'acme',
  clientName: null,
  companyId: null,
  count: 1,
  at: new Date(),
  properties: null,
  ...more,
})

const store = (projectId: string, events: readonly UsageEvent[]) =>
  transaction(workspace.database, system('job'), (em) => storeUsage(em, projectId, events))

const rows = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(workspace.database, system('job'), (em) => sql<T>(em, text, params))

/** Waits until everything that was stored stands in hours and days. */
const rolledUp = () =>
  vi.waitUntil(
    async () => {
      await rollUpUsage(workspace.database)
      const [stored, done] = await rows<{ position: string }>(
        'select position from integrations.usage_positions order by name desc',
      )
      return stored!.position === done!.position
    },
    { timeout: 30_000, interval: 50 },
  )

interface Group {
  event: string | null
  product: string | null
  count: number
  previous: number
  clients: number
}
interface Usage {
  count: number
  previous: number
  clients: number
  previousClients: number
  products: Group[]
  events: Group[]
  points: { at: string; count: number; clients: number }[]
  pattern: { weekday: number; hour: number; count: number }[]
}
const READ = `query ($seconds: Int!, $where: EcosystemUsageWhereInput, $zone: String!) {
  ecosystemUsage(seconds: $seconds, where: $where) {
    count previous clients previousClients points { at count clients } pattern(timeZone: $zone) { weekday hour count }
    products(first: 50) { product event count previous clients } events(first: 50) { product event count previous clients }
  }
}`
const read = async (projectId: string, seconds: number, where = {}, viewer = people.manager, zone = 'UTC') => {
  const variables = { seconds, where: { projectIds: [globalId(projectId)], ...where }, zone }
  return (await workspace.ask<{ ecosystemUsage: Usage }>(viewer, READ, variables)).ecosystemUsage
}

const CLIENTS = `query ($where: EcosystemUsageWhereInput, $orderBy: EcosystemClientOrder, $first: Int, $last: Int, $after: String, $before: String) {
  ecosystemClients(seconds: 604800, where: $where, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id key name version company { id } usage(seconds: 604800) { count previous events points } recentEvents(first: 2) { id event properties } }
  }
}`
interface Clients {
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
  nodes: {
    id: string
    key: string
    name: string
    version: number
    company: { id: string } | null
    usage: { count: number; previous: number; events: number; points: number[] }
    recentEvents: { id: string; event: string; properties: object | null }[]
  }[]
}
const clients = async (projectId: string, variables = {}, viewer = people.manager) => {
  const where = { projectIds: [globalId(projectId)] }
  return (await workspace.ask<{ ecosystemClients: Clients }>(viewer, CLIENTS, { where, ...variables })).ecosystemClients
}

describe('events', () => {
  test('of one id are there once, in a batch, later, at another time and at the same instant', async () => {
    const projectId = await addProject(workspace)
    const one = event({ id: 'one', count: 3 })
    const later = { ...one, at: new Date(one.at.getTime() - 6 * DAY), count: 9 }
    expect(await store(projectId, [one, one])).toEqual({ added: 1, known: 1, beyond: 0 })
    expect(await store(projectId, [later])).toEqual({ added: 0, known: 1, beyond: 0 })
    const many = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store(projectId, [event({ id: 'raced', at: new Date(Date.now() - i * DAY) })]),
      ),
    )
    expect(many.reduce((sum, { added }) => sum + added, 0)).toBe(1)
    await rolledUp()
    expect((await read(projectId, 7 * 86_400)).count).toBe(4)
  })

  test('are told apart in no more clients than a product may have', async () => {
    const projectId = await addProject(workspace)
    await rows(
      `insert into integrations.usage_clients (id, project_id, key, name, product, first_at, last_at)
       select gen_random_uuid(), ?, 'c' || n, 'C', 'P', now(), now() from generate_series(2, ?) n`,
      [projectId, CLIENTS_PER_PROJECT],
    )
    const two = [event({ client: 'fresh-1' }), event({ client: 'fresh-2' }), event({ client: 'c2' })]
    expect(await store(projectId, two)).toEqual({ added: 2, known: 0, beyond: 1 })
  })

  test('of a client’s company: the first that is told stays, and what a person says counts', async () => {
    const projectId = await addProject(workspace)
    await store(projectId, [event({ companyId: companyA, clientName: 'Acme' })])
    await store(projectId, [event({ companyId: companyB, clientName: 'Acme Ltd' })])
    const [client] = (await clients(projectId)).nodes
    expect(client).toMatchObject({ name: 'Acme Ltd', company: { id: toGlobalId('Company', companyA) } })
    const link = (viewer: typeof people.admin, companyId: string | null, version?: number) =>
      run(
        workspace,
        viewer,
        'ecosystemClientLink',
        { id: client!.id, companyId, version },
        'client { company { id } version }',
      )
    expect(await link(people.manager, null)).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] })
    expect(await link(people.admin, null, client!.version)).toMatchObject({ client: { company: null }, userErrors: [] })
    expect(await link(people.admin, toGlobalId('Company', companyB), client!.version)).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    })
    expect(await link(people.admin, toGlobalId('Company', newId()))).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    })
    await store(projectId, [event({ companyId: companyA })])
    expect((await clients(projectId)).nodes[0]!.company).toBeNull()
  })
})

describe('figures', () => {
  test('are what the events add up to, by product, kind, time and client, now and before', async () => {
    const projectId = await addProject(workspace)
    const now = Date.now()
    const given = Array.from({ length: 60 }, (_, i) =>
      event({
        client: `c${i % 7}`,
        event: ['orders.placed', 'carts.opened', 'logins'][i % 3]!,
        count: 1 + (i % 5),
        // Of the last six days: at no edge of the three.
        at: new Date(now - ((i * 2.3) % 142) * HOUR),
      }),
    )
    await store(projectId, given.slice(0, 40))
    await rolledUp()
    await store(projectId, given.slice(40))
    await rolledUp()
    const from = Math.floor((now - 3 * DAY) / HOUR) * HOUR
    const inside = given.filter(({ at }) => at.getTime() >= from)
    const sum = (events: UsageEvent[]) => events.reduce((total, { count }) => total + count, 0)
    const usage = await read(projectId, 3 * 86_400)
    expect(usage.count).toBe(sum(inside))
    expect(usage.clients).toBe(new Set(inside.map(({ client }) => client)).size)
    expect(usage.events.map(({ event: name, count }) => [name, count])).toEqual(
      [...Map.groupBy(inside, (one) => one.event)]
        .map(([name, of]) => [name, sum(of)] as const)
        .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    )
    expect(usage.products).toMatchObject([{ event: null, count: sum(inside) }])
    expect(usage.points.reduce((total, { count }) => total + count, 0)).toBe(sum(inside))
    expect(usage.points.length).toBeGreaterThan(71)
    const hour = (at: Date) => Math.floor(at.getTime() / HOUR) * HOUR
    for (const point of usage.points) {
      expect(point.count).toBe(sum(inside.filter(({ at }) => hour(at) === Date.parse(point.at))))
    }
    // Of the days before it, the hour at the edge counts in part, at most whole and at least not at all.
    const before = given.filter(({ at }) => at.getTime() < from)
    const atEdge = before.filter(({ at }) => hour(at) === Math.floor((2 * from - now) / HOUR) * HOUR)
    expect(usage.previous).toBeLessThanOrEqual(sum(before))
    expect(usage.previous).toBeGreaterThanOrEqual(
      sum(before) - sum(atEdge) - sum(before.filter(({ at }) => at.getTime() < 2 * from - now)),
    )
  })

  test('have the hours of the week in the zone that is asked for', async () => {
    const projectId = await addProject(workspace)
    const at = new Date(Math.floor((Date.now() - 2 * DAY) / HOUR) * HOUR)
    await store(projectId, [event({ at, count: 6 })])
    await rolledUp()
    const busy = async (zone: string) =>
      (await read(projectId, 7 * 86_400, {}, people.manager, zone)).pattern.filter(({ count }) => count > 0)
    const inUtc = await busy('UTC')
    expect(inUtc).toMatchObject([{ weekday: at.getUTCDay() || 7, hour: at.getUTCHours(), count: 6 }])
    // Kathmandu has no summer time, and its hours begin in the middle of ours.
    const there = new Date(at.getTime() + 5 * HOUR + HOUR / 2)
    expect(await busy('Asia/Kolkata')).toMatchObject([{ weekday: there.getUTCDay() || 7, hour: there.getUTCHours() }])
    await expect(busy('Mars/Base')).rejects.toThrow('IANA')
  })

  test('list clients in every order, forwards and backwards, without a gap or a double', async () => {
    const projectId = await addProject(workspace)
    const given = Array.from({ length: 7 }, (_, i) =>
      event({ client: `c${i}`, clientName: `Client ${9 - i}`, count: 1 + (i % 3) }),
    )
    await store(projectId, [
      ...given,
      event({ client: 'c0', event: 'logins', properties: { plan: 'pro' }, at: new Date(Date.now() - 5) }),
    ])
    await rolledUp()
    const all = await clients(projectId)
    expect(all.nodes.map(({ usage }) => usage.count)).toEqual([3, 3, 2, 2, 2, 1, 1])
    expect(all.nodes.map(({ usage }) => usage.points.reduce((sum, count) => sum + count, 0))).toEqual([
      3, 3, 2, 2, 2, 1, 1,
    ])
    expect(all.nodes.find(({ key }) => key === 'c0')).toMatchObject({
      usage: { events: 2, previous: 0 },
      recentEvents: [{ event: 'orders.placed' }, { event: 'logins', properties: { plan: 'pro' } }],
    })
    for (const field of ['USAGE', 'GROWTH', 'NAME', 'LAST_AT']) {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction }
        const whole = (await clients(projectId, { orderBy })).nodes.map(({ id }) => id)
        const first = await clients(projectId, { orderBy, first: 3 })
        const second = await clients(projectId, { orderBy, first: 3, after: first.pageInfo.endCursor })
        const third = await clients(projectId, { orderBy, first: 3, after: second.pageInfo.endCursor })
        const ids = [first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id))
        expect(ids).toEqual(whole)
        expect(third.pageInfo.hasNextPage).toBe(false)
        const back = await clients(projectId, { orderBy, last: 3, before: third.pageInfo.startCursor })
        expect(back.nodes).toEqual(second.nodes)
      }
    }
    await expect(clients(projectId, { first: 3, after: 'nonsense' })).rejects.toThrow('not of this list')
  })
})

describe('who sees it', () => {
  test('members of a company see its own alone, everywhere, and nobody else but staff', async () => {
    const projectId = await addProject(workspace, [])
    await store(projectId, [
      event({ client: 'a', clientName: 'A', companyId: companyA, count: 5 }),
      event({ client: 'b', clientName: 'B', companyId: companyB, count: 70 }),
      event({ client: '', count: 900 }),
    ])
    await rolledUp()
    const [mine] = (await clients(projectId)).nodes.filter(({ key }) => key === 'a')
    const seen = async (viewer: typeof people.admin) =>
      (await clients(projectId, {}, viewer)).nodes.map(({ key }) => key)
    expect(await seen(people.manager)).toEqual(['', 'b', 'a'])
    expect(await seen(people.viewer)).toEqual(['a'])
    expect(await seen(people.foreigner)).toEqual(['b'])
    // Developers and agencies that are assigned to a company are not its own people.
    for (const viewer of [people.developer, people.agency, people.idleDeveloper]) expect(await seen(viewer)).toEqual([])
    expect(await read(projectId, 86_400, {}, people.viewer)).toMatchObject({
      count: 5,
      clients: 1,
      events: [{ count: 5 }],
    })
    expect(await read(projectId, 86_400, {}, people.developer)).toMatchObject({ count: 0, clients: 0, events: [] })
    const one = '{ ecosystemClient(id: "ID") { name productName project { id } } }'.replace('ID', mine!.id)
    expect(await workspace.ask(people.viewer, one)).toEqual({
      // The product itself is shown to nobody: its name is all that is told.
      ecosystemClient: { name: 'A', productName: expect.stringContaining('Project'), project: null },
    })
    expect(await workspace.ask(people.foreigner, one)).toEqual({ ecosystemClient: null })
    const counted = (viewer: typeof people.admin) =>
      transaction(workspace.database, viewer, (em) =>
        sql<{ tables: string }>(
          em,
          `select (select count(*) from integrations.usage_clients where project_id = ?) || ' ' ||
                  (select count(*) from integrations.usage_events where project_id = ?) as tables`,
          [projectId, projectId],
        ),
      )
    expect(await counted(people.viewer)).toEqual([{ tables: '1 1' }])
    expect(await counted(people.developer)).toEqual([{ tables: '0 0' }])
  })

  test('live, staff hears of all and a company of its own', async () => {
    const projectId = await addProject(workspace)
    const LIVE = `subscription ($projectIds: [ID!]) { ecosystemUsed(projectIds: $projectIds) { updates { event count client { name } } } }`
    const projectIds = [globalId(projectId)]
    const staff = await workspace.subscribe(people.manager, LIVE, { projectIds })
    const own = await workspace.subscribe(people.viewer, LIVE, { projectIds })
    await store(projectId, [event({ client: 'b', clientName: 'B', companyId: companyB, count: 7 })])
    await store(projectId, [event({ client: 'a', clientName: 'A', companyId: companyA, count: 2 })])
    const heard: string[] = []
    while (heard.length < 2) {
      const { data } = (await staff.next())! as {
        data: { ecosystemUsed: { updates: { client: { name: string }; count: number }[] } }
      }
      heard.push(...data.ecosystemUsed.updates.map(({ client, count }) => `${client.name} ${count}`))
    }
    expect(heard.toSorted()).toEqual(['A 2', 'B 7'])
    expect((await own.next())!.data).toEqual({
      ecosystemUsed: { updates: [{ event: 'orders.placed', count: 2, client: { name: 'A' } }] },
    })
    await staff.return()
    await own.return()
  })
})
