import type { MailFate } from '../mail/mailbox.ts'

/** How the provider names what becomes of a mail. */
export const EVENTS: Record<MailFate, { event: string; severity?: string; reason?: string }> = {
  sent: { event: 'accepted' },
  deferred: { event: 'failed', severity: 'temporary', reason: 'generic' },
  delivered: { event: 'delivered' },
  soft_bounced: { event: 'failed', severity: 'permanent', reason: 'old' },
  hard_bounced: { event: 'failed', severity: 'permanent', reason: 'bounce' },
  opened: { event: 'opened' },
  complaint: { event: 'complained' },
  unsubscribed: { event: 'unsubscribed' },
  dropped: { event: 'failed', severity: 'permanent', reason: 'suppress-unsubscribe' },
}
