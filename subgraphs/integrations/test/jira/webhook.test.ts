import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jiraProvider } from '../../src/providers/jira/provider.ts'
import { CLEAN, spoilt, taken } from '../support/handler.ts'
import { startJira } from './workspace.ts'

const webhook = jiraProvider.webhook!
let w: Awaited<ReturnType<typeof startJira>>
beforeEach(async () => void (w = await startJira()))
afterEach(() => w.jira.dispose())

describe('the signature', () => {
  const rawBody = Buffer.from('Hello World!')
  const verify = (signature: string | undefined, webhookSecret: unknown = "It's a Secret to Everybody") =>
    webhook.verify({ method: 'POST', query: {}, rawBody, headers: { 'x-hub-signature': signature } }, { webhookSecret })

  test('is the one that Atlassian publishes for this secret and body', () => {
    expect(verify('sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9')).toBe(true)
  })

  test('counts only with its scheme, by this secret', () => {
    const hex = createHmac('sha256', 'OTHER').update(rawBody).digest('hex')
    expect(verify(`sha256=${hex}`)).toBe(false)
    expect(verify(`sha256=${hex}`, 'OTHER')).toBe(true)
    expect(verify(hex, 'OTHER')).toBe(false)
    expect(verify(undefined)).toBe(false)
    expect(verify(`sha256=${hex}`, '')).toBe(false)
  })
})

test('is registered once, and only by an administrator', async () => {
  const url = 'http://127.0.0.1:9/webhooks/jira/x'
  const { jira, config } = w
  expect(await webhook.register!(config, url, 'first', { fetch })).toEqual({ problem: null })
  await webhook.register!({ ...config, projects: ['ENG', 'OPS'] }, url, 'second', { fetch })
  expect(jira.state.hooks).toMatchObject([
    { url, secret: 'second', filters: { 'issue-related-events-section': 'project in (ENG, OPS)' } },
  ])
  await webhook.unregister!(config, url, { fetch })
  expect(jira.state.hooks).toEqual([])
  jira.setAdministrator(false)
  expect(await webhook.register!(config, url, 'third', { fetch })).toMatchObject({
    problem: expect.stringContaining('Only an administrator'),
  })
})

test.each([
  '[]',
  '{',
  '{}',
  '{"webhookEvent":"<b>"}',
  '{"webhookEvent":"jira:issue_created"}',
  '{"webhookEvent":5,"timestamp":1}',
])('a delivery that says %s is refused', (text) =>
  expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
)

