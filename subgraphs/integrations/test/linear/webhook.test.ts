import { createHmac } from 'node:crypto'
import { LinearWebhookClient } from '@linear/sdk/webhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linearProvider } from '../../src/providers/linear/provider.ts'
import { CLEAN, spoilt, taken } from '../support/handler.ts'
import { startLinear } from './workspace.ts'

const webhook = linearProvider.webhook!
let w: Awaited<ReturnType<typeof startLinear>>
beforeEach(async () => void (w = await startLinear()))
afterEach(() => w.linear.dispose())

describe('the signature', () => {
  const body = (webhookTimestamp: unknown = Date.now()) =>
    Buffer.from(JSON.stringify({ type: 'Issue', action: 'create', webhookTimestamp }))
  const signed = (raw: Buffer, secret = 'S3CRET') => createHmac('sha256', secret).update(raw).digest('hex')
  const verify = (rawBody: Buffer, signature: string | undefined) =>
    webhook.verify(
      { method: 'POST', query: {}, rawBody, headers: { 'linear-signature': signature } },
      { webhookSecret: 'S3CRET' },
    )

  test('is of the body, by the secret, and fresh', () => {
    const raw = body()
    expect(verify(raw, signed(raw))).toBe(true)
    expect(verify(raw, signed(raw, 'OTHER'))).toBe(false)
    expect(verify(raw, undefined)).toBe(false)
    expect(verify(Buffer.concat([raw, Buffer.from(' ')]), signed(raw))).toBe(false)
  })

  test.each([Date.now() - 61_000, Date.now() + 61_000, null, 'soon'])('is worth nothing with the time %s', (at) => {
    const raw = body(at)
    expect(verify(raw, signed(raw))).toBe(false)
  })

  test('of the simulator is one that Linear’s own SDK accepts', async () => {
    await webhook.register!(w.config, `${w.linear.url}/nobody`, 'S3CRET', { fetch })
    const [posted] = await w.linear.comment(w.issueNamed('Take a card').id, 'Which ones?')
    const raw = Buffer.from(posted!.body)
    expect(new LinearWebhookClient('S3CRET').verify(raw, posted!.headers['linear-signature']!)).toBe(true)
    expect(verify(raw, posted!.headers['linear-signature'])).toBe(true)
  })
})

test('is registered once, brought up to date, and removed', async () => {
  const url = 'http://127.0.0.1:9/webhooks/linear/x'
  const { linear, config } = w
  expect(await webhook.register!(config, url, 'first', { fetch })).toEqual({ problem: null })
  await webhook.register!(config, url, 'second', { fetch })
  expect(linear.state.hooks).toMatchObject([{ url, secret: 'second', teamId: null, enabled: true }])
  await webhook.register!({ ...config, teams: ['ENG', 'DES'] }, url, 'third', { fetch })
  expect(linear.state.hooks.map(({ teamId }) => teamId)).toEqual(linear.state.teams.map(({ id }) => id))
  await webhook.unregister!(config, url, { fetch })
  expect(linear.state.hooks).toEqual([])
})

test.each(['[]', '{', '{}', '{"type":"Issue"}', '{"type":"<b>","action":"create"}', '{"type":5,"action":"create"}'])(
  'a delivery that says %s is refused',
  (text) => expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
)

// After the shapes in Linear's documentation.
const actor = {
  id: 'u1',
  type: 'user',
  name: 'Priya Nair',
  email: 'priya@acme.dev',
  url: 'https://linear.app/acme/profiles/priya',
}
const issue = {
  id: 'i1',
  identifier: 'ENG-483',
  number: 483,
  title: 'Rotate the secrets',
  priority: 2,
  priorityLabel: 'High',
  stateId: 's2',
  state: { id: 's2', name: 'In Progress', type: 'started', color: '#f2c94c' },
  teamId: 't1',
  team: { id: 't1', key: 'ENG', name: 'Engineering' },
  projectId: 'p1',
  project: { id: 'p1', name: 'Shop', url: 'https://linear.app/acme/project/p1' },
  assigneeId: 'u2',
  assignee: { id: 'u2', name: 'Marcus Webb', email: 'marcus@acme.dev' },
  dueDate: '2026-07-09',
  createdAt: '2026-07-01T14:32:18.076Z',
  updatedAt: '2026-07-01T16:45:22.391Z',
  url: 'https://linear.app/acme/issue/ENG-483',
}
const delivery = (type: string, action: string, data: object, updatedFrom?: object) => ({
  type,
  action,
  actor,
  data,
  url: 'https://linear.app/acme/issue/ENG-483',
  createdAt: '2026-07-01T16:45:22.391Z',
  organizationId: 'o1',
  webhookId: 'w1',
  webhookTimestamp: 1_751_388_322_391,
  ...(updatedFrom && { updatedFrom }),
})
const done = { ...issue, state: { id: 's4', name: 'Done', type: 'completed' }, completedAt: '2026-07-01T16:45:22.391Z' }
const name = 'ENG-483 “Rotate the secrets”'

