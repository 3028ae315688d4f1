import { sql, system, transaction } from '@atrium/kit/database'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { queueEmail } from '../src/emails/queue-email.ts'
import { type MailingAccounts, secretsOf, startMailingAccounts, WEBHOOK_SECRET } from './mail-gateway.ts'
import { mailsTo, mailTo } from './mails.ts'

// What each provider tells of a mail, posted and signed as that provider does, from the post to the row of the log.

const SOON = { timeout: 20_000 }

describe.each(['sendgrid', 'mailgun'] as const)('%s', (name) => {
  let mailing: MailingAccounts
  beforeAll(async () => {
    mailing = await startMailingAccounts(name)
  })
  afterAll(() => mailing.dispose())

  async function sent(email: string) {
    await transaction(mailing.accounts.database, system('job'), (em) =>
      queueEmail(em, {
        template: 'notification',
        to: { email, name: 'Eve' },
        data: { name: 'Eve', title: 'An invoice', message: 'There is one.', link: '/invoices' },
      }),
    )
    await mailTo(mailing.accounts, email, 'notification', 'SENT')
    return mailing.provider.mails.find(({ to }) => to === email)!
  }
  const becomes = (email: string, state: string) =>
    vi.waitFor(async () => expect((await mailsTo(mailing.accounts, email)).at(-1)?.state).toBe(state), SOON)
  const rowsOf = (query: string, email: string) =>
    transaction(mailing.accounts.database, system('job'), (em) => sql<{ what: string }>(em, query, [email]))

  test('takes a mail, and what it tells counts once however often and in whatever order it comes', async () => {
    const mail = await sent('order@example.com')
    const { tell } = mailing.provider
    const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 12, 0, second))
    for (const _again of [1, 2]) {
      expect(await tell(mail, 'opened', { id: 'o-4', at: at(4) })).toBe(202)
      expect(await tell(mail, 'delivered', { id: 'd-3', at: at(3) })).toBe(202)
      expect(await tell(mail, 'deferred', { id: 'd-2', at: at(2), detail: 'Mailbox busy' })).toBe(202)
      expect(await tell(mail, 'sent', { id: 'd-1', at: at(1) })).toBe(202)
    }
    const told = () =>
      rowsOf(
        `select event.kind as what from accounts.email_events event join accounts.emails mail on mail.id = event.email_id
         where mail.to_email = ? and event.provider_key is not null order by event.occurred_at`,
        'order@example.com',
      )
    await vi.waitFor(async () => expect(await told()).toHaveLength(4), SOON)
    expect((await told()).map(({ what }) => what)).toEqual(['SENT', 'DEFERRED', 'DELIVERED', 'OPENED'])
    await becomes('order@example.com', 'DELIVERED')
  })

  test('keeps later mails from an address that bounced or complained, and says what it dropped', async () => {
    const [bounced, complained, dropped] = [
      await sent('gone@example.com'),
      await sent('angry@example.com'),
      await sent('dropped@example.com'),
    ]
    await mailing.provider.tell(bounced, 'hard_bounced', { detail: 'No such mailbox' })
    await mailing.provider.tell(complained, 'complaint')
    await mailing.provider.tell(dropped, 'dropped', { detail: 'Unsubscribed Address' })
    await becomes('gone@example.com', 'BOUNCED')
    await becomes('angry@example.com', 'COMPLAINED')
    await becomes('dropped@example.com', 'FAILED')
    expect((await mailsTo(mailing.accounts, 'dropped@example.com'))[0]!.error).toBe('Unsubscribed Address')
    const kept = `select reason as what from accounts.email_suppressions where email = ?`
    expect(await rowsOf(kept, 'gone@example.com')).toEqual([{ what: 'HARD_BOUNCE' }])
    expect(await rowsOf(kept, 'angry@example.com')).toEqual([{ what: 'COMPLAINT' }])
    expect(await rowsOf(kept, 'dropped@example.com')).toEqual([])
  })

  test('is refused when it is signed by somebody else', async () => {
    const mail = await sent('refused@example.com')
    const other = secretsOf(name).signs.replace(WEBHOOK_SECRET, 'another')
    expect(await mailing.provider.tell(mail, 'hard_bounced', { secret: other })).toBe(401)
    expect((await mailsTo(mailing.accounts, 'refused@example.com'))[0]!.state).toBe('SENT')
  })

  test.runIf(name === 'mailgun')('refuses a token that comes again, whatever it is to say', async () => {
    const mail = await sent('replay@example.com')
    const token = 'c'.repeat(50)
    expect(await mailing.provider.tell(mail, 'delivered', { token })).toBe(202)
    expect(await mailing.provider.tell(mail, 'hard_bounced', { token })).toBe(406)
    await becomes('replay@example.com', 'DELIVERED')
  })
})
