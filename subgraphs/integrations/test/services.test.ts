import { sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { keepSighting, type Sighting } from '../src/services/keep-services.ts'
import { uptimeOf } from '../src/services/uptime.ts'
import { addProject } from './support/ecosystem.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())

/** A connection as a row alone. */
async function addConnection(companyId: string | null = null): Promise<string> {
  const id = newId()
  await transaction(workspace.database, system('seed'), (em) =>
    sql(
      em,
      `insert into integrations.connections (id, template_key, handler_key, company_id, name, status, config)
       values (?, 'github', 'github', ?, 'A monitor', 'ACTIVE', '{}')`,
      [id, companyId],
    ),
  )
  return id
}

const sighting = (connectionId: string, more: Partial<Sighting> = {}): Sighting => ({
  source: { kind: 'MONITOR', connectionId, monitorId: 'm1' },
  name: 'api.example.com',
  url: 'https://api.example.com',
  state: 'UP',
  incidentId: null,
  cause: null,
  availability: null,
  at: new Date(),
  ...more,
})

const see = (...sightings: Sighting[]) =>
  transaction(workspace.database, system('relay'), async (em) => {
    for (const one of sightings) await keepSighting(em, one)
  })

const SERVICES = `{ services(first: 50) { nodes {
  id name state cause isPublished canBePublished version uptime uptimeByDay outages(first: 5) { nodes { state cause beganAt endedAt } }
} } }`

interface Row {
  id: string
  name: string
  state: string
  cause: string | null
  version: number
  uptime: number | null
  uptimeByDay: (number | null)[]
  outages: { nodes: { state: string; cause: string | null; beganAt: string; endedAt: string | null }[] }
}

const services = async () =>
  (await workspace.ask<{ services: { nodes: Row[] } }>(people.manager, SERVICES)).services.nodes
const serviceOf = async (name: string) => (await services()).find((service) => service.name === name)!

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

describe('a service', () => {
  test('follows what a monitor tells: outages with begin, end and cause, and its share of uptime', async () => {
    const connection = await addConnection()
    const name = 'follows.example.com'
    await see(
      sighting(connection, { name, at: ago(100) }),
      sighting(connection, { name, state: 'DOWN', cause: 'No answer.', at: ago(60) }),
      sighting(connection, { name, state: 'UP', at: ago(50) }),
    )
    const service = await serviceOf(name)
    expect(service).toMatchObject({ state: 'UP', cause: null })
    expect(service.outages.nodes).toMatchObject([{ state: 'DOWN', cause: 'No answer.', endedAt: expect.any(String) }])
    expect(service.uptime).toBeCloseTo(0.9, 3)
    expect(service.uptimeByDay).toHaveLength(90)
    expect(service.uptimeByDay[0]).toBeNull()
    expect(Math.min(...service.uptimeByDay.filter((day) => day !== null))).toBeLessThan(0.9)
  })

  test('is not changed by what comes late, and not twice by what comes again', async () => {
    const connection = await addConnection()
    const name = 'late.example.com'
    const down = sighting(connection, { name, state: 'DOWN', cause: 'First.', at: ago(4) })
    await see(sighting(connection, { name, at: ago(10) }), down, down)
    await see(sighting(connection, { name, state: 'UP', at: ago(2) }))
    await see(sighting(connection, { name, state: 'DOWN', cause: 'Late.', at: ago(3) }))
    const service = await serviceOf(name)
    expect(service.state).toBe('UP')
    expect(service.outages.nodes).toMatchObject([{ cause: 'First.' }])
  })

  test('is kept of our own products too, by the event of their health', async () => {
    const id = await addProject(workspace)
    const tell = (from: string, to: string) =>
      transaction(workspace.database, system('job'), (em) =>
        recordEvent(em, {
          type: 'ecosystem.health_changed',
          payload: { ecosystemProjectId: id, name: 'Own product', from, to },
          activity: {
            type: 'ecosystem.down',
            category: 'INTEGRATION',
            audience: 'STAFF',
            summary: 'Own product is down: No answer.',
            source: 'ecosystem',
          },
        }),
      )
    await tell('HEALTHY', 'DOWN')
    const find = async () => (await serviceOf('Own product')) as Row | undefined
    const service = await vi.waitUntil(find, { timeout: 20_000, interval: 100 })
    expect(service).toMatchObject({ state: 'DOWN', cause: 'No answer.' })
    await tell('DOWN', 'HEALTHY')
    await vi.waitUntil(async () => (await find())!.state === 'UP', { timeout: 20_000, interval: 100 })
  })

  test('is seen by staff alone', async () => {
    for (const viewer of [people.owner, people.developer, people.agency, ANONYMOUS]) {
      const { data } = await workspace.execute(viewer, '{ services(first: 5) { nodes { id } } }')
      expect((data as { services: { nodes: unknown[] } | null }).services?.nodes ?? []).toEqual([])
    }
  })
})

test('uptime counts neither planned work nor the time before it was watched', () => {
  const now = new Date('2026-05-10T12:00:00Z')
  const since = new Date('2026-05-09T00:00:00Z')
  const day = { serviceId: 's', degradedSeconds: 3600 }
  const { share, byDay } = uptimeOf(
    [{ ...day, day: '2026-05-09', downSeconds: 21_600, uncountedSeconds: 43_200 }],
    since,
    now,
  )
  // Half of the day was watched, and of it a half down; the next half day was up.
  expect(byDay.slice(-3)).toEqual([null, 0.5, 1])
  expect(share).toBe(0.75)
})

const STATUS = `{ publicStatus { state services { name description state uptime uptimeByDay }
  incidents { title impact status resolvedAt services updates { status message } } } }`

interface Public {
  state: string
  services: { name: string; state: string }[]
  incidents: { title: string; status: string; services: string[]; updates: { status: string; message: string }[] }[]
}

const publicStatus = async () => (await workspace.ask<{ publicStatus: Public }>(ANONYMOUS, STATUS)).publicStatus
const publish = (input: object, viewer = people.manager) =>
  run(workspace, viewer, 'serviceUpdate', input, 'service { id isPublished }')

describe('the public page', () => {
  test('tells everybody what staff has published, by its public name, and nothing else', async () => {
    const connection = await addConnection()
    await see(sighting(connection, { name: 'internal-name-7', url: 'https://secret.example', cause: null, at: ago(5) }))
    const { id, version } = await serviceOf('internal-name-7')
    expect((await publicStatus()).services).toEqual([])
    expect(await publish({ id, version, isPublished: true })).toMatchObject({ userErrors: [{ code: 'NAME_INVALID' }] })
    expect(await publish({ id, version, isPublished: true, publicName: 'API' })).toMatchObject({ userErrors: [] })
    const told = await publicStatus()
    expect(told).toMatchObject({ state: 'OPERATIONAL', services: [{ name: 'API', state: 'UP' }] })
    await see(sighting(connection, { name: 'internal-name-7', state: 'DOWN', cause: 'secret cause', at: ago(1) }))
    const later = await vi.waitUntil(
      async () => {
        const status = await publicStatus()
        return status.state === 'OUTAGE' && status
      },
      { timeout: 20_000, interval: 250 },
    )
    expect(JSON.stringify(later)).not.toMatch(/secret|internal/)
    await publish({ id, isPublished: false })
    expect((await publicStatus()).services).toEqual([])
  })

  test('never shows what a client’s own connection watches', async () => {
    const connection = await addConnection(companyA)
    await see(sighting(connection, { name: 'client.example.com' }))
    const { id } = await serviceOf('client.example.com')
    expect(await publish({ id, isPublished: true, publicName: 'Client' })).toMatchObject({
      userErrors: [{ code: 'NOT_OURS' }],
    })
  })

  test('tells incidents as staff writes them, from their begin to their end', async () => {
    const created = await run(
      workspace,
      people.manager,
      'statusIncidentCreate',
      { title: 'Orders are slow', impact: 'MINOR', message: 'We are looking into it.' },
      'incident { id }',
    )
    const { id } = created['incident'] as { id: string }
    expect(await publicStatus()).toMatchObject({ state: 'DEGRADED', incidents: [{ title: 'Orders are slow' }] })
    const post = (input: object, viewer = people.manager) =>
      run(workspace, viewer, 'statusUpdatePost', { id, ...input }, 'incident { id resolvedAt }')
    expect(await post({ status: 'RESOLVED', message: ' ' })).toMatchObject({
      userErrors: [{ code: 'MESSAGE_INVALID' }],
    })
    await post({ status: 'RESOLVED', message: 'It is over.' })
    const { state, incidents } = await publicStatus()
    expect(state).toBe('OPERATIONAL')
    expect(incidents[0]).toMatchObject({
      status: 'RESOLVED',
      updates: [
        { status: 'RESOLVED', message: 'It is over.' },
        { status: 'INVESTIGATING', message: 'We are looking into it.' },
      ],
    })
    await run(workspace, people.admin, 'statusIncidentDelete', { id }, 'incidentId')
    expect((await publicStatus()).incidents).toEqual([])
  })

  test('is kept by staff alone', async () => {
    const { id } = await serviceOf('internal-name-7')
    for (const viewer of [people.owner, people.developer, people.agency]) {
      expect(await publish({ id, isPublished: true, publicName: 'Mine' }, viewer)).toMatchObject({
        userErrors: [{ code: 'FORBIDDEN' }],
      })
    }
    expect(await publish({ id: toGlobalId('Service', newId()) })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  })
})
