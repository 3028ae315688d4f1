import { system, transaction } from '@atrium/kit/database'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectService } from './support/ecosystem.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let simulator: EcosystemSimulator
let workspace: Workspace
beforeAll(async () => {
  simulator = await startEcosystemSimulator({ token: 'demo-token' })
  workspace = await createWorkspace({ trustedHosts: [new URL(simulator.url).host] })
})
afterEach(() => simulator.faults.clear())
afterAll(async () => {
  await workspace?.dispose()
  await simulator?.dispose()
})

describe('live', () => {
  const LIVE = `subscription ($after: String, $names: [String!], $projectIds: [ID!]) {
    metrics(after: $after, names: $names, projectIds: $projectIds) {
      cursor updates { project { id health } definition { key } service points { value } } totals { definition { key } value }
    }
  }`
  interface Frame {
    metrics: {
      cursor: string
      updates: { project: { id: string }; definition: { key: string }; points: { value: number }[] }[]
      totals: { value: number }[]
    }
  }
  const valuesIn = (frames: Frame[]) =>
    frames.flatMap(({ metrics }) => metrics.updates.flatMap(({ points }) => points.map(({ value }) => value)))

  /** Stores one sample after the other, as a project would push them. */
  async function counting(companyIds: string[], key: string) {
    const { id } = await connectService(workspace, simulator, 'sd-ghost', {
      companyIds: companyIds.map((company) => toGlobalId('Company', company)),
      status: 'PAUSED',
    })
    const uuid = fromGlobalId('EcosystemProject', id)!
    const { storeSamples } = await import('../src/metrics/ingest.ts')
    let at = Date.now() - 60_000
    const add = (value: number) =>
      transaction(workspace.database, system('job'), (em) =>
        storeSamples(em, uuid, [{ name: key, service: '', at: new Date((at += 1)), value }]),
      )
    return { id, add }
  }

  test('frames come as samples do, and who comes back gets all that was missed, once', async () => {
    const { id, add } = await counting([], 'live.count')
    const reader = await workspace.subscribe(people.manager, LIVE, { names: ['live.count'], projectIds: [id] })
    await add(1)
    const first = (await reader.next())!.data as unknown as Frame
    expect(first.metrics.updates).toMatchObject([{ project: { id }, definition: { key: 'live.count' } }])
    expect(first.metrics.totals).toMatchObject([{ definition: { key: 'live.count' }, value: 1 }])
    await reader.return()
    for (let value = 2; value <= 130; value += 1) await add(value)
    const back = await workspace.subscribe(people.manager, LIVE, { names: ['live.count'], after: first.metrics.cursor })
    const frames: Frame[] = []
    const isWhole = () => valuesIn(frames).length >= 139
    for (let value = 131; value <= 140; value += 1) void add(value)
    while (!isWhole()) frames.push((await back.next())!.data as unknown as Frame)
    await back.return()
    expect(valuesIn(frames).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 139 }, (_, i) => i + 2))
  }, 60_000)

  test('a company sees its own alone', async () => {
    const shown = await counting([companyA], 'live.walls')
    const hidden = await counting([], 'live.walls')
    const reader = await workspace.subscribe(people.viewer, LIVE, { names: ['live.walls'] })
    await hidden.add(1)
    await shown.add(2)
    const frame = (await reader.next())!.data as unknown as Frame
    await reader.return()
    expect(valuesIn([frame])).toEqual([2])
    expect(frame.metrics.totals.map(({ value }) => value)).toEqual([2])
  })

  test('a cursor that was never given out, or is older than an hour, is refused', async () => {
    const cursor = (text: string) => Buffer.from(text).toString('base64url')
    const subscribe = (after: string) => workspace.subscribe(people.manager, LIVE, { after })
    await expect(subscribe('nonsense')).rejects.toThrow('not one of the metrics')
    await expect(subscribe(cursor(`m1:999999999:${Math.floor(Date.now() / 1000)}`))).rejects.toThrow('not one of')
    await expect(subscribe(cursor(`m1:1:${Math.floor(Date.now() / 1000) - 3700}`))).rejects.toThrow('hour')
  })
})
