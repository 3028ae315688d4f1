import type {
  BroadcastState,
  EmailCategory,
  EmailState,
  EmailSuppressionReason,
} from '../../graphql/generated/graphql.ts'
import type { Word } from '../../parts/words.ts'

const neutral = (label: string): Word => ({ label, tone: 'neutral' })

export const emailStates: Record<EmailState, Word> = {
  QUEUED: { label: 'Queued', tone: 'info' },
  SENDING: { label: 'Sending', tone: 'info' },
  SENT: { label: 'Sent', tone: 'accent' },
  DELIVERED: { label: 'Delivered', tone: 'success' },
  DEFERRED: { label: 'Deferred', tone: 'warning' },
  BOUNCED: { label: 'Bounced', tone: 'danger' },
  COMPLAINED: { label: 'Reported as spam', tone: 'danger' },
  FAILED: { label: 'Failed', tone: 'danger' },
  LOGGED: neutral('In the log only'),
  SUPPRESSED: { label: 'Suppressed', tone: 'warning' },
  CANCELLED: neutral('Stopped'),
}

/** States that change by themselves within moments. */
export const isMoving = (state: EmailState) => state === 'QUEUED' || state === 'SENDING' || state === 'SENT'

export const emailCategories: Record<EmailCategory, Word> = {
  SECURITY: neutral('Security'),
  ACCOUNT: neutral('Account'),
  NOTIFICATION: neutral('Notifications'),
  ANNOUNCEMENT: neutral('Announcements'),
}

export const suppressionReasons: Record<EmailSuppressionReason, Word> = {
  HARD_BOUNCE: { label: 'Came back for good', tone: 'danger' },
  COMPLAINT: { label: 'Reported as spam', tone: 'danger' },
  UNSUBSCRIBE: neutral('Unsubscribed'),
  STAFF: neutral('By staff'),
}

export const broadcastStates: Record<BroadcastState, Word> = {
  SENDING: { label: 'Sending', tone: 'info' },
  DONE: { label: 'Sent', tone: 'success' },
  CANCELLED: neutral('Stopped'),
}

/** What stands in a mail's timeline. */
export const emailEvents: Record<string, Word> = {
  SENT: { label: 'Sent', tone: 'accent' },
  DELIVERED: { label: 'Delivered', tone: 'success' },
  DEFERRED: { label: 'Deferred by the receiving server', tone: 'warning' },
  SOFT_BOUNCED: { label: 'Came back for now', tone: 'warning' },
  HARD_BOUNCED: { label: 'Came back for good', tone: 'danger' },
  OPENED: { label: 'Opened', tone: 'success' },
  CLICKED: { label: 'A link was followed', tone: 'success' },
  COMPLAINED: { label: 'Reported as spam', tone: 'danger' },
  UNSUBSCRIBED: { label: 'Unsubscribed', tone: 'warning' },
  DROPPED: { label: 'Not tried by the provider', tone: 'danger' },
  RETRY: { label: 'Not taken yet', tone: 'warning' },
  FAILED: { label: 'Failed', tone: 'danger' },
  LOGGED: neutral('Kept in the log'),
  SUPPRESSED: { label: 'Kept from the address', tone: 'warning' },
  CANCELLED: neutral('Stopped before it left'),
}

export const providerNames: Record<string, string> = {
  mailersend: 'MailerSend',
  brevo: 'Brevo',
  sendgrid: 'SendGrid',
  mailgun: 'Mailgun',
  smtp: 'Mail server',
  log: 'Log only',
}
