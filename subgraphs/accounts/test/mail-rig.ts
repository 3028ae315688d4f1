import { system, transaction } from '@atrium/kit/database'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { queueEmail } from '../src/emails/queue-email.ts'
import { type MailingAccounts, startMailingAccounts } from './mail-gateway.ts'
import { mailsTo, mailTo } from './mails.ts'
import { people } from './plan.ts'

// What the tests of mails on their way share: a provider that takes them, and what became of each.

export let mailing: MailingAccounts
export let staff: AnyViewer

/** For the top of a test file: accounts that mail through a provider, and a member of staff who asks. */
export function useMailing(): void {
  beforeAll(async () => {
    mailing = await startMailingAccounts()
    staff = await mailing.accounts.viewerOf(people.manager)
  })
  afterAll(() => mailing.dispose())
}

export const SOON = { timeout: 20_000 }

export const inTransaction = <T>(work: Parameters<typeof transaction<T>>[2]) =>
  transaction(mailing.accounts.database, system('job'), work)

/** Queues a notice to an address and waits until it stands so. */
export async function notify(email: string, state = 'SENT') {
  await inTransaction((em) =>
    queueEmail(em, {
      template: 'notification',
      to: { email, name: 'Eve' },
      data: { name: 'Eve', title: 'An invoice', message: 'There is one.', link: '/invoices' },
    }),
  )
  return mailTo(mailing.accounts, email, 'notification', state)
}

export const taken = (address: string) => mailing.provider.mails.filter((mail) => mail.to === address)
export const stateOf = async (address: string) => (await mailsTo(mailing.accounts, address)).at(-1)?.state

export async function ask<T>(
  query: string,
  variables: Record<string, unknown> = {},
  viewer: AnyViewer = staff,
): Promise<T> {
  const { data, errors } = await mailing.accounts.ask<T>(viewer, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Waits until the newest mail of a template to an address stands so. */
export const mailOf = (address: string, template: 'custom' | 'team-approval' | 'password-reset', state: string) =>
  vi.waitFor(async () => {
    const [mail] = await mailsTo(mailing.accounts, address, template)
    expect(mail?.state).toBe(state)
    return mail!
  }, SOON)
