import type { MailFate } from '../mail/mailbox.ts'

/** How the provider names what becomes of a mail. */
export const TYPES: Record<MailFate, string> = {
  sent: 'sent',
  deferred: 'deferred',
  delivered: 'delivered',
  soft_bounced: 'soft_bounced',
  hard_bounced: 'hard_bounced',
  opened: 'opened',
  complaint: 'spam_complaint',
  unsubscribed: 'unsubscribed',
  dropped: 'hard_bounced',
}
