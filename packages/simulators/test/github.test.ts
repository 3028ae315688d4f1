import { verify } from '@octokit/webhooks-methods'
import { Octokit, RequestError } from 'octokit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  deliverExample,
  githubExamples,
  type GitHubSimulator,
  startDemoTraffic,
  startGitHubSimulator,
} from '../src/index.ts'
import { type Receiver, startReceiver } from './receiver.ts'

const token = 'ghp_simulator'
const owner = 'octo-org'
const repo = 'site'
const secret = 'a secret of the webhook'

let simulator: GitHubSimulator
let receiver: Receiver
let octokit: Octokit

const clientOf = (auth: string) =>
  new Octokit({
    auth,
    baseUrl: simulator.url,
    retry: { enabled: false },
    throttle: { enabled: false },
  })

beforeEach(async () => {
  const repositories = [
    { name: repo, language: 'TypeScript' },
    ...Array.from({ length: 4 }, (_, n) => ({ name: `lib-${n}` })),
  ]
  simulator = await startGitHubSimulator({
    token,
    seed: {
      user: 'mona',
      organisations: [{ login: owner, repositories: [...repositories, { name: 'empty', commits: 0 }] }],
      repositories: [{ name: 'dotfiles', private: false }],
    },
  })
  receiver = await startReceiver()
  octokit = clientOf(token)
})

afterEach(async () => {
  await simulator.dispose()
  await receiver.dispose()
})

async function statusOf(call: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await call
  } catch (error) {
    if (error instanceof RequestError) return { status: error.status, message: error.message }
    throw error
  }
  throw new Error('The call was answered')
}

