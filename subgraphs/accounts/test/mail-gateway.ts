import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MailSettings } from '@atrium/kit/server'
import {
  type MailSimulator,
  startMailerSendSimulator,
  startMailgunSimulator,
  startSendGridSimulator,
} from '@atrium/simulators'
import { type Accounts, startAccounts } from './accounts.ts'

export const WEBHOOK_SECRET = 'a-webhook-secret-of-the-tests'
const API_KEY = 'key-of-the-tests'

export interface MailingAccounts {
  accounts: Accounts
  provider: MailSimulator
  settings: MailSettings
  dispose(): Promise<void>
}

const START = {
  mailersend: startMailerSendSimulator,
  mailgun: startMailgunSimulator,
  sendgrid: startSendGridSimulator,
} as const

/** What a provider signs with, and what verifies that. */
export function secretsOf(name: keyof typeof START): { signs: string; verifies: string } {
  if (name !== 'sendgrid') return { signs: WEBHOOK_SECRET, verifies: WEBHOOK_SECRET }
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    signs: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    verifies: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}

/** Accounts whose mails a provider's simulator takes. What becomes of them is told to it as the gateway would hand it on. */
export async function startMailingAccounts(name: keyof typeof START = 'mailersend'): Promise<MailingAccounts> {
  const provider = await START[name]({ apiKey: API_KEY })
  const { signs, verifies } = secretsOf(name)
  const settings: MailSettings = {
    provider: name,
    from: { email: 'portal@agency.example', name: null },
    replyTo: null,
    communityName: 'Buildly Community',
    url: provider.url,
    apiKey: API_KEY,
    webhookSecret: verifies,
  }
  const accounts = await startAccounts({ mail: settings })
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [, , place = '', id = ''] = request.url!.split('/')
    const { status, headers, body } = await accounts.subgraph.webhooks({
      provider: place,
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
  provider.setWebhook({ url: `http://127.0.0.1:${port}/webhooks/mail/${name}`, secret: signs })
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
