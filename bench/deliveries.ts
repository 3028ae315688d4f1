import { randomUUID } from 'node:crypto'
import { githubExamples, signedDelivery } from '@atrium/simulators'
import { type Dispatcher, request } from 'undici'
import type { BenchProduct } from './product.ts'

/** A connection that deliveries can be sent to. */
export interface Hook {
  path: string
  secret: string
}

/** What tells an activity of a delivery: its number. */
const MARK = /bench (\d+) /

export function markOf(text: string): number | null {
  const mark = MARK.exec(text)
  return mark && Number(mark[1])
}

/** Sends the delivery with this number. Resolves when it was answered as taken. */
export async function deliver(url: string, { path, secret }: Hook, n: number, dispatcher?: Dispatcher): Promise<void> {
  const example = githubExamples().find(({ name }) => name.startsWith('issues.opened'))!
  const issue = example.payload['issue'] as object
  const payload = { ...example.payload, issue: { ...issue, title: `bench ${n} of the way to the screen` } }
  const delivery = signedDelivery({ event: 'issues', payload, secret, deliveryId: randomUUID(), hookId: 1 })
  const { statusCode, body } = await request(url + path, { ...delivery, method: 'POST', dispatcher })
  await body.dump()
  if (statusCode !== 202) throw new Error(`A delivery was answered ${statusCode}.`)
}

export async function createHook(product: BenchProduct, token: string): Promise<Hook> {
  const input = {
    templateKey: 'github',
    name: 'Bench',
    config: { token: `ghp_${'b'.repeat(36)}`, owner: 'Codertocat' },
  }
  const { connectionCreate } = await product.graphql<{
    connectionCreate: { connection: { id: string; webhookUrl: string }; webhookSecret: string }
  }>(
    token,
    'mutation($input: ConnectionCreateInput!) { connectionCreate(input: $input) { connection { id webhookUrl } webhookSecret } }',
    { input },
  )
  const { connection, webhookSecret } = connectionCreate
  await product.graphql(
    token,
    'mutation($input: ConnectionActivateInput!) { connectionActivate(input: $input) { userErrors { message } } }',
    { input: { id: connection.id } },
  )
  return { path: new URL(connection.webhookUrl).pathname, secret: webhookSecret }
}
