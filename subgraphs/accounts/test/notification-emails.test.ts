import { sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sendDigests } from '../src/notifications/digest.job.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { mailsTo, mailTo } from './mails.ts'
import { companies, people } from './plan.ts'

type Name = keyof typeof people

const SOON = { timeout: 20_000 }

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

const told = async (who: Name, subject: string) => {
  const { notifications } = await ask<{ notifications: { nodes: { title: string; message: string; type: string }[] } }>(
    who,
    '{ notifications(first: 100) { nodes { title message type } } }',
  )
  return notifications.nodes.filter(({ title }) => title === subject)
}

describe('notifications by e-mail', () => {
  const signContract = (number: string, companyId = companies.b.id) =>
    transaction(accounts.database, system('seed'), (em) =>
      recordEvent(em, { type: 'contract.signed', payload: { contractId: newId(), number }, companyId }),
    )
  const titled = (who: Name, title: string) =>
    vi.waitFor(async () => {
      const mails = await mailsTo(accounts, people[who].email, 'notification')
      const found = mails.filter((mail) => mail.data['title'] === title)
      expect(found).toHaveLength(1)
      return found[0]!
    }, SOON)

  test('go at once, or not at all, as each person chose for each thing', async () => {
    await ask(
      'ownerB',
      'mutation ($input: NotificationSettingsUpdateInput!) { notificationSettingsUpdate(input: $input) { userErrors { code } } }',
      { input: { settings: [{ type: 'CONTRACT_SIGNED', inApp: true, email: false }] } },
    )
    await signContract('C-1')
    expect((await titled('admin', 'Contract C-1 is signed')).data['link']).toMatch(/^\/contracts\/contract_/)
    expect(await told('ownerB', 'Contract C-1 is signed')).toHaveLength(1)
    expect(await mailsTo(accounts, people.ownerB.email, 'notification')).toEqual([])
  })

  test('come once a day for who chose that, at its hour in its own time zone, with what is unread', async () => {
    const { notificationPreferencesUpdate } = await ask<{
      notificationPreferencesUpdate: { preferences: object; userErrors: object[] }
    }>(
      'manager',
      `mutation ($input: NotificationPreferencesUpdateInput!) { notificationPreferencesUpdate(input: $input) {
         preferences { emailDelivery digestHour timeZone } userErrors { code } } }`,
      { input: { emailDelivery: 'DAILY', digestHour: 8 } },
    )
    expect(notificationPreferencesUpdate).toEqual({
      preferences: { emailDelivery: 'DAILY', digestHour: 8, timeZone: 'Europe/Zurich' },
      userErrors: [],
    })
    await signContract('C-2')
    await signContract('C-3*')
    await titled('admin', 'Contract C-3* is signed')
    await vi.waitFor(async () => expect(await told('manager', 'Contract C-3* is signed')).toHaveLength(1), SOON)
    // Not tomorrow: that is today already in Zurich, before midnight in UTC.
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    const email = people.manager.email
    // Half past seven in Zurich, in winter and in summer at most.
    await sendDigests(accounts.database, new Date(`${later}T05:30:00Z`))
    expect(await mailsTo(accounts, email, 'notification-digest')).toEqual([])
    await sendDigests(accounts.database, new Date(`${later}T08:30:00Z`))
    await sendDigests(accounts.database, new Date(`${later}T09:30:00Z`))
    const digest = await mailTo(accounts, email, 'notification-digest', 'LOGGED')
    expect(digest.data).toMatchObject({ count: 2, link: '/notifications' })
    // Names are text, never markup of the list.
    expect(digest.data['items']).toContain(String.raw`- **Contract C-3\* is signed**`)
    expect((await mailsTo(accounts, email, 'notification')).map(({ data }) => data['title'])).not.toContain(
      'Contract C-2 is signed',
    )
  })

  test('come on the same day for who chose that after midnight, before its hour', async () => {
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const { id, email } = people.manager
    // As if chosen at ten past one, or two, in Zurich.
    await transaction(accounts.database, system('job'), (em) =>
      sql(em, 'update accounts.notification_preferences set digested_until = ? where user_id = ?', [
        new Date(`${day}T00:10:00Z`),
        id,
      ]),
    )
    await transaction(accounts.database, system('relay'), (em) =>
      sql(
        em,
        `insert into accounts.notifications (id, user_id, type, priority, title, message, path, event_id, created_at)
         values (?, ?, 'CONTRACT_SIGNED', 1, 'Contract C-9 is signed', 'It is in force.', '/', ?, ?)`,
        [newId(), id, newId(), new Date(`${day}T02:00:00Z`)],
      ),
    )
    const before = (await mailsTo(accounts, email, 'notification-digest')).length
    await sendDigests(accounts.database, new Date(`${day}T05:30:00Z`))
    expect(await mailsTo(accounts, email, 'notification-digest')).toHaveLength(before)
    for (const time of ['08:30', '09:30']) await sendDigests(accounts.database, new Date(`${day}T${time}:00Z`))
    expect(await mailsTo(accounts, email, 'notification-digest')).toHaveLength(before + 1)
  })

  test('that speak of an approval have words of their own', async () => {
    const developer = toGlobalId('Developer', (await developerOf('developerA'))!)
    await ask(
      'manager',
      'mutation ($input: DeveloperAssignInput!) { developerAssign(input: $input) { userErrors { code } } }',
      { input: { developerId: developer, companyId: toGlobalId('Company', companies.b.id) } },
    )
    const invited = await mailTo(accounts, people.developerA.email, 'team-invitation', 'LOGGED')
    expect(invited.subject).toBe('Invitation to join Beta team')
    const { approvals } = await ask<{ approvals: { nodes: { id: string }[] } }>(
      'ownerB',
      '{ approvals(where: { status: [PENDING] }) { nodes { id } } }',
    )
    await ask(
      'ownerB',
      'mutation ($input: ApprovalApproveInput!) { approvalApprove(input: $input) { userErrors { code } } }',
      {
        input: { id: approvals.nodes[0]!.id },
      },
    )
    const added = await mailTo(accounts, people.developerA.email, 'team-approval', 'LOGGED')
    expect(added.subject).toBe("You've been added to Beta team")
  })
})

const developerOf = async (name: Name) => {
  const rows = await transaction(accounts.database, system('job'), (em) =>
    sql<{ id: string }>(em, 'select id from accounts.developers where user_id = ?', [people[name].id]),
  )
  return rows[0]?.id
}