// After the shapes in Atlassian's documentation.
const SITE = 'https://example.atlassian.net'
const user = { accountId: '6a9b', accountType: 'atlassian', displayName: 'Priya Nair', active: true }
const fields = {
  summary: 'Retries stop after three',
  created: '2026-07-13T09:20:00.000-0400',
  updated: '2026-07-13T10:20:00.000-0400',
  duedate: '2026-07-20',
  issuetype: { id: '10001', name: 'Bug' },
  status: { id: '10001', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
  priority: { id: '2', name: 'High' },
  project: { id: '10005', key: 'ENG', name: 'Engineering' },
  assignee: { accountId: '6a9b', displayName: 'Priya Nair' },
}
const issue = { id: '10142', self: `${SITE}/rest/api/2/issue/10142`, key: 'ENG-482', fields }
const done = { ...issue, fields: { ...fields, status: { name: 'Done', statusCategory: { key: 'done' } } } }
const event = (webhookEvent: string, more: object) => ({ timestamp: 1_784_068_800_000, webhookEvent, user, ...more })
const changed = (field: string, from: string | null, to: string | null, now: object = issue) =>
  event('jira:issue_updated', {
    issue: now,
    changelog: { id: '10391', items: [{ field, from, fromString: from, to, toString: to }] },
  })
const name = 'ENG-482 “Retries stop after three”'

test.each([
  [event('jira:issue_created', { issue }), `Priya Nair created ${name}`],
  [changed('status', 'To Do', 'In Progress'), `Priya Nair moved ${name} to In Progress`],
  [changed('status', 'In Progress', 'Done', done), `Priya Nair completed ${name}`],
  [changed('assignee', null, 'Priya Nair'), `Priya Nair assigned ${name} to Priya Nair`],
  [changed('assignee', 'Priya Nair', null), `Priya Nair took ${name} from its assignee`],
  [changed('priority', 'Medium', 'High'), `Priya Nair set ${name} to High priority`],
  [changed('duedate', null, '2026-07-20'), `Priya Nair set ${name} due on 2026-07-20`],
  [changed('duedate', '2026-07-20', null), `Priya Nair removed the due date of ${name}`],
  [changed('Sprint', null, 'ENG Sprint 4'), `Priya Nair planned ${name} for ENG Sprint 4`],
  [changed('summary', 'Retries stop', 'Retries stop after three'), `Priya Nair renamed “Retries stop” to ${name}`],
  [event('jira:issue_deleted', { issue }), `Priya Nair deleted ${name}`],
  [
    event('comment_created', { issue, comment: { id: '1', author: user, body: 'So it does.' } }),
    `Priya Nair commented on ${name}`,
  ],
  [
    event('comment_created', { user: undefined, issue, comment: { author: { displayName: 'Sam Okafor' } } }),
    `Sam Okafor commented on ${name}`,
  ],
  [
    event('sprint_started', { sprint: { id: 4, name: 'ENG Sprint 4' } }),
    'Priya Nair started the sprint “ENG Sprint 4”',
  ],
  [
    event('sprint_closed', { user: undefined, sprint: { id: 4, name: 'ENG Sprint 4' } }),
    'Someone closed the sprint “ENG Sprint 4”',
  ],
  [
    event('jira:version_released', { version: { id: '7', name: '2.1', projectId: 10005 } }),
    'Priya Nair released “2.1”',
  ],
  [
    event('project_created', { project: { id: 10005, name: 'Engineering' } }),
    'Priya Nair created the project “Engineering”',
  ],
  [event('worklog_created', {}), 'Of Jira the feed shows issues, comments, sprints, versions and projects.'],
])('%j becomes a sentence', (payload, sentence) => {
  expect(taken(jiraProvider, payload).sentences).toEqual([sentence])
})

test('carries the task of an issue, and where people see it', () => {
  const { events } = taken(jiraProvider, changed('status', 'In Progress', 'Done', done))
  expect(events).toMatchObject([
    {
      actor: { name: 'Priya Nair' },
      container: { kind: 'PROJECT', id: '10005' },
      activity: { type: 'jira.issue_updated', category: 'ISSUE', url: `${SITE}/browse/ENG-482` },
      facts: [
        {
          type: 'task.upserted',
          payload: {
            externalId: '10142',
            category: 'DONE',
            completedAt: '2026-07-13T14:20:00.000Z',
            dueAt: '2026-07-20T18:00:00.000Z',
          },
        },
      ],
    },
  ])
  expect(taken(jiraProvider, event('jira:issue_deleted', { issue })).facts).toMatchObject([
    { type: 'task.deleted', payload: { externalId: '10142', at: '2026-07-14T22:40:00.000Z' } },
  ])
  const labelled = taken(jiraProvider, changed('labels', '', 'later'))
  expect(labelled.sentences).toEqual([])
  expect(labelled.facts).toHaveLength(1)
})

test('one that lacks the state’s category is told, and left to the next synchronisation', () => {
  const thin = { ...issue, fields: { summary: fields.summary, status: { name: 'To Do' }, project: fields.project } }
  const { events } = taken(jiraProvider, event('jira:issue_created', { issue: thin }))
  expect(events).toMatchObject([
    { activity: { summary: `Priya Nair created ${name}` }, container: { id: '10005' }, facts: [] },
  ])
})

test('the identifier is its key, and what makes the event unique where there is none', () => {
  const payload = changed('status', 'To Do', 'In Progress')
  const id = 'a1b2c3d4-1111-2222-3333-444455556666'
  expect(taken(jiraProvider, payload, { 'x-atlassian-webhook-identifier': id }).key).toBe(id)
  expect(taken(jiraProvider, payload).key).toBe('jira:issue_updated:1784068800000:10142:::::10391')
})

test('whichever part of it is missing or of another type, never throws', () => {
  const comment = { id: '1', author: user, body: 'So it does.' }
  for (const whole of [
    changed('status', 'In Progress', 'Done', done),
    changed('assignee', null, 'Priya Nair'),
    event('comment_created', { issue, comment }),
    event('jira:issue_deleted', { issue }),
  ]) {
    for (const payload of spoilt(whole))
      for (const said of taken(jiraProvider, payload).sentences) expect(said).toMatch(CLEAN)
  }
})

test('what the simulator posts is signed, and understood', async () => {
  const { jira, config } = w
  await webhook.register!(config, `${jira.url}/nobody`, 'S3CRET', { fetch })
  const { id } = w.issueNamed('Take a card')
  const [posted] = await jira.moveIssue(id, 'Done', jira.state.people[1])
  const request = { method: 'POST' as const, query: {}, headers: posted!.headers, rawBody: Buffer.from(posted!.body) }
  expect(webhook.verify(request, { webhookSecret: 'S3CRET' })).toBe(true)
  const said = (body: string) => taken(jiraProvider, JSON.parse(body) as object).sentences
  expect(said(posted!.body)).toEqual(['Priya Nair completed ENG-2 “Take a card”'])
  expect(said((await jira.comment(id, 'At last'))[0]!.body)).toEqual(['Jordan Lee commented on ENG-2 “Take a card”'])
  expect(said((await jira.deleteIssue(id))[0]!.body)).toEqual(['Jordan Lee deleted ENG-2 “Take a card”'])
})
