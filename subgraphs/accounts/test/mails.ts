import { sql, system, transaction } from '@atrium/kit/database'
import { expect, vi } from 'vitest'
import type { TemplateKey } from '../src/emails/templates/index.ts'
import type { Accounts } from './accounts.ts'

export interface QueuedMail {
  id: string
  template: string
  state: string
  subject: string | null
  error: string | null
  attempts: number
  providerMessageId: string | null
  /** With what is secret, as long as it is kept. */
  data: Record<string, string | number | null>
}

/** Mails to an address, the oldest first. */
export function mailsTo(
  accounts: Pick<Accounts, 'database'>,
  address: string,
  template?: TemplateKey,
): Promise<QueuedMail[]> {
  return transaction(accounts.database, system('job'), (em) =>
    sql<QueuedMail>(
      em,
      `select id, template, state, subject, error, attempts, provider_message_id as "providerMessageId",
         mail.data || coalesce(secret.data, '{}'::jsonb) as data
       from accounts.emails mail left join accounts.email_secrets secret on secret.email_id = mail.id
       where to_email = ? and (?::text is null or template = ?) order by created_at, id`,
      [address, template ?? null, template ?? null],
    ),
  )
}

/** The one mail of this kind to an address, once there is one in this state. */
export function mailTo(
  accounts: Pick<Accounts, 'database'>,
  address: string,
  template: TemplateKey,
  state?: string,
): Promise<QueuedMail> {
  return vi.waitFor(
    async () => {
      const mails = await mailsTo(accounts, address, template)
      expect(mails.map((mail) => mail.template)).toEqual([template])
      if (state) expect(mails[0]!.state).toBe(state)
      return mails[0]!
    },
    { timeout: 15_000 },
  )
}
