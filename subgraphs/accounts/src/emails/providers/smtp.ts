import { createTransport } from 'nodemailer'
import { MailFailure, type MailProvider } from './provider.ts'

const TIMEOUT_MS = 20_000

/** Codes of nodemailer for a connection over which no mail was sent yet. */
const NOT_SENT = new Set(['ECONNECTION', 'EDNS', 'EAUTH', 'ETLS', 'ECONNREFUSED'])

/** A mail server of one's own, over SMTP. What becomes of a mail after it was taken, it does not tell. */
export function smtp(config: { url: string; messageIdDomain: string }): MailProvider {
  const transport = createTransport(config.url, {})
  return {
    key: 'smtp',
    isIdempotent: false,
    async send(mail, signal) {
      signal.throwIfAborted()
      // The same id for every attempt: mail programs show one that came twice once.
      const messageId = `<${mail.id}@${config.messageIdDomain}>`
      try {
        await within(
          TIMEOUT_MS,
          transport.sendMail({
            messageId,
            from: { name: mail.from.name, address: mail.from.email },
            to: { name: mail.to.name ?? '', address: mail.to.email },
            ...(mail.replyTo && { replyTo: mail.replyTo }),
            subject: mail.subject,
            html: mail.html,
            text: mail.text,
            headers: {
              'X-Atrium-Email': mail.id,
              'Auto-Submitted': 'auto-generated',
              ...(mail.unsubscribeUrl && {
                'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }),
            },
            // Data of ours is data: never a file to read or an address to fetch.
            disableFileAccess: true,
            disableUrlAccess: true,
          }),
        )
        return { messageId }
      } catch (error) {
        throw failure(error)
      }
    },
    async dispose() {
      transport.close()
    },
  }
}

function failure(error: unknown): MailFailure {
  if (error instanceof MailFailure) return error
  const { code, responseCode, command, response } = error as {
    code?: string
    responseCode?: number
    command?: string
    response?: string
  }
  const said = `The mail server answered ${response ?? (error as Error).message}`
  if (code === 'EAUTH')
    return new MailFailure('never', `${said} Check the user and the password of ATRIUM_MAIL_SMTP_URL.`)
  // 4xx is a passing trouble, 5xx is for good (RFC 5321, 4.2.1).
  if (responseCode !== undefined) return new MailFailure(responseCode < 500 ? 'again' : 'never', said, { cause: error })
  if ((code && NOT_SENT.has(code)) || command === 'CONN') {
    return new MailFailure('again', `The mail server cannot be reached (${code ?? 'connection lost'}).`, {
      cause: error,
    })
  }
  return new MailFailure('unknown', 'The mail server did not answer.', { cause: error })
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new MailFailure('unknown', 'The mail server did not answer.')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
