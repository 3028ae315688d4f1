import { type GitLabSimulator, startGitLabSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gitLabProvider } from '../../src/providers/gitlab/provider.ts'
import { signingToken } from '../../src/providers/gitlab/signing.ts'
import { takeIn } from '../support/handler.ts'

const TOKEN = 'glpat-test'
const SECRET = 'a secret of ours'
const URL_HERE = 'http://127.0.0.1:9/webhooks/gitlab/x'
const webhook = gitLabProvider.webhook!
let gitlab: GitLabSimulator
let config: { token: string; group: string; baseUrl: string }

beforeEach(async () => {
  gitlab = await startGitLabSimulator({ token: TOKEN, seed: { projects: ['website', 'shop'] } })
  config = { token: TOKEN, group: 'acme', baseUrl: gitlab.url }
})
afterEach(() => gitlab.dispose())

const register = (of: object = {}) => webhook.register!({ ...config, ...of }, URL_HERE, SECRET, { fetch })

describe('a webhook', () => {
  test('is set for each project where groups have none, once, and removed again', async () => {
    await register()
    expect(await register()).toEqual({ problem: null })
    expect(gitlab.state.hooks).toMatchObject([
      {
        url: URL_HERE,
        signingToken: signingToken(SECRET),
        token: null,
        events: { push_events: true, deployment_events: true },
      },
      { url: URL_HERE, signingToken: signingToken(SECRET), token: null },
    ])
    await webhook.unregister!(config, URL_HERE, { fetch })
    expect(gitlab.state.hooks).toEqual([])
  })

  test('is one for the group where the plan has them, and for named projects theirs', async () => {
    gitlab.state.hasGroupHooks = true
    await register()
    expect(gitlab.state.hooks.map(({ place }) => place)).toEqual([`groups/${gitlab.state.group.id}`])
    await register({ projects: ['acme/shop'] })
    expect(gitlab.state.hooks.map(({ place }) => place)).toEqual([`projects/${gitlab.state.projects[1]!.id}`])
  })

  test('is at one place only: what was set at another before is removed', async () => {
    await register()
    expect(gitlab.state.hooks).toHaveLength(2)
    gitlab.state.hasGroupHooks = true
    await register()
    const ofGroup = [`groups/${gitlab.state.group.id}`]
    expect(gitlab.state.hooks.map(({ place }) => place)).toEqual(ofGroup)
    // The group is no longer in the configuration, but in the project's path.
    const { group: _, ...own } = config
    await webhook.register!({ ...own, projects: ['acme/shop'] }, URL_HERE, SECRET, { fetch })
    expect(gitlab.state.hooks.map(({ place }) => place)).toEqual([`projects/${gitlab.state.projects[1]!.id}`])
    await webhook.unregister!(config, URL_HERE, { fetch })
    expect(gitlab.state.hooks).toEqual([])
  })

  test('of a GitLab without signing tokens sends the secret', async () => {
    gitlab.state.hasSigningTokens = false
    await register()
    expect(gitlab.state.hooks).toMatchObject([{ token: SECRET, signingToken: null }, { token: SECRET }])
    const [posted] = await gitlab.push('acme/shop', 'main', ['Menu'])
    expect(takeIn(gitLabProvider, posted!, { webhookSecret: SECRET }).event).toBe('push')
  })

  test('that cannot be set for one project is set for the others, and says what is missing', async () => {
    const shop = gitlab.state.projects[1]!
    gitlab.faults.next(
      { kind: 'status', status: 403, body: { message: '403 Forbidden' } },
      1,
      new RegExp(`projects/${shop.id}/hooks`),
    )
    expect((await register()).problem).toBe(
      'acme/shop: The token may not set webhooks here. It needs the scope api and the role Maintainer.',
    )
    expect(gitlab.state.hooks).toHaveLength(1)
  })
})
