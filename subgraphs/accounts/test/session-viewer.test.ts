import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { ANONYMOUS, GATEWAY } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, asSignIn, sessionViewer, startAccounts } from './accounts.ts'
import { companies, developers, people } from './plan.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

describe('the viewer of a session', () => {
  const rights = { canApproveDevelopers: false, canSignContracts: false, canManageBilling: false }

  test('is told to a gateway alone', async () => {
    const viewer = await accounts.viewerOf(people.admin)
    expect(await sessionViewer(accounts, viewer.sessionId, viewer)).toBeNull()
    expect(await sessionViewer(accounts, viewer.sessionId, ANONYMOUS)).toBeNull()
    expect(await sessionViewer(accounts, viewer.sessionId, GATEWAY)).toEqual(viewer)
  })

  test('of staff has no list of companies', async () => {
    expect(await accounts.viewerOf(people.admin)).toMatchObject({
      kind: 'user',
      role: 'ADMIN',
      companies: [],
      agencyId: null,
      developerId: null,
    })
    expect(await accounts.viewerOf(people.manager)).toMatchObject({ role: 'PROJECT_MANAGER', companies: [] })
  })

  test('of a client has its memberships with their rights', async () => {
    expect((await accounts.viewerOf(people.ownerA)).companies).toEqual([
      { id: companies.a.id, role: 'OWNER', canApproveDevelopers: true, canSignContracts: true, canManageBilling: true },
    ])
    expect((await accounts.viewerOf(people.viewerA)).companies).toEqual([
      { id: companies.a.id, role: 'VIEWER', ...rights },
    ])
  })

  test('of a developer has the companies it is assigned to', async () => {
    const viewer = await accounts.viewerOf(people.developerAB)
    expect(viewer.developerId).toBe(developers.ab.id)
    expect(viewer.agencyId).toBeNull()
    expect(viewer.companies.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [companies.a.id, companies.b.id].toSorted().map((id) => ({ id, role: null, ...rights })),
    )
  })

  test('of an agency admin has the companies that its developers are assigned to', async () => {
    const viewer = await accounts.viewerOf(people.agencyAdmin)
    expect(viewer.agencyId).not.toBeNull()
    expect(viewer.companies.map((company) => company.id).toSorted()).toEqual(
      [companies.a.id, companies.b.id].toSorted(),
    )
  })

  test('gives no company while the invitation is open', async () => {
    await transaction(accounts.database, system('seed'), (em) =>
      sql(
        em,
        `insert into accounts.company_members (id, company_id, user_id, role, invited_at) values (?, ?, ?, 'ADMIN', now())`,
        [newId(), companies.b.id, people.viewerA.id],
      ),
    )
    const viewer = await accounts.viewerOf(people.viewerA)
    expect(viewer.companies.map((company) => company.id)).toEqual([companies.a.id])
    const { data } = await accounts.ask(viewer, '{ viewer { memberships { nodes { company { name } } } } }')
    expect(data).toEqual({ viewer: { memberships: { nodes: [{ company: { name: 'Alpha' } }] } } })
  })

  test('is null when the session has ended, the person is suspended, or there is no such session', async () => {
    expect(await sessionViewer(accounts, people.admin.id)).toBeNull()
    expect(await sessionViewer(accounts, 'no uuid')).toBeNull()
    const viewer = await accounts.viewerOf(people.developerRival)
    await asSignIn(accounts, `update accounts.users set status = 'SUSPENDED' where id = ?`, [people.developerRival.id])
    expect(await sessionViewer(accounts, viewer.sessionId)).toBeNull()
    await asSignIn(accounts, `update accounts.users set status = 'ACTIVE' where id = ?`, [people.developerRival.id])
    expect(await sessionViewer(accounts, viewer.sessionId)).toEqual(viewer)
  })
})