test.each([
  [delivery('Issue', 'create', issue), `Priya Nair created ${name}`],
  [delivery('Issue', 'update', issue, { stateId: 's1', startedAt: null }), `Priya Nair moved ${name} to In Progress`],
  [delivery('Issue', 'update', done, { stateId: 's2' }), `Priya Nair completed ${name}`],
  [
    delivery('Issue', 'update', { ...issue, state: { name: 'Canceled', type: 'canceled' } }, { stateId: 's2' }),
    `Priya Nair cancelled ${name}`,
  ],
  [delivery('Issue', 'update', issue, { assigneeId: null }), `Priya Nair assigned ${name} to Marcus Webb`],
  [
    delivery('Issue', 'update', { ...issue, assignee: null }, { assigneeId: 'u2' }),
    `Priya Nair took ${name} from its assignee`,
  ],
  [delivery('Issue', 'update', issue, { priority: 0 }), `Priya Nair set ${name} to high priority`],
  [
    delivery('Issue', 'update', { ...issue, priority: 0 }, { priority: 2 }),
    `Priya Nair removed the priority of ${name}`,
  ],
  [delivery('Issue', 'update', issue, { dueDate: null }), `Priya Nair set ${name} due on 2026-07-09`],
  [
    delivery('Issue', 'update', { ...issue, dueDate: null }, { dueDate: '2026-07-09' }),
    `Priya Nair removed the due date of ${name}`,
  ],
  [delivery('Issue', 'update', issue, { projectId: null }), `Priya Nair moved ${name} to Shop`],
  [delivery('Issue', 'update', issue, { title: 'Rotate them' }), `Priya Nair renamed “Rotate them” to ${name}`],
  [delivery('Issue', 'remove', issue), `Priya Nair deleted ${name}`],
  [delivery('Issue', 'update', { ...issue, trashed: true }, { trashed: null }), `Priya Nair deleted ${name}`],
  [
    delivery('Comment', 'create', { id: 'c1', body: 'Reproduced.', issueId: 'i1', issue }),
    `Priya Nair commented on ${name}`,
  ],
  [delivery('Comment', 'create', { id: 'c1', body: 'Reproduced.', issueId: 'i1' }), 'Priya Nair commented on an issue'],
  [
    delivery('Comment', 'create', { id: 'c1', projectUpdate: { project: { name: 'Shop' } } }),
    'Priya Nair commented on the update of “Shop”',
  ],
  [delivery('Comment', 'update', { id: 'c1', body: 'Reproduced twice.' }), 'Only new comments are shown.'],
  [delivery('Project', 'create', { id: 'p1', name: 'Shop' }), 'Priya Nair created the project “Shop”'],
  [delivery('Project', 'remove', { id: 'p1', name: 'Shop' }), 'Priya Nair deleted the project “Shop”'],
  [
    delivery(
      'Project',
      'update',
      { id: 'p1', name: 'Shop', status: { name: 'Shipped', type: 'completed' } },
      { statusId: 'x' },
    ),
    'Priya Nair completed the project “Shop”',
  ],
  [
    delivery(
      'Project',
      'update',
      { id: 'p1', name: 'Shop', status: { name: 'Paused', type: 'paused' } },
      { statusId: 'x' },
    ),
    'Priya Nair moved the project “Shop” to Paused',
  ],
  [
    delivery('Project', 'update', { id: 'p1', name: 'Shop', targetDate: '2026-08-01' }, { targetDate: null }),
    'Priya Nair set the target of “Shop” to 2026-08-01',
  ],
  [
    delivery('ProjectUpdate', 'create', { id: 'q', health: 'atRisk', project: { id: 'p1', name: 'Shop' } }),
    'Priya Nair posted an update on “Shop”: at risk',
  ],
  [
    delivery(
      'Cycle',
      'update',
      { id: 'y', number: 12, teamId: 't1', completedAt: '2026-07-01T00:00:00Z' },
      { completedAt: null },
    ),
    'Cycle 12 ended in Linear',
  ],
  [
    delivery('Reaction', 'create', { id: 'r', emoji: 'x' }),
    'Of Linear the feed shows issues, comments, projects, their updates, and cycles.',
  ],
])('%j becomes a sentence', (payload, sentence) => {
  expect(taken(linearProvider, payload).sentences).toEqual([sentence])
})

