import { newId } from '@atrium/kit/ids'
import { type AnyViewer } from '@atrium/kit/viewer'
import { describe, expect, test } from 'vitest'
import { asSignIn } from './accounts.ts'
import {
  accounts,
  addMember,
  ask,
  company,
  idOf,
  seed,
  read,
  team,
  updateMember,
  removeMember,
  type Name,
  withCompanies,
  goTo,
} from './companies.ts'

// Who belongs to a company, and who changes that.

withCompanies()

describe('the people of a company', () => {
  test('its owners, its admins and staff change them; nobody else may, and to others they do not exist', async () => {
    const { owner, admin, billing, viewer } = team
    const codes = async (who: Name | AnyViewer) =>
      (await updateMember(who, viewer.memberId, { canApproveDevelopers: true })).codes
    for (const who of [billing.viewer, viewer.viewer]) expect(await codes(who)).toEqual(['FORBIDDEN'])
    for (const who of ['ownerB', 'developerA', 'agencyAdmin'] as const) expect(await codes(who)).toEqual(['NOT_FOUND'])
    for (const who of [owner.viewer, admin.viewer, 'manager', 'admin'] as const) expect(await codes(who)).toEqual([])
  })

  test('an admin gives nothing that it does not have, makes no owner and touches none', async () => {
    const { owner, admin, viewer } = team
    expect((await updateMember(admin.viewer, viewer.memberId, { canSignContracts: true })).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, viewer.memberId, { role: 'OWNER' })).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, admin.memberId, { role: 'OWNER' })).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, owner.memberId, { role: 'VIEWER' })).codes).toEqual(['FORBIDDEN'])
    expect((await removeMember(admin.viewer, owner.memberId)).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, viewer.memberId, { role: 'BILLING' })).member).toMatchObject({
      role: 'BILLING',
    })
    expect((await updateMember(owner.viewer, viewer.memberId, { canSignContracts: true })).member).toMatchObject({
      canSignContracts: true,
    })
  })

  test('the last owner stays one, whoever asks', async () => {
    const { owner } = team
    for (const who of [owner.viewer, 'admin'] as const) {
      expect((await updateMember(who, owner.memberId, { role: 'ADMIN' })).codes).toEqual(['LAST_OWNER'])
      expect((await removeMember(who, owner.memberId)).codes).toEqual(['LAST_OWNER'])
    }
    const second = await addMember('owner')
    expect((await removeMember(second.viewer, owner.memberId)).removedId).toBe(owner.memberId)
  })

  test('of two owners who demote, remove or leave at once, one remains', async () => {
    for (const moves of [
      (a: typeof team.owner, b: typeof team.owner) => [
        updateMember(a.viewer, b.memberId, { role: 'VIEWER' }),
        updateMember(b.viewer, a.memberId, { role: 'VIEWER' }),
      ],
      (a: typeof team.owner, b: typeof team.owner) => [
        removeMember(a.viewer, a.memberId),
        removeMember(b.viewer, b.memberId),
      ],
      (a: typeof team.owner, b: typeof team.owner) => [
        removeMember(a.viewer, b.memberId),
        updateMember(b.viewer, b.memberId, { role: 'ADMIN' }),
        updateMember(a.viewer, a.memberId, { role: 'ADMIN' }),
      ],
    ]) {
      goTo({ id: newId(), name: 'Race' })
      await seed(
        `insert into accounts.companies (id, name, slug, status, time_zone, currency_code) values (?, 'Race', ?, 'ACTIVE', 'UTC', 'USD')`,
        [company.id, company.id],
      )
      const [a, b] = [await addMember('owner'), await addMember('owner')]
      await Promise.all(moves(a, b))
      const owners = await read(`select 1 from accounts.company_members where company_id = ? and role = 'OWNER'`, [
        company.id,
      ])
      expect(owners.length).toBe(1)
    }
  })

  test('everybody may leave; what a person may do holds from then on, and the audit log tells it', async () => {
    const { owner, viewer } = team
    expect((await removeMember(viewer.viewer, viewer.memberId)).codes).toEqual([])
    expect((await accounts.viewerOf(viewer.viewer)).companies).toEqual([])
    expect((await removeMember(owner.viewer, viewer.memberId)).codes).toEqual(['NOT_FOUND'])
    const actions = await read<{ action: string }>(
      `select action from accounts.audit_log where tenant_id = ? order by sequence`,
      [company.id],
    )
    expect(actions.map(({ action }) => action)).toEqual(['company.member_removed'])
  })

  test('the list is searched by name, narrowed by role and sorted, page by page', async () => {
    const query = `query ($where: CompanyMemberWhereInput!, $orderBy: [CompanyMemberOrder!], $first: Int, $after: String) {
      companyMembers(where: $where, orderBy: $orderBy, first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } nodes { role canChange user { name } } } }`
    interface List {
      companyMembers: {
        totalCount: number
        pageInfo: { endCursor: string }
        nodes: { role: string; canChange: boolean }[]
      }
    }
    const list = async (who: Name | AnyViewer, variables: object) =>
      (await ask<List>(who, query, { where: { companyId: idOf(company) }, ...variables })).companyMembers
    const all = await list(team.viewer.viewer, {})
    expect(all.nodes).toEqual(
      ['OWNER', 'ADMIN', 'BILLING', 'VIEWER'].map((role) => expect.objectContaining({ role, canChange: false })),
    )
    const first = await list('manager', { first: 3 })
    const rest = await list('manager', { first: 3, after: first.pageInfo.endCursor })
    expect([first.nodes.length, rest.nodes.map(({ role }) => role), rest.nodes[0]!.canChange]).toEqual([
      3,
      ['VIEWER'],
      true,
    ])
    const { name } = team.admin.viewer
    const found = await list('manager', {
      where: { companyId: idOf(company), search: name.toLowerCase(), role: ['ADMIN'] },
    })
    expect(found.totalCount).toBe(1)
    expect((await list('ownerB', {})).totalCount).toBe(0)
  })

  test('the list is sorted by name, role and joining, each way, and read to its end', async () => {
    const others = await Promise.all([addMember('viewer'), addMember('viewer'), addMember('billing')])
    await Promise.all(
      ['Ärger', 'zorn', 'Zorn'].map((name, index) =>
        asSignIn(accounts, 'update accounts.users set name = ? where id = ?', [name, others[index]!.viewer.userId]),
      ),
    )
    interface List {
      companyMembers: {
        pageInfo: { endCursor: string; hasNextPage: boolean }
        nodes: { id: string; role: string; acceptedAt: string; user: { name: string } }[]
      }
    }
    const query = `query ($where: CompanyMemberWhereInput!, $orderBy: [CompanyMemberOrder!], $after: String) {
      companyMembers(where: $where, orderBy: $orderBy, first: 2, after: $after) {
        pageInfo { endCursor hasNextPage } nodes { id role acceptedAt user { name } } } }`
    const readAll = async (field: string, direction: string) => {
      const rows: List['companyMembers']['nodes'] = []
      for (let after: string | null = null; ;) {
        const { companyMembers }: List = await ask<List>('manager', query, {
          where: { companyId: idOf(company) },
          orderBy: [{ field, direction }],
          after,
        })
        rows.push(...companyMembers.nodes)
        if (!companyMembers.pageInfo.hasNextPage) return rows
        after = companyMembers.pageInfo.endCursor
      }
    }
    for (const [field, keyOf] of [
      ['NAME', (row) => row.user.name],
      ['ROLE', (row) => String(['OWNER', 'ADMIN', 'BILLING', 'VIEWER'].indexOf(row.role))],
      ['JOINED_AT', (row) => row.acceptedAt],
    ] as [string, (row: List['companyMembers']['nodes'][number]) => string][]) {
      const [up, down] = [await readAll(field, 'ASC'), await readAll(field, 'DESC')]
      expect([field, new Set(up.map(({ id }) => id)).size]).toEqual([field, 7])
      expect([field, down]).toEqual([field, up.toReversed()])
      if (field === 'NAME') {
        const sorted = await asSignIn<{ name: string }>(
          accounts,
          'select u.name from accounts.company_members m join accounts.users u on u.id = m.user_id where m.company_id = ? order by u.name',
          [company.id],
        )
        expect(up.map(keyOf)).toEqual(sorted.map(({ name }) => name))
      } else expect(up.map(keyOf)).toEqual(up.map(keyOf).toSorted())
    }
  })
})
