import type { DeliveryKind } from '../email-state.ts'

/** A mail, ready to be handed over. */
export interface OutgoingMail {
  /** UUID, ours. Travels with the mail: what comes back is found by it, and a provider that can refuses it twice. */
  id: string
  from: { email: string; name: string }
  to: { email: string; name: string | null }
  replyTo: string | null
  subject: string
  html: string
  text: string
  template: string
  /** One-click unsubscribing of RFC 8058; null where one may not. */
  unsubscribeUrl: string | null
}

/** One thing that a provider tells of a mail. */
export interface DeliveryEvent {
  kind: DeliveryKind
  /** The provider's id of this event, or what makes it unique: told twice, it counts once. */
  key: string
  /** The provider's id of the mail, as `send` returned it. */
  messageId: string | null
  /** Ours, where the provider gives it back. */
  emailId: string | null
  address: string
  /** ISO 8601. */
  occurredAt: string
  /** The receiving server's or the provider's words. */
  detail: string | null
}

export interface WebhookRequest {
  headers: Record<string, string>
  rawBody: Buffer
}

export type WebhookReading =
  /** Not signed by the provider. */
  | { ok: false; status: 401 | 400; reason: string }
  /** `deliveryKey`: the same delivery sent again has the same. No events: a ping, or what Atrium does not follow. */
  | {
      ok: true
      deliveryKey: string
      events: DeliveryEvent[]
      /** Whether the signature covers the key alone: whoever comes again with it may say something else, and is refused. */
      isSingleUse?: boolean
    }

/** Whoever takes mails and brings them to their addresses. */
export interface MailProvider {
  key: 'mailersend' | 'brevo' | 'sendgrid' | 'mailgun' | 'smtp' | 'log'
  /** Whether the same mail handed over twice is sent once. Then an answer that was lost is simply asked for again. */
  isIdempotent: boolean
  /**
   * Hands one mail over. @returns the provider's id of it.
   * @throws MailFailure saying whether to try again.
   */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<{ messageId: string | null }>
  /** Verifies and reads what the provider tells; for providers that do. */
  parseWebhook?(request: WebhookRequest): WebhookReading
  dispose?(): Promise<void>
}

/**
 * Why a mail was not taken.
 * - `again`: certainly not taken; may be tried again, after `retryAfterMs` if the provider said when.
 * - `never`: refused for good.
 * - `unknown`: the answer was lost; it may have been taken.
 */
export class MailFailure extends Error {
  readonly outcome: 'again' | 'never' | 'unknown'
  readonly retryAfterMs: number | null

  constructor(
    outcome: MailFailure['outcome'],
    message: string,
    options: ErrorOptions & { retryAfterMs?: number | null } = {},
  ) {
    super(message, options)
    this.outcome = outcome
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
