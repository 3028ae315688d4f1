import { ANONYMOUS } from '@atrium/kit/viewer'
import { describe, expect, test, vi } from 'vitest'
import { queueEmail } from '../src/emails/queue-email.ts'
import { ask, inTransaction, mailing, mailOf, notify, SOON, stateOf, taken, useMailing } from './mail-rig.ts'

useMailing()

describe('who does not want a kind of mail', () => {
  const link = (address: string) => {
    const [, token] = /\/webhooks\/unsubscribe\/([\w-]+)/.exec(taken(address)[0]!.html)!
    return token!
  }
  const post = (token: string, body: string, method: 'GET' | 'POST' = 'POST') =>
    mailing.accounts.subgraph.webhooks({
      provider: 'unsubscribe',
      connectionId: token,
      method,
      headers: {},
      rawBody: Buffer.from(body),
    })

  test('unsubscribes with one click of the mail program, and still gets what security asks for', async () => {
    await notify('quiet@example.com')
    const token = link('quiet@example.com')
    // A program that follows every link in a mail unsubscribes nobody.
    expect(await post(token, '', 'GET')).toMatchObject({
      status: 303,
      headers: { location: `http://localhost:4000/unsubscribe?token=${token}` },
    })
    expect((await post(token, 'anything')).status).toBe(400)
    expect((await post(token, 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect((await post(token, 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect((await post(`${token.slice(0, -4)}AAAA`, 'List-Unsubscribe=One-Click')).status).toBe(404)
    await inTransaction((em) =>
      queueEmail(em, {
        template: 'notification',
        to: { email: 'quiet@example.com' },
        data: { name: null, title: 'Another', message: 'M', link: '/' },
      }),
    )
    await vi.waitFor(async () => expect(await stateOf('quiet@example.com')).toBe('SUPPRESSED'), SOON)
    await inTransaction((em) =>
      queueEmail(em, {
        template: 'password-reset',
        to: { email: 'quiet@example.com' },
        data: { name: null, link: '/r', expiresInMinutes: 30 },
      }),
    )
    await mailOf('quiet@example.com', 'password-reset', 'SENT')
    // An announcement is another kind.
    await inTransaction((em) =>
      queueEmail(em, { template: 'custom', to: { email: 'quiet@example.com' }, data: { subject: 'S', body: 'B' } }),
    )
    await mailOf('quiet@example.com', 'custom', 'SENT')
  })

  test('does so on the page too, signed out, and takes it back there', async () => {
    await notify('page@example.com')
    const token = link('page@example.com')
    const read = '{ emailSubscription(token: "TOKEN") { email category isSubscribed } }'.replace('TOKEN', token)
    const subscription = { email: 'p•••@example.com', category: 'NOTIFICATION', isSubscribed: true }
    expect(await ask(read, {}, ANONYMOUS)).toEqual({ emailSubscription: subscription })
    const update = `mutation ($input: EmailSubscriptionUpdateInput!) {
      emailSubscriptionUpdate(input: $input) { subscription { isSubscribed } userErrors { code } } }`
    const change = async (isSubscribed: boolean) =>
      ask(update, { input: { token, isSubscribed } }, ANONYMOUS) as Promise<{
        emailSubscriptionUpdate: { subscription: { isSubscribed: boolean } }
      }>
    expect((await change(false)).emailSubscriptionUpdate.subscription.isSubscribed).toBe(false)
    expect(await ask(read, {}, ANONYMOUS)).toEqual({ emailSubscription: { ...subscription, isSubscribed: false } })
    expect((await change(true)).emailSubscriptionUpdate.subscription.isSubscribed).toBe(true)
    expect(await ask('{ emailSubscription(token: "nonsense") { email } }', {}, ANONYMOUS)).toEqual({
      emailSubscription: null,
    })
  })
})
