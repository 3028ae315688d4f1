import type { MailProvider } from './provider.ts'

/** No provider: mails stay in the log, to be read there. */
export const logOnly: MailProvider = {
  key: 'log',
  isIdempotent: true,
  send: () => Promise.resolve({ messageId: null }),
}
