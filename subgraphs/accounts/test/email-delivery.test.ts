import { sql } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { describe, expect, test, vi } from 'vitest'
import { createMailer } from '../src/emails/mailer.ts'
import { queueEmail } from '../src/emails/queue-email.ts'
import { sendEmail } from '../src/emails/send.job.ts'
import { mailsTo, mailTo } from './mails.ts'
import { ask, inTransaction, mailing, mailOf, notify, SOON, staff, stateOf, taken, useMailing } from './mail-rig.ts'
import { people } from './plan.ts'

useMailing()

describe('a mail on its way', () => {
  test('is queued, taken, and told to have arrived; its link is forgotten', async () => {
    const sent = await notify('eve@example.com')
    expect(taken('eve@example.com')).toMatchObject([
      { subject: 'An invoice', messageId: sent.providerMessageId, tags: ['notification', `atrium:${sent.id}`] },
    ])
    expect(await mailing.provider.tell(taken('eve@example.com')[0]!, 'delivered')).toBe(202)
    await vi.waitFor(async () => expect(await stateOf('eve@example.com')).toBe('DELIVERED'), SOON)
    await inTransaction((em) =>
      queueEmail(em, {
        template: 'password-reset',
        to: { email: 'reset@example.com' },
        data: { name: null, link: '/reset/secret', expiresInMinutes: 30 },
      }),
    )
    const reset = await mailTo(mailing.accounts, 'reset@example.com', 'password-reset', 'SENT')
    expect(taken('reset@example.com')[0]!.html).toContain('/reset/secret')
    expect(reset.data).toEqual({ name: null, expiresInMinutes: 30 })
  })

  test('is tried again when the provider is busy or broken, and then sent once', async () => {
    mailing.provider.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 1 })
    mailing.provider.faults.next({ kind: 'status', status: 503 })
    const mail = await notify('busy@example.com')
    expect(mail.attempts).toBe(3)
    expect(mail.error).toBeNull()
    expect(taken('busy@example.com')).toHaveLength(1)
    const { email } = await ask<{ email: { events: { kind: string; detail: string | null; occurredAt: string }[] } }>(
      'query ($id: ID!) { email(id: $id) { events { kind detail occurredAt } } }',
      { id: toGlobalId('Email', mail.id) },
    )
    expect(email.events.map(({ kind }) => kind)).toEqual(['RETRY', 'RETRY', 'SENT'])
    expect(email.events[0]!.detail).toContain('429')
  })

  test('that the provider refuses has failed, says why, and can be sent once more', async () => {
    mailing.provider.faults.next({ kind: 'status', status: 422 })
    const failed = await notify('refused@example.com', 'FAILED')
    expect(failed).toMatchObject({ attempts: 1, error: 'MailerSend answered 422: Error' })
    const resend = `mutation ($input: EmailResendInput!) { emailResend(input: $input) { email { id state } userErrors { code } } }`
    const input = { id: toGlobalId('Email', failed.id) }
    const both = await Promise.all([
      ask<{ emailResend: { userErrors: { code: string }[] } }>(resend, { input }),
      ask<{ emailResend: { userErrors: { code: string }[] } }>(resend, { input }),
    ])
    // Two who press the button at the same moment send one.
    expect(both.flatMap(({ emailResend }) => emailResend.userErrors.map(({ code }) => code))).toEqual([
      'ALREADY_RESENT',
    ])
    await vi.waitFor(async () => expect(await stateOf('refused@example.com')).toBe('SENT'), SOON)
    expect(taken('refused@example.com')).toHaveLength(1)
  })

  test('whose answer was lost is not sent again, unless somebody would stay locked out', async () => {
    mailing.provider.faults.next({ kind: 'reset' })
    const lost = await notify('lost@example.com', 'FAILED')
    expect(lost.error).toContain('not known whether this mail was sent')
    mailing.provider.faults.next({ kind: 'reset' })
    await inTransaction((em) =>
      queueEmail(em, {
        template: 'security-alert',
        to: { email: 'locked@example.com' },
        data: {
          name: null,
          what: 'New sign-in',
          when: 'now',
          ip: '::1',
          device: 'Firefox',
          link: '/settings/security',
        },
      }),
    )
    expect((await mailTo(mailing.accounts, 'locked@example.com', 'security-alert', 'SENT')).attempts).toBe(2)
  })

  test('whose process ended while it was handed over is not sent twice', async () => {
    const { accounts, settings } = mailing
    const id = newId()
    await inTransaction((em) =>
      sql(
        em,
        `insert into accounts.emails (id, template, category, priority, to_email, data, state, attempts, taken_up_at)
         values (?, 'notification', 'NOTIFICATION', 5, 'crash@example.com', '{}', 'SENDING', 1, now())`,
        [id],
      ),
    )
    const { database, runtime } = accounts
    const mailer = createMailer({ ...runtime, mail: settings })
    const parts = { jobs: runtime.jobs, database, mailer, log: runtime.log }
    await sendEmail(parts, id, AbortSignal.timeout(5_000))
    expect(await mailsTo(accounts, 'crash@example.com')).toMatchObject([{ state: 'FAILED' }])
    expect(taken('crash@example.com')).toEqual([])
  })
})

