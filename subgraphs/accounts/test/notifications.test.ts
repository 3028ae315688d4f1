import { sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, developers, people } from './plan.ts'

type Name = keyof typeof people

const SOON = { timeout: 15_000 }

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

async function ask<T>(who: Name, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

interface Told {
  id: string
  type: string
  title: string
  priority: number
  path: string
  readAt: string | null
  contract: { id: string } | null
}

const list = async (who: Name, args = ''): Promise<Told[]> =>
  (
    await ask<{ notifications: { nodes: Told[] } }>(
      who,
      `{ notifications${args} { nodes { id type title priority path readAt contract { id } } } }`,
    )
  ).notifications.nodes

/** What a person is shown live, from now on. */
async function watch(who: Name) {
  const events = (await accounts.subgraph.subscribe({
    query: 'subscription { notificationsChanged { unreadCount latest { title type } } }',
    viewer: viewers[who],
    requestId: 'test',
    client: { ip: '192.0.2.1', userAgent: 'vitest', refreshToken: null },
  })) as AsyncIterableIterator<ExecutionResult>
  return {
    async next() {
      const { value } = (await events.next()) as { value: ExecutionResult }
      return value.data!['notificationsChanged'] as { unreadCount: number; latest: { title: string; type: string } }
    },
    end: () => events.return?.(),
  }
}

/** Tells of a signed contract of A, as billing would. */
const signContract = (number: string, companyId = companies.a.id) =>
  transaction(accounts.database, system('seed'), (em) =>
    recordEvent(em, { type: 'contract.signed', payload: { contractId: newId(), number }, companyId }),
  )

test('who is asked to decide is told at once, live and in the list, with where it leads', async () => {
  const owner = await watch('ownerB')
  await ask(
    'manager',
    'mutation ($input: DeveloperAssignInput!) { developerAssign(input: $input) { userErrors { code } } }',
    {
      input: {
        developerId: toGlobalId('Developer', developers.a.id),
        companyId: toGlobalId('Company', companies.b.id),
      },
    },
  )
  expect(await owner.next()).toEqual({
    unreadCount: 1,
    latest: { title: 'Waiting for your decision', type: 'APPROVAL_REQUESTED' },
  })
  await owner.end()
  expect(await list('ownerB')).toMatchObject([{ type: 'APPROVAL_REQUESTED', path: '/team?tab=pending', readAt: null }])
  // The developer learns of it too; the one who did it is not told.
  expect(await list('developerA')).toMatchObject([{ type: 'DEVELOPER_ASSIGNED', title: 'Proposed to Beta' }])
  expect(await list('manager')).toEqual([])
})

test('a developer who is put on a project is told, with the way to it', async () => {
  const developer = await watch('developerA')
  const projectId = newId()
  const payload = {
    assignmentId: newId(),
    projectId,
    projectName: 'Shop',
    developerId: developers.a.id,
    role: 'LEAD' as const,
  }
  await transaction(accounts.database, system('seed'), (em) =>
    recordEvent(em, { type: 'project.developer_joined', payload, companyId: companies.a.id, projectId }),
  )
  expect((await developer.next()).latest).toEqual({ title: 'On the project Shop', type: 'PROJECT_JOINED' })
  await developer.end()
  const [told] = (await list('developerA')).filter(({ type }) => type === 'PROJECT_JOINED')
  expect(told!.path).toBe(`/projects/${toGlobalId('Project', projectId)}`)
  expect((await list('viewerA')).filter(({ type }) => type === 'PROJECT_JOINED')).toEqual([])
})

test('only those whom it concerns are told of a signed contract, and once however often it comes', async () => {
  const owner = await watch('ownerA')
  await signContract('C-7')
  expect((await owner.next()).latest.title).toBe('Contract C-7 is signed')
  await owner.end()
  for (const who of ['admin', 'manager', 'ownerA'] as const) {
    const told = (await list(who)).filter(({ type }) => type === 'CONTRACT_SIGNED')
    expect(told).toHaveLength(1)
    expect(told[0]!.path).toBe(`/contracts/${told[0]!.contract?.id}`)
  }
  for (const who of ['viewerA', 'ownerB', 'developerA', 'agencyAdmin'] as const) {
    expect((await list(who)).filter(({ type }) => type === 'CONTRACT_SIGNED')).toEqual([])
  }
})

test('the most important come first when asked for in this order', async () => {
  const order = '(first: 100, orderBy: [{ field: PRIORITY, direction: ASC }])'
  const priorities = (await list('admin', order)).map(({ priority }) => priority)
  expect(priorities).toEqual(priorities.toSorted((a, b) => a - b))
  expect(priorities[0]).toBe(1)
})

test('reading some, taking it back and reading all is counted live in other windows', async () => {
  await signContract('C-8')
  await expect.poll(async () => (await list('ownerA')).length, SOON).toBe(2)
  const other = await watch('ownerA')
  const mark = `mutation ($input: NotificationsMarkInput!) {
    notificationsMark(input: $input) { unreadCount notifications { id readAt } userErrors { code } } }`
  const [first] = await list('ownerA')
  const [foreign] = await list('admin')
  interface Marked {
    notificationsMark: { unreadCount: number; notifications: Told[] | null; userErrors: object[] }
  }
  const { notificationsMark: refused } = await ask<Marked>('ownerA', mark, { input: { ids: [first!.id, foreign!.id] } })
  expect(refused).toMatchObject({ notifications: null, userErrors: [{ code: 'NOT_FOUND' }] })
  const { notificationsMark: read } = await ask<Marked>('ownerA', mark, { input: { ids: [first!.id] } })
  expect(read).toMatchObject({ unreadCount: 1, notifications: [{ id: first!.id }], userErrors: [] })
  expect((await other.next()).unreadCount).toBe(1)
  const { notificationsMark: undone } = await ask<Marked>('ownerA', mark, {
    input: { ids: [first!.id], isRead: false },
  })
  expect(undone).toMatchObject({ unreadCount: 2, notifications: [{ readAt: null }] })
  await ask('ownerA', 'mutation { notificationsMarkAllRead { changedCount userErrors { code } } }')
  await expect.poll(async () => (await other.next()).unreadCount, SOON).toBe(0)
  await other.end()
  expect((await list('admin')).every(({ readAt }) => readAt === null)).toBe(true)
})

test('what one does not want to be told of in the application is not told', async () => {
  const query = `mutation ($input: NotificationSettingsUpdateInput!) {
    notificationSettingsUpdate(input: $input) { settings { type inApp email } userErrors { code } } }`
  const settings = [{ type: 'CONTRACT_SIGNED', inApp: false, email: true }]
  const { notificationSettingsUpdate: changed } = await ask<{
    notificationSettingsUpdate: { settings: { type: string; inApp: boolean }[] }
  }>('ownerB', query, { input: { settings } })
  expect(changed.settings.filter(({ inApp }) => !inApp)).toEqual([
    { type: 'CONTRACT_SIGNED', inApp: false, email: true },
  ])
  const before = (await list('ownerB')).length
  await signContract('C-9', companies.b.id)
  await expect.poll(async () => (await list('admin')).some(({ title }) => title.includes('C-9')), SOON).toBe(true)
  expect(await list('ownerB')).toHaveLength(before)
})

test('nobody reads or marks what another was told, not even an administrator', async () => {
  const [told] = await list('ownerB')
  const { node } = await ask<{ node: object | null }>('admin', 'query ($id: ID!) { node(id: $id) { id } }', {
    id: told!.id,
  })
  expect(node).toBeNull()
  const rows = await transaction(accounts.database, viewers.admin, (em) =>
    sql<{ user_id: string }>(em, 'select distinct user_id from accounts.notifications'),
  )
  expect(rows).toEqual([{ user_id: people.admin.id }])
})
