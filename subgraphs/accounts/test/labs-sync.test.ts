import { createOutbound } from '@atrium/kit/outbound'
import { describe, expect, test, vi } from 'vitest'
import { createLabs } from '../src/labs/labs.ts'
import { queueDue } from '../src/labs/sync.job.ts'
import {
  useLabs,
  PASSWORD,
  labs,
  accounts,
  link,
  sync,
  codesOf,
  accountOf,
  settled,
  byPassword,
  shop,
} from './labs-rig.ts'
import { people } from './plan.ts'

useLabs()

describe('synchronising', () => {
  test('by the button: what is lost at Labs is lost here, what is new comes', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    const lost = shop()
    await link(viewer, byPassword)
    await settled(viewer)
    labs.state.products.delete(lost.id)
    labs.addProduct({ name: 'App', url: 'https://labs.buildly.dev/app', organization: 'X', members: { dora: 'Owner' } })
    labs.addProduct({ name: 'Odd', url: 'https://evil.example/app', organization: 'X', members: { dora: 'Owner' } })
    expect((await sync(viewer)).userErrors).toEqual([])
    const account = await settled(viewer)
    expect(account!.projects.nodes.map(({ role, project }) => [project.name, role])).toEqual([['App', 'Owner']])
  })

  test('once at a time', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    await settled(viewer)
    labs.faults.next({ kind: 'slow', ms: 500 })
    const results = await Promise.all([sync(viewer), sync(viewer)])
    expect(results.flatMap(codesOf)).toEqual([['SYNC_RUNNING', null]])
    await settled(viewer)
  })

  test('renews a token that has expired where Labs gave the means to', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    const before = (await settled(viewer))!.lastSync
    labs.revokeTokens('dora', 'access')
    await sync(viewer)
    const account = await settled(viewer)
    expect(account).toMatchObject({ isActive: true, problem: null })
    expect(account!.lastSync).not.toBe(before)
  })

  test('says that a revoked token needs a new link, which takes the place of the old one', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    await settled(viewer)
    labs.revokeTokens('dora')
    await sync(viewer)
    expect(await settled(viewer)).toMatchObject({
      isActive: false,
      problem: 'Labs does not take the token any more: it has expired or was revoked.',
    })
    expect(codesOf(await sync(viewer))).toEqual([['TOKEN_EXPIRED', null]])
    const told = await vi.waitUntil(
      async () => {
        const { data } = await accounts.ask<{ notifications: { nodes: { type: string; path: string }[] } }>(
          viewer,
          '{ notifications(first: 10) { nodes { type path } } }',
        )
        const found = data.notifications.nodes.filter(({ type }) => type === 'LABS_DISCONNECTED')
        return found.length ? found : null
      },
      { timeout: 20_000 },
    )
    expect(told).toEqual([{ type: 'LABS_DISCONNECTED', path: '/settings/labs' }])
    expect(codesOf(await link(viewer, { login: 'dirk', password: PASSWORD }))).toEqual([['ALREADY_LINKED', null]])
    expect((await link(viewer, byPassword)).account).toMatchObject({ isActive: true, problem: null })
    expect(await settled(viewer)).toMatchObject({ isActive: true })
  })

  test('tries again when Labs asks to wait, as long as it asks', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    await settled(viewer)
    const before = labs.calls(/coreuser/)
    labs.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 1 })
    await sync(viewer)
    expect(await settled(viewer)).toMatchObject({ isActive: true, problem: null })
    expect(labs.calls(/coreuser/)).toBe(before + 2)
  })

  test('of every account, each hour', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    const before = (await settled(viewer))!.lastSync!
    const { database, runtime } = accounts
    const outbound = createOutbound({ trustedHosts: [] })
    const settings = { url: labs.url, version: 'v1', hosts: [] } as const
    await queueDue({ database, jobs: runtime.jobs, labs: createLabs(settings, outbound) })
    await outbound.dispose()
    await vi.waitUntil(async () => (await accountOf(viewer))!.lastSync! > before, { timeout: 20_000 })
  })
})