test('what changes by itself is told to other subgraphs alone', () => {
  expect(
    taken(linearProvider, delivery('Project', 'update', { id: 'p1', name: 'Shop' }, { progress: 0.5 })).sentences,
  ).toEqual([])
  expect(taken(linearProvider, delivery('Cycle', 'create', { id: 'y', number: 12, teamId: 't1' })).sentences).toEqual(
    [],
  )
  const { sentences, facts } = taken(linearProvider, delivery('Issue', 'update', issue, { sortOrder: 1 }))
  expect(sentences).toEqual([])
  expect(facts).toMatchObject([{ type: 'task.upserted' }])
})

test('carries the task of an issue, and where it is', () => {
  const { events } = taken(linearProvider, delivery('Issue', 'update', done, { stateId: 's2' }))
  expect(events).toMatchObject([
    {
      actor: { name: 'Priya Nair' },
      container: { kind: 'PROJECT', id: 'p1' },
      activity: { type: 'linear.issue_update', category: 'ISSUE', source: 'linear' },
      facts: [
        {
          type: 'task.upserted',
          payload: {
            externalId: 'i1',
            category: 'DONE',
            completedAt: '2026-07-01T16:45:22.391Z',
            dueAt: '2026-07-09T18:00:00.000Z',
          },
        },
      ],
    },
  ])
  const removed = taken(linearProvider, delivery('Issue', 'remove', issue))
  expect(removed.facts).toMatchObject([{ type: 'task.deleted', payload: { externalId: 'i1' } }])
})

test('one that lacks the state is told, and left to the next synchronisation', () => {
  const thin = delivery('Issue', 'update', { id: 'i1', identifier: 'ENG-483', stateId: 's2' }, { stateId: 's1' })
  const { sentences, facts } = taken(linearProvider, thin)
  expect(sentences).toEqual(['Priya Nair moved ENG-483 on'])
  expect(facts).toEqual([])
})

test('the id of the delivery is its key, and the bytes where there is none', () => {
  const payload = delivery('Issue', 'create', issue)
  const id = '3e9c1b2a-8f47-4c6d-9a1e-7b5d2c4f8e91'
  expect(taken(linearProvider, payload, { 'linear-delivery': id }).key).toBe(id)
  expect(taken(linearProvider, payload).key).toBe(taken(linearProvider, payload).key)
  expect(taken(linearProvider, payload).key).not.toBe(taken(linearProvider, { ...payload, createdAt: 'x' }).key)
})

test('whichever part of it is missing or of another type, never throws', () => {
  for (const whole of [
    delivery('Issue', 'update', done, { stateId: 's2' }),
    delivery('Issue', 'update', issue, { assigneeId: null }),
    delivery('Comment', 'create', { id: 'c1', body: 'Reproduced.', issueId: 'i1', issue }),
    delivery('ProjectUpdate', 'create', { id: 'q', health: 'atRisk', project: { id: 'p1', name: 'Shop' } }),
  ]) {
    for (const payload of spoilt(whole))
      for (const said of taken(linearProvider, payload).sentences) expect(said).toMatch(CLEAN)
  }
})

test('what the simulator posts is understood', async () => {
  const { linear, config } = w
  await webhook.register!(config, `${linear.url}/nobody`, 'S3CRET', { fetch })
  const { id } = w.issueNamed('Take a card')
  const said = async (posts: Promise<{ body: string }[]>) =>
    (await posts).flatMap(({ body }) => taken(linearProvider, JSON.parse(body) as object).sentences)
  expect(await said(linear.moveIssue(id, 'Done', linear.state.people[1]))).toEqual([
    'Marcus Webb completed ENG-3 “Take a card”',
  ])
  expect(await said(linear.comment(id, 'At last'))).toEqual(['Priya Nair commented on ENG-3 “Take a card”'])
  expect(await said(linear.deleteIssue(id))).toEqual(['Priya Nair deleted ENG-3 “Take a card”'])
  expect(await said(linear.postUpdate(w.project.id, 'onTrack', 'Well.'))).toEqual([
    'Priya Nair posted an update on “Shop”: on track',
  ])
})
