import { newId, toGlobalId } from '@atrium/kit/ids'
import { ERASED_NAME } from '@atrium/kit/privacy'
import { describe, expect, test } from 'vitest'
import { people } from './plan.ts'
import { accounts, change, codesOf, database, erase, nameOf, pgClient, usePrivacy } from './privacy-rig.ts'

usePrivacy()

const DAY = 86_400_000

describe('an erasure', () => {
  const schedule = async (id: string) => {
    await database.query(`update accounts.users set status = 'DELETED', erase_on = now() where id = $1`, [id])
    const request = newId()
    await database.query(
      `insert into accounts.privacy_requests (id, kind, user_id, state, requested_by_id, due_at) values ($1, 'ERASURE', $2, 'SCHEDULED', $3, now())`,
      [request, id, people.admin.id],
    )
    await database.query(
      `insert into accounts.privacy_parts (request_id, source) select $1, unnest('{accounts,projects,billing,integrations,gateway}'::text[])`,
      [request],
    )
    return request
  }
  const stateOf = async (request: string) =>
    (await database.query<{ state: string }>('select state from accounts.privacy_requests where id = $1', [request]))
      .rows[0]!.state
  const reinstate = async (id: string) =>
    change(await accounts.viewerOf(people.admin), 'userReinstate', 'UserReinstateInput', { id: toGlobalId('User', id) })
  const newcomer = async () => {
    const id = newId()
    await database.query(`insert into accounts.users (id, name, email, role) values ($1, 'Nora New', $2, 'CLIENT')`, [
      id,
      `${id}@demo.test`,
    ])
    return id
  }

  test('ends when an administrator reinstates the person, and is not to be stopped once it is being done', async () => {
    const id = await newcomer()
    const request = await schedule(id)
    expect(codesOf(await reinstate(id))).toEqual([])
    expect(await stateOf(request)).toBe('CANCELLED')
    await erase(new Date(Date.now() + DAY))
    expect(await nameOf(id)).toBe('Nora New')

    const running = await schedule(id)
    await database.query(`update accounts.privacy_requests set state = 'RUNNING' where id = $1`, [running])
    expect(codesOf(await reinstate(id))).toEqual(['WRONG_STATUS'])
    // As after a kill in the middle: the job takes it up again.
    await erase(new Date(Date.now() + 1000))
    expect(await nameOf(id)).toBe(ERASED_NAME)
  })

  test('keeps no administrator waiting while it looks through the tables', async () => {
    const id = await newcomer()
    const request = await schedule(id)
    await database.query('begin; lock table accounts.security_events in access exclusive mode')
    const erased = erase(new Date(Date.now() + 1000))
    try {
      const other = await pgClient()
      try {
        await expect
          .poll(
            async () =>
              (
                await other.query<{ state: string }>('select state from accounts.privacy_requests where id = $1', [
                  request,
                ])
              ).rows[0]!.state,
            { timeout: 10_000 },
          )
          .toBe('RUNNING')
        const { rows } = await other.query(
          `select pg_try_advisory_lock(hashtextextended('accounts.administrators', 0)) as free`,
        )
        expect(rows).toEqual([{ free: true }])
      } finally {
        await other.end()
      }
    } finally {
      await database.query('commit')
      await erased
    }
    expect(await nameOf(id)).toBe(ERASED_NAME)
  })
})