describe('several mails at once', () => {
  const act = (verb: 'emailsResend' | 'emailsCancel', ids: string[], viewer = staff) =>
    ask<Record<string, { count: number | null; userErrors: { code: string }[] }>>(
      `mutation ($input: EmailsInput!) { ${verb}(input: $input) { count userErrors { code } } }`,
      { input: { ids: ids.map((id) => toGlobalId('Email', id)) } },
      viewer,
    ).then((data) => data[verb]!)

  test('are sent once more where they did not arrive, and once however many ask', async () => {
    mailing.provider.faults.next({ kind: 'status', status: 422 }, 2)
    const failed = [await notify('many1@example.com', 'FAILED'), await notify('many2@example.com', 'FAILED')]
    const sent = await notify('many3@example.com')
    const ids = [...failed, sent].map(({ id }) => id)
    const both = await Promise.all([act('emailsResend', ids), act('emailsResend', ids)])
    expect(both.map(({ count }) => count).toSorted((a, b) => a! - b!)).toEqual([0, 2])
    for (const address of ['many1@example.com', 'many2@example.com']) {
      await vi.waitFor(async () => expect(await stateOf(address)).toBe('SENT'), SOON)
      expect(taken(address)).toHaveLength(1)
    }
    expect(taken('many3@example.com')).toHaveLength(1)
  })

  test('are stopped before they leave, and never after', async () => {
    // Busy for long: the mail waits.
    mailing.provider.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 600 })
    await inTransaction((em) =>
      queueEmail(em, {
        template: 'notification',
        to: { email: 'stopped@example.com' },
        data: { name: null, title: 'T', message: 'M', link: '/' },
      }),
    )
    const waiting = await vi.waitFor(async () => {
      const [mail] = await mailsTo(mailing.accounts, 'stopped@example.com')
      expect(mail).toMatchObject({ state: 'QUEUED', attempts: 1 })
      return mail!
    }, SOON)
    expect(await act('emailsCancel', [waiting.id])).toEqual({ count: 1, userErrors: [] })
    expect(await stateOf('stopped@example.com')).toBe('CANCELLED')
    expect(await act('emailsCancel', [waiting.id])).toEqual({ count: null, userErrors: [{ code: 'TOO_LATE' }] })
  })

  test('staff keeps mail from an address, all but what security asks for', async () => {
    const suppress = (email: string) =>
      ask<{ emailSuppressionCreate: { suppression: { email: string } | null; userErrors: { code: string }[] } }>(
        `mutation ($input: EmailSuppressionCreateInput!) { emailSuppressionCreate(input: $input) {
           suppression { email } userErrors { code } } }`,
        { input: { email, detail: 'Asked on the phone' } },
      ).then((data) => data.emailSuppressionCreate)
    expect(await suppress('nobody')).toEqual({ suppression: null, userErrors: [{ code: 'ADDRESS_INVALID' }] })
    for (const _twice of [1, 2]) {
      expect(await suppress(' Hushed@Example.com')).toMatchObject({ suppression: { email: 'hushed@example.com' } })
    }
    expect((await notify('hushed@example.com', 'SUPPRESSED')).error).toBe('Staff asked for no mail to this address.')
  })
})