describe("GitHub's official client", () => {
  test('reads accounts', async () => {
    expect((await octokit.rest.users.getAuthenticated()).data).toMatchObject({ login: 'mona', type: 'User' })
    expect((await octokit.rest.users.getByUsername({ username: owner })).data.type).toBe('Organization')
    expect((await octokit.rest.orgs.get({ org: owner })).data.login).toBe(owner)
    expect((await octokit.rest.rateLimit.get()).data.resources.core.limit).toBe(5000)
  })

  test('pages through repositories by the Link header', async () => {
    const pages = []
    for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listForOrg, {
      org: owner,
      per_page: 2,
    })) {
      pages.push(data.map(({ name }) => name))
    }
    expect(pages).toEqual([
      [repo, 'lib-0'],
      ['lib-1', 'lib-2'],
      ['lib-3', 'empty'],
    ])
    expect(await octokit.paginate(octokit.rest.repos.listForAuthenticatedUser)).toMatchObject([{ name: 'dotfiles' }])
    expect(await octokit.paginate(octokit.rest.repos.listForUser, { username: 'mona' })).toHaveLength(1)
  })

  test('reads a repository with everything in it', async () => {
    await simulator.push(`${owner}/${repo}`, { messages: ['First', 'Second'], author: 'ada' })
    const { number } = await simulator.openPullRequest(`${owner}/${repo}`, { title: 'Add a page', author: 'ada' })
    await simulator.reviewPullRequest(`${owner}/${repo}`, number, 'approved', 'mona')
    await simulator.mergePullRequest(`${owner}/${repo}`, number, 'mona')
    const issue = await simulator.openIssue(`${owner}/${repo}`, { title: 'Crash', author: 'hubot' })
    await simulator.runWorkflow(`${owner}/${repo}`, { conclusion: 'failure' })
    await simulator.deploy(`${owner}/${repo}`, { environment: 'production' })

    const { data: repository } = await octokit.rest.repos.get({ owner, repo })
    expect(repository).toMatchObject({ full_name: 'octo-org/site', default_branch: 'main', language: 'TypeScript' })
    expect(repository.open_issues_count).toBe(1)
    const { data: commits } = await octokit.rest.repos.listCommits({ owner, repo, per_page: 3 })
    expect(commits.map(({ commit }) => commit.message)).toEqual([
      'Merge pull request #1 from octo-org/change',
      'Second',
      'First',
    ])
    expect(commits[1]?.author?.login).toBe('ada')
    const { data: pulls } = await octokit.rest.pulls.list({ owner, repo, state: 'all' })
    expect(pulls).toMatchObject([{ number, title: 'Add a page', state: 'closed', merged_at: expect.any(String) }])
    const { data: issues } = await octokit.rest.issues.listForRepo({ owner, repo })
    expect(issues).toMatchObject([{ number: issue.number, title: 'Crash', user: { login: 'hubot' } }])
    const { data: runs } = await octokit.rest.actions.listWorkflowRunsForRepo({ owner, repo })
    expect(runs).toMatchObject({ total_count: 1, workflow_runs: [{ status: 'completed', conclusion: 'failure' }] })
    const { data: deployments } = await octokit.rest.repos.listDeployments({ owner, repo })
    expect(deployments).toMatchObject([{ environment: 'production', ref: 'main' }])
    const deployment_id = deployments[0]!.id
    const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({ owner, repo, deployment_id })
    expect(statuses).toMatchObject([{ state: 'success', environment_url: expect.stringContaining('https://') }])
  })

  test('gets statistics on the second question, as from GitHub', async () => {
    expect((await octokit.rest.repos.getContributorsStats({ owner, repo })).status).toBe(202)
    const { data } = await octokit.rest.repos.getContributorsStats({ owner, repo })
    expect(data.map(({ total }) => total).reduce((sum, total) => sum + total)).toBe(5)
    expect((await octokit.rest.repos.getContributorsStats({ owner, repo: 'empty' })).status).toBe(204)
  })

  test('makes a repository once', async () => {
    const { data } = await octokit.rest.repos.createInOrg({ org: owner, name: 'new', private: true })
    expect(data).toMatchObject({ full_name: 'octo-org/new', private: true })
    expect(await statusOf(octokit.rest.repos.createInOrg({ org: owner, name: 'new' }))).toMatchObject({ status: 422 })
  })

  test.each(['repository', 'organisation'])(
    'keeps the hooks of a %s, without giving the secret back',
    async (place) => {
      const { repos, orgs } = octokit.rest
      const config = { url: receiver.url, secret, content_type: 'json' }
      const hooks =
        place === 'a repository'
          ? {
              create: () => repos.createWebhook({ owner, repo, config, events: ['*'] }),
              list: () => repos.listWebhooks({ owner, repo }),
              get: (hook_id: number) => repos.getWebhook({ owner, repo, hook_id }),
              update: (hook_id: number) => repos.updateWebhook({ owner, repo, hook_id, events: ['push'] }),
              remove: (hook_id: number) => repos.deleteWebhook({ owner, repo, hook_id }),
            }
          : {
              create: () => orgs.createWebhook({ org: owner, name: 'web', config, events: ['*'] }),
              list: () => orgs.listWebhooks({ org: owner }),
              get: (hook_id: number) => orgs.getWebhook({ org: owner, hook_id }),
              update: (hook_id: number) => orgs.updateWebhook({ org: owner, hook_id, events: ['push'] }),
              remove: (hook_id: number) => orgs.deleteWebhook({ org: owner, hook_id }),
            }
      const { data: hook, status } = await hooks.create()
      expect(status).toBe(201)
      expect(hook.config).toMatchObject({ url: receiver.url, secret: '********' })
      expect(await statusOf(hooks.create())).toMatchObject({
        status: 422,
        message: expect.stringContaining('already exists'),
      })
      await receiver.next(({ headers }) => headers['x-github-event'] === 'ping')
      expect((await hooks.update(hook.id)).data.events).toEqual(['push'])
      expect((await hooks.get(hook.id)).data.id).toBe(hook.id)
      expect((await hooks.list()).data).toHaveLength(1)
      expect((await hooks.remove(hook.id)).status).toBe(204)
      expect((await hooks.list()).data).toHaveLength(0)
    },
  )

  test("gets GitHub's errors", async () => {
    expect(await statusOf(clientOf('another').rest.users.getAuthenticated())).toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    })
    expect(await statusOf(octokit.rest.repos.get({ owner, repo: 'none' }))).toMatchObject({ status: 404 })
    expect(await statusOf(octokit.request('GET /not/simulated'))).toMatchObject({ status: 404 })
    expect(await statusOf(octokit.rest.repos.listCommits({ owner, repo: 'empty' }))).toMatchObject({ status: 409 })
  })

  test('gets the faults that were asked for, as often as asked and no more', async () => {
    const user = () => octokit.rest.users.getAuthenticated()
    simulator.faults.next({ kind: 'status', status: 500 }, 2)
    expect(await statusOf(user())).toMatchObject({ status: 500 })
    expect(await statusOf(user())).toMatchObject({ status: 500 })
    expect((await user()).status).toBe(200)
    simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 5 })
    await expect(user()).rejects.toMatchObject({ status: 429, response: { headers: { 'retry-after': '5' } } })
    simulator.faults.next({ kind: 'rate-limit', resetInSeconds: 60 })
    await expect(user()).rejects.toMatchObject({ status: 403, response: { headers: { 'x-ratelimit-remaining': '0' } } })
    simulator.faults.next({ kind: 'reset' })
    await expect(user()).rejects.toMatchObject({ response: undefined })
    simulator.revokeToken()
    expect(await statusOf(user())).toMatchObject({ status: 401 })
    simulator.restoreToken()
    expect((await user()).status).toBe(200)
  })
})

