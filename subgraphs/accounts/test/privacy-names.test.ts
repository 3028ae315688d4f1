import { appendAudit } from '@atrium/kit/audit'
import { system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { ERASED_NAME } from '@atrium/kit/privacy'
import { describe, expect, test } from 'vitest'
import { subjectOf } from '../src/privacy/subject.ts'
import { companies, people } from './plan.ts'
import { accounts, brokenChains, database, erase, nameOf, usePrivacy } from './privacy-rig.ts'

usePrivacy()

describe('a name that is chosen', () => {
  /** An account that is to be erased. */
  async function somebody(name: string, companyId: string | null = companies.a.id): Promise<string> {
    const id = newId()
    await database.query(
      `insert into accounts.users (id, name, email, role, status, erase_on) values ($1, $2, $3, 'CLIENT', 'DELETED', now())`,
      [id, name, `${id}@demo.test`],
    )
    if (companyId)
      await database.query(
        `insert into accounts.company_members (id, company_id, user_id, role, accepted_at) values ($1, $2, $3, 'VIEWER', now())`,
        [newId(), companyId, id],
      )
    return id
  }
  const append = (companyId: string | null, subjectId: string, details: Record<string, unknown>) =>
    transaction(accounts.database, system('signin'), (em) =>
      appendAudit(em, null, { companyId, action: 'tried', subjectType: 'User', subjectId, details }),
    )
  /** What stands in tables whose texts and documents are looked through, row by row. */
  async function rowsWithout(ids: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const table of [
      'audit_log',
      'approvals',
      'email_deliveries',
      'notifications',
      'broadcasts',
      'security_events',
    ]) {
      const { rows } = await database.query<{ row: string }>(`select t::text as row from accounts."${table}" t`)
      found.push(...rows.map(({ row }) => row).filter((row) => !ids.some((id) => row.includes(id))))
    }
    return found
  }

  test('takes nothing of others away, whatever it is', { timeout: 60_000 }, async () => {
    const other = people.manager
    const words = { reason: 'a status', status: { from: 'ACTIVE', to: null }, role: 'kind', changed: ['name'], a: 1 }
    for (const companyId of [companies.a.id, companies.b.id, null])
      await append(companyId, other.id, { ...words, role: 'x' })
    await append(companies.b.id, other.id, words)
    await append(null, other.id, words)
    const step = {
      approver: 'STAFF',
      userId: null,
      status: 'PENDING',
      decidedById: null,
      decidedByName: null,
      reason: 'status, kind',
    }
    await database.query(
      `insert into accounts.approvals (id, kind, subject_id, about_user_id, title, note, steps, approver) values
         ($1, 'COMMUNITY', $2, $3, 'The status of Dirk', 'The reason, null', $4, 'STAFF')`,
      [newId(), newId(), other.id, JSON.stringify([step])],
    )
    await database.query(
      `insert into accounts.email_deliveries (id, provider, delivery_key, events) values ($1, 'x', 'names', $2)`,
      [newId(), JSON.stringify([{ kind: 'BOUNCED', key: 'null', address: null, detail: 'reason: status' }])],
    )
    await database.query(
      `insert into accounts.notifications (id, user_id, type, priority, title, message, event_id)
         values ($1, $2, 'X', 1, 'A status', 'The reason is null, of its kind', $1)`,
      [newId(), other.id],
    )
    await database.query(
      `insert into accounts.broadcasts (id, subject, body, by_email, in_app, audience, recipients, created_by_id)
         values ($1, 'Status', 'The reason: null or kind', true, true, '{}', 1, $2)`,
      [newId(), other.id],
    )
    await database.query(
      `insert into accounts.security_events (id, type, detail) values ($1, 'LOCKED_OUT', 'The reason, status')`,
      [newId()],
    )

    const names = ['reason', 'status', 'null', 'kind', 'a', 'the reason']
    const ids: string[] = []
    for (const name of names) ids.push(await somebody(name))
    for (const [index, id] of ids.entries()) await append(companies.b.id, id, { name: { from: names[index], to: 'x' } })
    const before = await rowsWithout(ids)
    await erase(new Date(Date.now() + 1000))
    const after = new Set(await rowsWithout([]))
    expect(before.filter((row) => !after.has(row))).toEqual([])
    for (const id of ids) {
      expect(await nameOf(id)).toBe(ERASED_NAME)
      const { rows } = await database.query(
        `select details from accounts.audit_log where subject_id = $1 and action = 'tried'`,
        [id],
      )
      expect(rows).toEqual([{ details: {} }])
    }
    expect(await brokenChains()).toEqual([])
  })

  test('goes out of entries of the person’s companies that have it as a value, and of its own everywhere', async () => {
    const id = await somebody('Mira Muster')
    const entry = async (companyId: string | null, details: Record<string, unknown>) => {
      const subject = newId()
      await append(companyId, subject, details)
      return async () =>
        (
          await database.query<{ details: object }>('select details from accounts.audit_log where subject_id = $1', [
            subject,
          ])
        ).rows[0]!.details
    }
    const named = await entry(companies.a.id, { lead: ['mira muster'] })
    const foreign = await entry(companies.b.id, { lead: 'Mira Muster' })
    const byId = await entry(companies.b.id, { userId: id })
    const byAddress = await entry(null, { to: `${id}@demo.test` })
    const notice = newId()
    await database.query(
      `insert into accounts.notifications (id, user_id, type, priority, title, message, event_id)
         values ($1, $2, 'X', 1, 'Mira Muster has joined', '', $1)`,
      [notice, people.manager.id],
    )
    await erase(new Date(Date.now() + 1000))
    expect([await named(), await foreign(), await byId(), await byAddress()]).toEqual([
      {},
      { lead: 'Mira Muster' },
      {},
      {},
    ])
    expect((await database.query('select title from accounts.notifications where id = $1', [notice])).rows).toEqual([
      { title: `${ERASED_NAME} has joined` },
    ])
  })

  test('finds nothing for an export, which looks into companies alone that the person sees now', async () => {
    const id = newId()
    const developer = newId()
    await database.query(
      `insert into accounts.users (id, name, email, role) values ($1, 'Lena Lead', 'lena.lead@demo.test', 'DEVELOPER')`,
      [id],
    )
    await database.query('insert into accounts.developers (id, user_id) values ($1, $2)', [developer, id])
    await database.query(
      `insert into accounts.developer_assignments (id, company_id, developer_id, status, decided_at) values ($1, $2, $3, 'REJECTED', now())`,
      [newId(), companies.a.id, developer],
    )
    await database.query(
      `insert into accounts.company_members (id, company_id, user_id, role) values ($1, $2, $3, 'VIEWER')`,
      [newId(), companies.b.id, id],
    )
    const companiesOf = (purpose: 'EXPORT' | 'ERASURE') =>
      transaction(accounts.database, system('privacy'), async (em) =>
        (await subjectOf(em, id, purpose)).companyIds.toSorted(),
      )
    expect(await companiesOf('EXPORT')).toEqual([])
    expect(await companiesOf('ERASURE')).toEqual([companies.a.id, companies.b.id].toSorted())
    await database.query('update accounts.company_members set accepted_at = now() where user_id = $1', [id])
    await database.query(`update accounts.developer_assignments set status = 'ACTIVE' where developer_id = $1`, [
      developer,
    ])
    expect(await companiesOf('EXPORT')).toEqual([companies.a.id, companies.b.id].toSorted())
  })
})