describe('what the provider tells', () => {
  test('counts once however often and in whatever order it comes', async () => {
    await notify('order@example.com')
    const [mail] = taken('order@example.com')
    const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 12, 0, second))
    for (const _again of [1, 2]) {
      expect(await mailing.provider.tell(mail!, 'delivered', { id: 'd-1', at: at(3) })).toBe(202)
      expect(await mailing.provider.tell(mail!, 'deferred', { id: 'd-2', at: at(2), detail: 'Mailbox busy' })).toBe(202)
      expect(await mailing.provider.tell(mail!, 'sent', { id: 'd-3', at: at(1) })).toBe(202)
    }
    const { id } = (await mailsTo(mailing.accounts, 'order@example.com'))[0]!
    const query = 'query ($id: ID!) { email(id: $id) { state deliveredAt events { kind } } }'
    await vi.waitFor(async () => {
      const { email } = await ask<{ email: { state: string; deliveredAt: string; events: { kind: string }[] } }>(
        query,
        { id: toGlobalId('Email', id) },
      )
      expect(email).toMatchObject({ state: 'DELIVERED', deliveredAt: at(3).toISOString() })
      // SENT twice: by us and by the provider.
      expect(email.events.map(({ kind }) => kind).toSorted()).toEqual(['DEFERRED', 'DELIVERED', 'SENT', 'SENT'])
    }, SOON)
  })

  test('is refused without the right signature, and changes nothing', async () => {
    await notify('forged@example.com')
    const [mail] = taken('forged@example.com')
    expect(await mailing.provider.tell(mail!, 'complaint', { secret: 'another-secret' })).toBe(401)
    expect(await stateOf('forged@example.com')).toBe('SENT')
    const stored = await inTransaction((em) =>
      sql(em, `select id from accounts.email_deliveries where events::text like '%forged@example.com%'`),
    )
    expect(stored).toEqual([])
  })

  test('of a hard bounce keeps every later mail from the address, until staff lifts that', async () => {
    await notify('bounce@example.com')
    await mailing.provider.tell(taken('bounce@example.com')[0]!, 'hard_bounced', { detail: 'No such user' })
    await vi.waitFor(async () => expect(await stateOf('bounce@example.com')).toBe('BOUNCED'), SOON)
    await inTransaction((em) =>
      queueEmail(em, { template: 'custom', to: { email: 'bounce@example.com' }, data: { subject: 'S', body: 'B' } }),
    )
    const kept = await mailOf('bounce@example.com', 'custom', 'SUPPRESSED')
    expect(kept.error).toContain('came back')
    expect(taken('bounce@example.com')).toHaveLength(1)
    const { emailSuppressions } = await ask<{ emailSuppressions: { nodes: { id: string; detail: string }[] } }>(
      '{ emailSuppressions(where: { search: "bounce@" }) { nodes { id detail } } }',
    )
    expect(emailSuppressions.nodes).toMatchObject([{ detail: 'No such user' }])
    await ask(
      'mutation ($input: EmailSuppressionLiftInput!) { emailSuppressionLift(input: $input) { userErrors { code } } }',
      { input: { id: emailSuppressions.nodes[0]!.id } },
    )
    await inTransaction((em) =>
      queueEmail(em, {
        template: 'team-approval',
        to: { email: 'bounce@example.com' },
        data: { name: null, companyName: 'A', link: '/' },
      }),
    )
    await mailOf('bounce@example.com', 'team-approval', 'SENT')
  })
})

test('nobody but staff reads the log, a template, or the list of suppressed addresses', async () => {
  const owner = await mailing.accounts.viewerOf(people.ownerA)
  for (const field of ['emails', 'emailSuppressions', 'broadcasts']) {
    const { data, errors } = await mailing.accounts.ask<object>(owner, `{ list: ${field} { nodes { id } } }`)
    expect(data).toEqual({ list: null })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  const [mail] = await mailsTo(mailing.accounts, 'eve@example.com')
  const query = 'query ($id: ID!) { email(id: $id) { id } node(id: $id) { id } }'
  expect(await ask(query, { id: toGlobalId('Email', mail!.id) }, owner)).toEqual({ email: null, node: null })
})

test('staff reads a mail as it was sent, without the link that lets one in', async () => {
  const [mail] = await mailsTo(mailing.accounts, 'reset@example.com')
  const { email } = await ask<{ email: { content: { subject: string; html: string; hasHiddenLink: boolean } } }>(
    'query ($id: ID!) { email(id: $id) { content { subject html hasHiddenLink } } }',
    { id: toGlobalId('Email', mail!.id) },
  )
  expect(email.content).toMatchObject({ subject: 'Reset your password', hasHiddenLink: true })
  expect(email.content.html).not.toContain('secret')
})
