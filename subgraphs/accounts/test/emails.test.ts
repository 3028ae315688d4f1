import { sql, system, transaction } from '@atrium/kit/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueEmail } from '../src/emails/queue-email.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { mailsTo, mailTo } from './mails.ts'
import { people } from './plan.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

const inTransaction = <T>(purpose: 'relay' | 'signin' | 'job', work: Parameters<typeof transaction<T>>[2]) =>
  transaction(accounts.database, system(purpose), work)

const reset = (email: string) => ({
  template: 'password-reset' as const,
  to: { email, name: 'Eve' },
  data: { name: 'Eve', link: 'https://portal.example/reset/secret', expiresInMinutes: 30 },
})

test('without a provider a mail is kept, readable, and its secret link apart from it', async () => {
  await inTransaction('signin', (em) => queueEmail(em, reset('Eve@Example.com ')))
  const mail = await mailTo(accounts, 'eve@example.com', 'password-reset', 'LOGGED')
  expect(mail).toMatchObject({ subject: 'Reset your password', error: null, attempts: 1 })
  expect(mail.data).toEqual({ name: 'Eve', link: 'https://portal.example/reset/secret', expiresInMinutes: 30 })
  const [row] = await inTransaction('job', (em) =>
    sql<{ data: object }>(em, 'select data from accounts.emails where id = ?', [mail.id]),
  )
  expect(row!.data).toEqual({ name: 'Eve', expiresInMinutes: 30 })
})

test('a mail is sent if and only if what it tells of is committed', async () => {
  const undone = inTransaction('signin', async (em) => {
    await queueEmail(em, reset('undone@example.com'))
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await mailsTo(accounts, 'undone@example.com')).toEqual([])
})

test('what is queued twice under one key is one mail', async () => {
  const notice = {
    template: 'notification' as const,
    to: { email: 'twice@example.com' },
    data: { name: null, title: 'Invoice', message: 'There is one.', link: '/invoices' },
    dedupeKey: 'invoice:1',
  }
  await inTransaction('relay', (em) => queueEmail(em, notice))
  await inTransaction('relay', (em) => queueEmail(em, notice))
  await mailTo(accounts, 'twice@example.com', 'notification', 'LOGGED')
})

test('nobody but staff sees a row of the log, and no project manager a secret link', async () => {
  await mailTo(accounts, 'eve@example.com', 'password-reset', 'LOGGED')
  const seenBy = async (name: keyof typeof people) =>
    transaction(accounts.database, await accounts.viewerOf(people[name]), async (em) => ({
      mails: (await sql(em, 'select id from accounts.emails')).length > 0,
      secrets: (await sql(em, 'select email_id from accounts.email_secrets')).length > 0,
    }))
  const { suspended: _none, ...active } = people
  for (const [name, { role }] of Object.entries(active) as [keyof typeof active, { role: string }][]) {
    const staff = role === 'ADMIN' || role === 'PROJECT_MANAGER'
    expect(await seenBy(name), name).toEqual({ mails: staff, secrets: role === 'ADMIN' })
  }
})
