import { newId, toGlobalId } from '@atrium/kit/ids'
import { ERASED_NAME } from '@atrium/kit/privacy'
import { describe, expect, test } from 'vitest'
import { personalData } from '../src/privacy/personal-data/index.ts'
import { signIn } from './accounts.ts'
import { companies, developers, PASSWORD, people } from './plan.ts'
import {
  accounts,
  answer,
  brokenChains,
  change,
  codesOf,
  database,
  erase,
  nameOf,
  remove,
  requestErasure,
  usePrivacy,
} from './privacy-rig.ts'
import { leaveTraces, tablesWith } from './privacy-traces.ts'

usePrivacy()

const DAY = 86_400_000

describe('erasing', () => {
  test(
    'leaves nothing of a person in any table, and the chains of the audit log whole',
    { timeout: 60_000 },
    async () => {
      const { id, email, name } = people.developerA
      await signIn(accounts, email, PASSWORD, { userAgent: name })
      const viewer = await accounts.viewerOf(people.developerA)
      await leaveTraces(id, developers.a.id, email, name)
      await accounts.ask(viewer, `mutation { profileUpdate(input: { name: "${name}" }) { userErrors { code } } }`)
      // Whoever adds a table to the list puts something into it here.
      const before = await tablesWith('dora')
      const after = new Set([
        'company_developers',
        'company_members',
        'developer_assignments',
        'labs_accounts',
        'notification_preferences',
        'passwords',
      ])
      const listed = personalData.entries.filter(({ erase: what }) => what !== 'nothing').map(({ table }) => table)
      expect(before).toEqual(
        expect.arrayContaining([...new Set(listed)].filter((table) => !after.has(table)).toSorted()),
      )

      await remove(id)
      await erase(new Date(Date.now() + 13 * DAY))
      expect(await tablesWith('dora')).toContain('users')
      await erase(new Date(Date.now() + 15 * DAY))
      expect(await tablesWith('dora')).toEqual([])
      expect(await tablesWith(email)).toEqual([])
      for (const table of [
        'passwords',
        'sessions',
        'company_developers',
        'company_members',
        'labs_accounts',
        'notification_preferences',
      ])
        expect(await idsIn(table, table === 'company_developers' ? developers.a.id : id)).toEqual([])

      const { rows } = await database.query('select name, status, email from accounts.users where id = $1', [id])
      expect(rows).toEqual([{ name: ERASED_NAME, status: 'DELETED', email: `erased-${id}@erased.invalid` }])
      // What is counted stays: a training that was completed is one of the company's.
      expect(
        (
          await database.query(
            'select status, notes from accounts.training_enrollments where developer_id = $1 and completed_at is not null limit 1',
            [developers.a.id],
          )
        ).rows,
      ).toEqual([{ status: 'COMPLETED', notes: null }])
      expect(
        (
          await database.query(
            `select status from accounts.approvals where about_user_id = $1 and title like '% for the community' and status <> 'APPROVED'`,
            [id],
          )
        ).rows,
      ).toEqual([{ status: 'CANCELLED' }])
      expect(await brokenChains()).toEqual([])
    },
  )

  test('is told the other subgraphs without a name, and is done when all have answered', async () => {
    const { id } = people.developerA
    const { rows } = await database.query<{ payload: { requestId: string } }>(
      `select payload from bus.events where type = 'privacy.erasure_started' and payload->>'userId' = $1
       union all select payload from accounts.outbox where type = 'privacy.erasure_started' and payload->>'userId' = $1`,
      [id],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('dora')
    const { requestId } = rows[0]!.payload
    const state = async () =>
      (
        await database.query<{ state: string }>('select state from accounts.privacy_requests where id = $1', [
          requestId,
        ])
      ).rows[0]!.state
    expect(await state()).toBe('RUNNING')
    for (const source of ['projects', 'billing', 'integrations', 'gateway', 'gateway']) await answer(source, requestId)
    await expect.poll(state, { timeout: 10_000 }).toBe('DONE')
  })

  test('done again, and by two at once, it changes nothing', async () => {
    const { id } = people.developerA
    const entries = async () =>
      (await database.query(`select 1 from accounts.audit_log where action = 'user.erased' and subject_id = $1`, [id]))
        .rowCount
    const far = new Date(Date.now() + 20 * DAY)
    await Promise.all([erase(far), erase(far)])
    expect(await entries()).toBe(1)
    await remove(people.viewerA.id)
    await Promise.all([erase(far), erase(far), erase(far)])
    const { rowCount } = await database.query(
      `select 1 from accounts.audit_log where action = 'user.erased' and subject_id = $1`,
      [people.viewerA.id],
    )
    expect(rowCount).toBe(1)
    const back = await change(await accounts.viewerOf(people.admin), 'userReinstate', 'UserReinstateInput', {
      id: toGlobalId('User', id),
    })
    expect(codesOf(back)).toEqual(['NOT_FOUND'])
  })

  test('a person asks for it with the password, keeps its account meanwhile, and can take it back', async () => {
    const viewer = await accounts.viewerOf(people.developerRival)
    expect(codesOf(await requestErasure(viewer, 'wrong'))).toEqual(['PASSWORD_WRONG'])
    const asked = await Promise.all([requestErasure(viewer), requestErasure(viewer)])
    expect(asked.flatMap(codesOf)).toEqual(['ALREADY_OPEN'])
    expect(asked.find(({ request }) => request)?.request).toMatchObject({ state: 'SCHEDULED' })
    expect((await signIn(accounts, people.developerRival.email, PASSWORD)).code).toBeNull()

    expect((await change(viewer, 'accountErasureCancel')).request?.state).toBe('CANCELLED')
    expect(codesOf(await change(viewer, 'accountErasureCancel'))).toEqual(['NOT_FOUND'])
    await erase(new Date(Date.now() + 15 * DAY))
    expect(await nameOf(people.developerRival.id)).toBe(people.developerRival.name)

    await requestErasure(viewer)
    await erase(new Date(Date.now() + 13 * DAY))
    expect(await nameOf(people.developerRival.id)).toBe(people.developerRival.name)
    await erase(new Date(Date.now() + 15 * DAY))
    expect(await nameOf(people.developerRival.id)).toBe(ERASED_NAME)
  })

  test('the last owner of a company and the last administrator are told what to do first', async () => {
    const owner = await requestErasure(await accounts.viewerOf(people.ownerA))
    expect(owner.userErrors).toMatchObject([
      { code: 'LAST_OWNER', message: 'You are the last owner of Alpha. Make somebody else its owner first.' },
    ])
    expect(codesOf(await requestErasure(await accounts.viewerOf(people.admin)))).toEqual(['LAST_ADMINISTRATOR'])
    const admin = await accounts.viewerOf(people.admin)
    const byStaff = await change(admin, 'userErase', 'UserEraseInput', {
      id: toGlobalId('User', people.ownerB.id),
      reason: 'Asked by phone',
    })
    expect(codesOf(byStaff)).toEqual(['LAST_OWNER'])
  })

  test('who becomes the last owner in the days of grace is not erased, and is told why', async () => {
    await database.query(
      `insert into accounts.company_members (id, company_id, user_id, role, accepted_at) values ($1, $2, $3, 'OWNER', now())`,
      [newId(), companies.b.id, people.suspended.id],
    )
    await database.query(`update accounts.users set status = 'ACTIVE' where id = $1`, [people.suspended.id])
    const viewer = await accounts.viewerOf(people.ownerB)
    expect(codesOf(await requestErasure(viewer))).toEqual([])
    await database.query(`update accounts.users set status = 'SUSPENDED' where id = $1`, [people.suspended.id])
    await erase(new Date(Date.now() + 15 * DAY))
    expect(await nameOf(people.ownerB.id)).toBe(people.ownerB.name)
    const { data } = await accounts.ask<{ privacyRequests: { problem: string }[] }>(
      viewer,
      '{ privacyRequests { problem } }',
    )
    expect(data.privacyRequests[0]!.problem).toContain('is the last owner of Beta')
    await change(viewer, 'accountErasureCancel')
  })

  test('an administrator has somebody erased at once, with a reason', async () => {
    const admin = await accounts.viewerOf(people.admin)
    const input = { id: toGlobalId('User', people.agencyAdmin.id), reason: ' ' }
    expect(codesOf(await change(admin, 'userErase', 'UserEraseInput', input))).toEqual(['INVALID_INPUT'])
    expect(
      codesOf(await change(admin, 'userErase', 'UserEraseInput', { ...input, reason: 'Asked in writing' })),
    ).toEqual([])
    await expect.poll(() => nameOf(people.agencyAdmin.id), { timeout: 15_000 }).toBe(ERASED_NAME)
    const other = await accounts.ask(
      await accounts.viewerOf(people.manager),
      'mutation ($input: UserEraseInput!) { userErase(input: $input) { userErrors { code } } }',
      { variables: { input: { ...input, reason: 'Asked in writing' } } },
    )
    expect(other.data).toMatchObject({ userErase: { userErrors: [{ code: 'FORBIDDEN' }] } })
    expect(await brokenChains()).toEqual([])
  })
})

async function idsIn(table: string, id: string): Promise<unknown[]> {
  const column = table === 'company_developers' ? 'developer_id' : 'user_id'
  return (await database.query(`select 1 from accounts.${table} where ${column} = $1`, [id])).rows
}
