import type { MailSettings } from '@atrium/kit/server'
import { brevo } from './brevo.ts'
import { logOnly } from './log.ts'
import { mailerSend } from './mailersend.ts'
import { mailgun } from './mailgun.ts'
import type { MailProvider } from './provider.ts'
import { sendGrid } from './sendgrid.ts'
import { smtp } from './smtp.ts'

export * from './provider.ts'

/** The provider that the settings name. */
export function mailProvider(settings: MailSettings): MailProvider {
  switch (settings.provider) {
    case 'mailersend':
      return mailerSend(settings)
    case 'brevo':
      return brevo(settings)
    case 'sendgrid':
      return sendGrid(settings)
    case 'mailgun':
      return mailgun({ ...settings, domain: settings.domain ?? settings.from.email.split('@')[1]! })
    case 'smtp':
      return smtp({ url: settings.smtpUrl, messageIdDomain: settings.from.email.split('@')[1]! })
    case 'log':
      return logOnly
  }
}
