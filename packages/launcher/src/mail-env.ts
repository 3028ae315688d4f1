import { createPublicKey } from 'node:crypto'
import type { MailSettings } from '@atrium/kit/server'
import { z } from 'zod'
import { StartFailure } from './failure.ts'

const COMMUNITY = 'Buildly Community'

const sender = z.string().transform((text, context) => {
  const [, name, email] = /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(text) ?? []
  if (email) return { name: name?.trim() || null, email }
  context.addIssue('must be an address such as portal@agency.example or Agency <portal@agency.example>')
  return z.NEVER
})

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be a URL such as https://api.mailersend.com' })

/** The settings of e-mail, for the schema of the environment. */
export const mailSchema = {
  ATRIUM_MAIL_PROVIDER: z
    .enum(
      ['mailersend', 'brevo', 'sendgrid', 'mailgun', 'smtp', 'log'],
      'must be mailersend, brevo, sendgrid, mailgun, smtp or log',
    )
    .optional(),
  ATRIUM_MAIL_FROM: sender.optional(),
  ATRIUM_MAIL_REPLY_TO: z.email('must be an address such as hello@agency.example').optional(),
  ATRIUM_MAIL_API_KEY: z.string().optional(),
  ATRIUM_MAIL_API_URL: httpUrl.transform((url) => url.replace(/\/$/, '')).optional(),
  ATRIUM_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z\d-]+(\.[a-z\d-]+)+$/i, 'must be a domain such as mg.agency.example')
    .optional(),
  ATRIUM_MAIL_INBOX_URL: httpUrl.optional(),
  ATRIUM_MAIL_WEBHOOK_SECRET: z.string().min(16, 'must have 16 characters or more').optional(),
  ATRIUM_MAIL_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be a URL such as smtp://user:password@host:587' })
    .optional(),
  ATRIUM_COMMUNITY_NAME: z.string().max(100, 'must have 100 characters or fewer').default(COMMUNITY),
}

type MailEnvironment = z.infer<z.ZodObject<typeof mailSchema>>

/**
 * How e-mail is sent, or null when no provider is named: an API key alone means MailerSend.
 * @throws StartFailure naming what is missing. Never with the value of a key.
 */
export function readMail(env: MailEnvironment): MailSettings | null {
  const provider = env.ATRIUM_MAIL_PROVIDER ?? (env.ATRIUM_MAIL_API_KEY ? 'mailersend' : null)
  const base = {
    from: env.ATRIUM_MAIL_FROM ?? { email: 'no-reply@localhost', name: null },
    replyTo: env.ATRIUM_MAIL_REPLY_TO ?? null,
    communityName: env.ATRIUM_COMMUNITY_NAME,
  }
  // A name of the community is of use without a provider too.
  if (!provider && base.communityName === COMMUNITY) return null
  if (!provider || provider === 'log') return { provider: 'log', ...base }
  if (!env.ATRIUM_MAIL_FROM) throw missing('ATRIUM_MAIL_FROM', 'the address that mails come from')
  if (provider === 'smtp') {
    const smtpUrl = env.ATRIUM_MAIL_SMTP_URL
    if (!smtpUrl) throw missing('ATRIUM_MAIL_SMTP_URL', 'the mail server, such as smtp://user:password@host:587')
    return { provider, ...base, smtpUrl }
  }
  const apiKey = env.ATRIUM_MAIL_API_KEY
  if (!apiKey) throw missing('ATRIUM_MAIL_API_KEY', 'the API key of the mail provider')
  const webhookSecret = env.ATRIUM_MAIL_WEBHOOK_SECRET ?? null
  if (provider === 'sendgrid' && webhookSecret && !isPublicKey(webhookSecret)) {
    throw new StartFailure(
      'ATRIUM_MAIL_WEBHOOK_SECRET is no public key. Set it to the verification key that SendGrid shows for its signed Event Webhook.',
    )
  }
  return {
    provider,
    ...base,
    apiKey,
    url: env.ATRIUM_MAIL_API_URL,
    inboxUrl: env.ATRIUM_MAIL_INBOX_URL,
    webhookSecret,
    ...(provider === 'mailgun' && { domain: env.ATRIUM_MAIL_DOMAIN }),
  } as MailSettings
}

function isPublicKey(text: string): boolean {
  try {
    createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return true
  } catch {
    return false
  }
}

function missing(name: string, what: string): StartFailure {
  return new StartFailure(`${name} is not set. Set it to ${what}, or set ATRIUM_MAIL_PROVIDER=log to send no mail.`)
}

/** The environment that {@link readMail} reads the same settings from. */
export function mailEnvironment(mail: MailSettings): NodeJS.ProcessEnv {
  const { from } = mail
  return {
    ATRIUM_MAIL_PROVIDER: mail.provider,
    ATRIUM_MAIL_FROM: from.name ? `${from.name} <${from.email}>` : from.email,
    ATRIUM_MAIL_REPLY_TO: mail.replyTo ?? '',
    ATRIUM_COMMUNITY_NAME: mail.communityName,
    ATRIUM_MAIL_SMTP_URL: mail.provider === 'smtp' ? mail.smtpUrl : '',
    ...('apiKey' in mail && {
      ATRIUM_MAIL_API_KEY: mail.apiKey,
      ATRIUM_MAIL_API_URL: mail.url ?? '',
      ATRIUM_MAIL_INBOX_URL: mail.inboxUrl ?? '',
      ATRIUM_MAIL_WEBHOOK_SECRET: mail.webhookSecret ?? '',
      ATRIUM_MAIL_DOMAIN: mail.provider === 'mailgun' ? (mail.domain ?? '') : '',
    }),
  }
}
