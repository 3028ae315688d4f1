import { describe, expect, test } from 'vitest'
import { describe as describeEvent, registerWebhook, unregisterWebhook } from '../../src/providers/github/index.ts'
import { OWNER, useWorkspace } from './workspace.ts'

// Nobody listens there: what is sent is read from the simulator.
const hookUrl = 'http://127.0.0.1:9/webhooks/github/connection'
const secret = 'a secret of the webhook'

const workspace = useWorkspace()

describe('Registering the webhook', () => {
  const hooks = () => workspace.simulator.state.organisationHooks.get(OWNER) ?? []

  test('sets one hook for the organisation, and updates it when called again', async () => {
    const first = await registerWebhook(workspace.config, hookUrl, secret, { fetch })
    expect(first).toEqual({
      failed: [],
      hooks: [{ scope: 'ORGANISATION', name: OWNER, hookId: expect.any(Number), created: true }],
    })
    const again = await registerWebhook(workspace.config, hookUrl, 'a new secret', { fetch })
    expect(again.hooks).toEqual([{ ...first.hooks[0], created: false }])
    expect(hooks()).toMatchObject([
      { events: ['*'], active: true, config: { url: hookUrl, secret: 'a new secret', content_type: 'json' } },
    ])
  })

  test('sets one at each named repository', async () => {
    const named = { ...workspace.config, repositories: ['site', 'api'] }
    const { hooks: set, failed } = await registerWebhook(named, hookUrl, secret, { fetch })
    expect(failed).toEqual([])
    expect(set.map(({ scope, name }) => [scope, name])).toEqual([
      ['REPOSITORY', 'octo-org/api'],
      ['REPOSITORY', 'octo-org/site'],
    ])
    expect(hooks()).toEqual([])
  })

  test('says which permission is missing, and sets the others all the same', async () => {
    workspace.simulator.faults.next({ kind: 'status', status: 404 }, 1, /api\/hooks/)
    const named = { ...workspace.config, repositories: ['site', 'api'] }
    const { hooks: set, failed } = await registerWebhook(named, hookUrl, secret, { fetch })
    expect(set).toMatchObject([{ name: 'octo-org/site' }])
    expect(failed).toMatchObject([
      { name: 'octo-org/api', reason: 'FORBIDDEN', message: expect.stringContaining('Webhooks (read and write)') },
    ])
  })

  test('says why GitHub refuses an address', async () => {
    const { failed } = await registerWebhook(workspace.config, 'not an address', secret, { fetch })
    expect(failed).toMatchObject([{ reason: 'REFUSED', message: expect.stringContaining('url is not a valid URL') }])
  })

  test('removes it, and is content when it is gone already', async () => {
    await registerWebhook(workspace.config, hookUrl, secret, { fetch })
    expect((await unregisterWebhook(workspace.config, hookUrl, { fetch })).hooks).toHaveLength(1)
    expect(hooks()).toEqual([])
    expect(await unregisterWebhook(workspace.config, hookUrl, { fetch })).toEqual({ hooks: [], failed: [] })
  })

  test('reports a wrong token instead of throwing', async () => {
    const { failed } = await registerWebhook({ ...workspace.config, token: 'wrong' }, hookUrl, secret, { fetch })
    expect(failed).toMatchObject([{ name: OWNER, reason: 'INVALID_TOKEN' }])
  })
})

test('what the simulator sends is described like what GitHub sends', async () => {
  await registerWebhook(workspace.config, hookUrl, secret, { fetch })
  await workspace.simulator.push(`${OWNER}/site`, {
    messages: ['Add prices', 'Show prices\n\nWith taxes.'],
    author: 'ada',
  })
  await workspace.simulator.deploy(`${OWNER}/site`, { environment: 'production', author: 'ada' })
  const told = workspace.simulator.state.deliveries
    .filter(({ event }) => event !== 'ping')
    .toReversed()
    .map(({ event, payload }) => {
      const described = describeEvent(event, payload)
      return described.kind === 'activity' ? described.activity.summary : described.reason
    })
  expect(told).toEqual([
    'ada pushed 2 commits to main in octo-org/site: “Show prices”',
    'ada started to deploy main to production in octo-org/site',
    'ada deployed main to production in octo-org/site',
  ])
})
