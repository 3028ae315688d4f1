import { Version3Client } from 'jira.js/version3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ACCOUNT, startJira } from './workspace.ts'

// The simulator, seen by a client of Jira that others wrote.

let w: Awaited<ReturnType<typeof startJira>>
let client: Version3Client
beforeEach(async () => {
  w = await startJira()
  client = new Version3Client({
    host: w.jira.url,
    authentication: { basic: { email: ACCOUNT.email, apiToken: ACCOUNT.token } },
  })
})
afterEach(() => w.jira.dispose())

test('finds who it is, projects and issues, a page after the other', async () => {
  expect((await client.myself.getCurrentUser()).displayName).toBe('Jordan Lee')
  const projects = await client.projects.searchProjects({ maxResults: 1 })
  expect(projects).toMatchObject({ isLast: false, values: [{ key: 'ENG' }] })
  const jql = 'project = ENG order by updated desc'
  const first = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
    jql,
    maxResults: 1,
    fields: ['summary', 'status'],
  })
  expect(first.issues).toMatchObject([
    { key: 'ENG-2', fields: { summary: 'Take a card', status: { statusCategory: { key: 'new' } } } },
  ])
  const token = first.nextPageToken!
  const second = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
    jql,
    maxResults: 1,
    nextPageToken: token,
  })
  expect(second.issues).toHaveLength(1)
  expect(second.nextPageToken).toBeUndefined()
})

test('makes an issue and moves it', async () => {
  const types = await client.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'ENG' })
  const task = types.issueTypes!.find(({ name }) => name === 'Task')!
  const made = await client.issues.createIssue({
    fields: { summary: 'Pay', project: { key: 'ENG' }, issuetype: { id: task.id! } },
  })
  const { transitions } = await client.issues.getTransitions({ issueIdOrKey: made.key })
  const toDone = transitions!.find(({ to }) => to?.name === 'Done')!
  await client.issues.doTransition({ issueIdOrKey: made.key, transition: { id: toDone.id! } })
  expect((await client.issues.getIssue({ issueIdOrKey: made.id })).fields.status).toMatchObject({ name: 'Done' })
  const { key } = await client.projects.createProject({
    key: 'SHOP',
    name: 'Shop',
    leadAccountId: w.jira.state.user.accountId,
    projectTypeKey: 'software',
  })
  expect(key).toBe('SHOP')
})

test('is refused as Jira refuses', async () => {
  await expect(client.issues.getIssue({ issueIdOrKey: 'ENG-99' })).rejects.toMatchObject({ status: 404 })
  w.jira.revokeToken()
  await expect(client.myself.getCurrentUser()).rejects.toMatchObject({ status: 401 })
})
