import { type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub, rowsOf, example, post } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { run as send } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

const TOKEN = `ghp_${'s'.repeat(36)}`
let workspace: Workspace
let gitHub: GitHubSimulator
beforeAll(async () => {
  gitHub = await startGitHubSimulator({
    token: TOKEN,
    seed: { organisations: [{ login: 'octo-org', repositories: [{ name: 'site' }, { name: 'app' }] }] },
  })
  workspace = await createWorkspace({ trustedHosts: [new URL(gitHub.url).host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await gitHub?.dispose()
})

const run = (viewer: AnyViewer, field: string, input: object, selection: string) =>
  send(workspace, viewer, field, input, selection)

test('a secret is stored encrypted and never given out: not by any field, not by an error, not by a log', async () => {
  const secret = `ghp_${'z'.repeat(36)}`
  const { id, webhookSecret } = await connectGitHub(workspace, people.owner, {
    companyId: companyA,
    name: 'Secret',
    config: { token: secret },
  })
  expect(Buffer.from(webhookSecret, 'base64url')).toHaveLength(32)
  const query = `query ($id: ID!) { connection(id: $id) {
    name status config configuredSecrets webhookUrl lastError version company { id } template { key }
    timeline { nodes { kind message } } deliveries { nodes { headers payload } } syncRuns { nodes { error } }
  } }`
  const { connection } = await workspace.ask<{ connection: Record<string, unknown> }>(people.owner, query, { id })
  expect(connection).toMatchObject({
    config: { owner: 'octo-org' },
    configuredSecrets: ['token', 'webhookSecret'],
    webhookUrl: `https://atrium.example/webhooks/github/${id}`,
  })
  const stored = await rowsOf<{ text: string }>(
    workspace,
    'select ciphertext as text from integrations.connection_secrets',
  )
  const outbox = await rowsOf<{ text: string }>(
    workspace,
    'select payload::text || activity::text as text from bus.events',
    'relay',
  )
  for (const text of [
    JSON.stringify(connection),
    JSON.stringify(stored),
    JSON.stringify(outbox),
    workspace.logs.join(''),
  ]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(webhookSecret)
  }
})

test('secrets that are left out of a change stay, and a change of somebody else is not overwritten', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Edited' })
  const renamed = await run(
    people.admin,
    'connectionUpdate',
    { id: made.id, name: 'Edited twice', config: { owner: 'other-org', token: '' }, version: 1 },
    'connection { name config version configuredSecrets }',
  )
  expect(renamed).toMatchObject({
    userErrors: [],
    connection: {
      name: 'Edited twice',
      config: { owner: 'other-org' },
      version: 2,
      configuredSecrets: ['token', 'webhookSecret'],
    },
  })
  expect((await post(workspace, made, example('push.5'))).status).toBe(202)
  const late = await run(
    people.manager,
    'connectionUpdate',
    { id: made.id, name: 'Late', version: 1 },
    'connection { name }',
  )
  expect(late.userErrors).toMatchObject([{ code: 'CONFLICT' }])
})

test('a new secret alone is a change that the version tells of', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Secret alone', config: { owner: 'octo-org' } })
  const changes = { id: made.id, config: { owner: 'octo-org', token: `ghp_${'n'.repeat(36)}` } }
  const changed = await run(people.admin, 'connectionUpdate', changes, 'connection { version }')
  expect(changed).toMatchObject({ userErrors: [], connection: { version: 2 } })
})

test('a rotated webhook secret replaces the old one at once', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Rotated' })
  const { webhookSecret } = (await run(
    people.admin,
    'connectionRotateWebhookSecret',
    { id: made.id },
    'webhookSecret',
  )) as unknown as { webhookSecret: string }
  expect((await post(workspace, made, example('push.5'))).status).toBe(401)
  expect((await post(workspace, { ...made, webhookSecret }, example('push.5'))).status).toBe(202)
})