describe('Webhooks', () => {
  const register = () =>
    octokit.rest.repos.createWebhook({
      owner,
      repo,
      config: { url: receiver.url, secret, content_type: 'json' },
      events: ['*'],
    })
  const event = (name: string) => (delivery: { headers: Record<string, unknown> }) =>
    delivery.headers['x-github-event'] === name

  test("carry GitHub's headers and a signature that GitHub's own library accepts", async () => {
    const { data: hook } = await register()
    await simulator.push(`${owner}/${repo}`, { messages: ['Ünïcode “quotes”'], author: 'ada' })
    const { headers, body } = await receiver.next(event('push'))
    expect(headers).toMatchObject({
      'user-agent': expect.stringMatching(/^GitHub-Hookshot\//),
      'x-github-delivery': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-github-hook-id': String(hook.id),
      'x-github-hook-installation-target-type': 'repository',
      'content-type': 'application/json',
    })
    expect(await verify(secret, body, String(headers['x-hub-signature-256']))).toBe(true)
    expect(JSON.parse(body)).toMatchObject({
      ref: 'refs/heads/main',
      repository: { full_name: 'octo-org/site' },
      organization: { login: owner },
      sender: { login: 'ada' },
      head_commit: { message: 'Ünïcode “quotes”' },
    })
  })

  test('go to the organisation too, and only where the event is wanted', async () => {
    const config = { url: receiver.url, secret, content_type: 'json' }
    await octokit.rest.orgs.createWebhook({ org: owner, name: 'web', config, events: ['issues'] })
    expect(await simulator.push(`${owner}/${repo}`)).toHaveLength(0)
    const { deliveries } = await simulator.openIssue(`${owner}/lib-0`, { title: 'Crash' })
    expect(deliveries).toMatchObject([{ event: 'issues', action: 'opened', status: 202 }])
    expect((await receiver.next(event('issues'))).headers['x-github-hook-installation-target-type']).toBe(
      'organization',
    )
  })

  test('are redelivered with the same id and body', async () => {
    await register()
    receiver.answerWith(500)
    const [first] = await simulator.push(`${owner}/${repo}`)
    expect(first?.status).toBe(500)
    receiver.answerWith(202)
    expect(await simulator.redeliver(first!.id)).toMatchObject({ id: first!.id, redelivery: true, status: 202 })
    const [one, two] = receiver.received.filter(event('push'))
    expect(two?.headers['x-github-delivery']).toBe(one?.headers['x-github-delivery'])
    expect(two?.body).toBe(one?.body)
  })

  test('of any of the 329 real payloads can be sent to any address', async () => {
    const example = githubExamples().find(({ name }) => name === 'release.published.1')!
    expect(await deliverExample(receiver.url, secret, example, 'delivery-1')).toBe(202)
    const { headers, body } = await receiver.next(event('release'))
    expect(headers['x-github-delivery']).toBe('delivery-1')
    expect(JSON.parse(body)).toEqual(example.payload)
    expect(await verify(secret, body, String(headers['x-hub-signature-256']))).toBe(true)
  })

  test('of the demo tell a change from pull request to deployment, the same each time', async () => {
    await octokit.rest.orgs.createWebhook({ org: owner, name: 'web', config: { url: receiver.url }, events: ['*'] })
    await receiver.next(event('ping'))
    const traffic = startDemoTraffic(simulator, { everyMs: 3_600_000, random: () => 0.5 })
    for (let step = 0; step < 9; step += 1) await traffic.step()
    traffic.dispose()
    const told = receiver.received.map(({ headers }) => headers['x-github-event'])
    expect(told).toEqual([
      'ping',
      'issues',
      'push',
      'pull_request',
      'issue_comment',
      'pull_request_review',
      'pull_request',
      'push',
      'workflow_run',
      'workflow_run',
      'deployment',
      'deployment_status',
      'issues',
    ])
  })
})
