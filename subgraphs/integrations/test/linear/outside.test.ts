import { LinearClient } from '@linear/sdk'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startLinear, TOKEN } from './workspace.ts'

// The simulator, seen by Linear's own client with its own documents and types.

let w: Awaited<ReturnType<typeof startLinear>>
let client: LinearClient
beforeEach(async () => {
  w = await startLinear()
  client = new LinearClient({ apiKey: TOKEN, apiUrl: `${w.linear.url}/graphql` })
})
afterEach(() => w.linear.dispose())

test('who it is and what there is', async () => {
  expect((await client.viewer).name).toBe('Priya Nair')
  expect((await client.organization).urlKey).toBe('agency')
  expect((await client.teams()).nodes.map(({ key }) => key)).toEqual(['ENG', 'DES'])
  expect((await client.projects()).nodes.map(({ name }) => name)).toEqual(['Shop'])
  expect((await client.workflowStates()).nodes).toHaveLength(12)
  const issues = await client.issues({ first: 2 })
  expect(issues.nodes).toHaveLength(2)
  await issues.fetchNext()
  expect(issues.nodes.map(({ identifier }) => identifier).toSorted()).toEqual(['ENG-1', 'ENG-2', 'ENG-3'])
  const issue = await client.issue(w.issueNamed('Take a card').id)
  expect(await issue.state).toMatchObject({ name: 'Todo', type: 'unstarted' })
  expect(await issue.project).toMatchObject({ name: 'Shop' })
})

test('issues, projects and webhooks are made and changed', async () => {
  const made = await client.createIssue({ teamId: w.team.id, title: 'Pay', priority: 1 })
  const issue = (await made.issue)!
  expect(issue).toMatchObject({ title: 'Pay', priorityLabel: 'Urgent' })
  const doneState = w.team.states.find(({ type }) => type === 'completed')!
  const updated = await client.updateIssue(issue.id, { stateId: doneState.id })
  expect((await updated.issue)!.completedAt).toBeInstanceOf(Date)
  const project = await client.createProject({ name: 'Club', teamIds: [w.team.id] })
  expect(await project.project).toMatchObject({ name: 'Club' })
  const hook = await client.createWebhook({
    url: 'https://example.com/x',
    resourceTypes: ['Issue'],
    allPublicTeams: true,
  })
  expect((await client.webhooks()).nodes).toMatchObject([{ url: 'https://example.com/x', enabled: true }])
  expect(await client.deleteWebhook((await hook.webhook)!.id)).toMatchObject({ success: true })
})

test('what is not there and who may not are told as Linear tells it', async () => {
  await expect(client.issue('nothing')).rejects.toMatchObject({ message: expect.stringContaining('Entity not found') })
  w.linear.revokeToken()
  await expect(client.viewer).rejects.toMatchObject({ type: 'AuthenticationError' })
})
