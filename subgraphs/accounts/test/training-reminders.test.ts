import { describe, expect, test, vi } from 'vitest'
import { daysAfter } from '../src/assignments/business-day.ts'
import { remindOfTraining } from '../src/training/enrollments/training-reminders.job.ts'
import { companies } from './plan.ts'
import {
  accounts,
  asJob,
  ask,
  assigned,
  change,
  companyA,
  complete,
  due,
  enrollments,
  mine,
  type Name,
  title,
  today,
  WAIT,
  withTraining,
} from './training.ts'

// Who is reminded, when and by whom.

withTraining()

describe('reminders', () => {
  const remind = (who: Name, ids: string[]) =>
    change<{ enrollments: { id: string }[] | null; skippedCount: number | null }>(
      who,
      'trainingRemind',
      'TrainingRemindInput',
      { ids },
      'enrollments { id } skippedCount',
    )
  const nextAfter = async (dueOn: string, zone: string, past: string) => {
    const [row] = await asJob<{ at: Date | null }>(
      'select accounts.training_remind_at(?::date, ?, ?::timestamptz) as at',
      [dueOn, zone, past],
    )
    return row!.at && new Date(row!.at).toISOString()
  }

  test('come three days before, on the day, and each week after it, at eight in the morning of the company', async () => {
    const next = (past: string) => nextAfter('2026-05-20', 'Europe/Zurich', past)
    expect(await next('2026-05-01T00:00:00Z')).toBe('2026-05-17T06:00:00.000Z')
    expect(await next('2026-05-17T06:00:00Z')).toBe('2026-05-20T06:00:00.000Z')
    expect(await next('2026-05-20T06:00:00Z')).toBe('2026-05-27T06:00:00.000Z')
    expect(await next('2026-07-01T12:00:00Z')).toBe('2026-07-08T06:00:00.000Z')
    expect(await nextAfter('2026-05-20', 'America/Los_Angeles', '2026-05-17T14:00:00Z')).toBe(
      '2026-05-17T15:00:00.000Z',
    )
  })

  test('are sent once however often the job runs, and not of what is done', async () => {
    await assigned()
    await due(daysAfter(today(companies.a), 2))
    await complete('developerA', (await mine('developerA')).id)
    await asJob(
      `update accounts.training_enrollments set remind_at = now() - interval '1 minute' where remind_at is not null and resource_id in
       (select id from accounts.training_resources where title = ?)`,
      [title],
    )
    // Of what other tests left open nothing is said here.
    await asJob(
      `update accounts.training_enrollments set remind_at = null where resource_id not in
       (select id from accounts.training_resources where title = ?)`,
      [title],
    )
    await Promise.all([remindOfTraining(accounts.database), remindOfTraining(accounts.database)])
    await remindOfTraining(accounts.database)
    await vi.waitUntil(async () => {
      const mails = await asJob(
        `select 1 from accounts.emails where template = 'training-reminder' and data->>'items' like ?`,
        [`%${title}%`],
      )
      return mails.length === (await enrollments('manager')).length - 1
    }, WAIT)
  })

  test('are sent now by staff, at most once a day of each', async () => {
    await assigned()
    const ids = (await enrollments('manager')).map(({ id }) => id)
    const results = await Promise.all([remind('manager', ids), remind('admin', ids)])
    expect(results.map(({ skippedCount }) => skippedCount).toSorted((a, b) => a! - b!)).toEqual([0, ids.length])
    expect((await remind('manager', ids)).skippedCount).toBe(ids.length)
  })

  test('are sent by who approves the developers of the company, and by nobody else of it', async () => {
    await assigned()
    const ids = (await enrollments('manager')).map(({ id }) => id)
    expect((await remind('viewerA', ids)).codes).toEqual(['FORBIDDEN'])
    expect((await remind('ownerB', ids)).codes).toEqual(['NOT_FOUND'])
    expect((await remind('ownerA', ids)).enrollments).toHaveLength(ids.length)
    expect((await remind('manager', ids)).skippedCount).toBe(ids.length)
  })

  test('move with the days of a company that moves to another time zone', async () => {
    await assigned()
    const dueOn = daysAfter(today(companies.a), 20)
    await due(dueOn)
    const zone = 'Pacific/Auckland'
    const { company } = await ask<{ company: { profile: { version: number } } }>(
      'manager',
      'query ($id: ID!) { company(id: $id) { profile { version } } }',
      { id: companyA },
    )
    const move = (timeZone: string, version: number) =>
      change<object>(
        'manager',
        'companyUpdate',
        'CompanyUpdateInput',
        { id: companyA, version, timeZone },
        'company { id }',
      )
    await move(zone, company.profile.version)
    await vi.waitUntil(async () => {
      const rows = await asJob<{ isMoved: boolean }>(
        `select due_at = (due_on + 1)::timestamp at time zone ? as "isMoved" from accounts.training_enrollments
         where company_id = ? and due_on is not null and ended_at is null and status <> 'COMPLETED'`,
        [zone, companies.a.id],
      )
      return rows.length > 0 && rows.every(({ isMoved }) => isMoved)
    }, WAIT)
    await move(companies.a.timeZone, company.profile.version + 1)
  })
})
