import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MailSettings } from '@atrium/kit/server'
import { type MailSimulator, startMailerSendSimulator } from '@atrium/simulators'
import { type Accounts, startAccounts } from './accounts.ts'

export const WEBHOOK_SECRET = 'a-webhook-secret-of-the-tests'
const API_KEY = 'key-of-the-tests'

export interface MailingAccounts {
  accounts: Accounts
  provider: MailSimulator
  settings: MailSettings
  dispose(): Promise<void>
}

/** Accounts whose mails MailerSend's simulator takes. What becomes of them is told to it as the gateway would hand it on. */
export async function startMailingAccounts(): Promise<MailingAccounts> {
  const provider = await startMailerSendSimulator({ apiKey: API_KEY })
  const settings: MailSettings = {
    provider: 'mailersend',
    from: { email: 'portal@agency.example', name: null },
    replyTo: null,
    communityName: 'Buildly Community',
    url: provider.url,
    apiKey: API_KEY,
    webhookSecret: WEBHOOK_SECRET,
  }
  const accounts = await startAccounts({ mail: settings })
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [, , name = '', id = ''] = request.url!.split('/')
    const { status, headers, body } = await accounts.subgraph.webhooks({
      provider: name,
      connectionId: id,
      method: request.method as 'GET' | 'POST',
      headers: request.headers as Record<string, string>,
      rawBody: Buffer.concat(chunks),
    })
    response.writeHead(status, headers).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  provider.setWebhook({ url: `http://127.0.0.1:${port}/webhooks/mail/mailersend`, secret: WEBHOOK_SECRET })
  return {
    accounts,
    provider,
    settings,
    async dispose() {
      server.closeAllConnections()
      server.close()
      await accounts.dispose()
      await provider.dispose()
    },
  }
}
