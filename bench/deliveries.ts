import { randomUUID } from 'node:crypto'
import { githubExamples, signedDelivery } from '@atrium/simulators'
import pg from 'pg'
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

export type Prepared = ReturnType<typeof prepare>

/** The delivery with this number, signed. */
export function prepare({ secret }: Hook, n: number, deliveryId: string = randomUUID()) {
  const example = githubExamples().find(({ name }) => name.startsWith('issues.opened'))!
  const issue = example.payload['issue'] as object
  const payload = { ...example.payload, issue: { ...issue, title: `bench ${n} of the way to the screen` } }
  return signedDelivery({ event: 'issues', payload, secret, deliveryId, hookId: 1 })
}

/** @returns the status of the answer. */
export async function send(url: string, { path }: Hook, delivery: Prepared, dispatcher?: Dispatcher): Promise<number> {
  const { statusCode, body } = await request(url + path, { ...delivery, method: 'POST', dispatcher })
  await body.dump()
  return statusCode
}

/** Sends the delivery with this number. Resolves when it was answered as taken. */
export async function deliver(url: string, hook: Hook, n: number, dispatcher?: Dispatcher): Promise<void> {
  const status = await send(url, hook, prepare(hook, n), dispatcher)
  if (status !== 202) throw new Error(`A delivery was answered ${status}.`)
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

/** The database as the owner of its tables, who sees rows as what fills the workspace does. */
export function openOwner(product: BenchProduct): pg.Pool {
  const pool = new pg.Pool({ connectionString: product.ownerUrl(), max: 1, options: '-c app.purpose=seed' })
  // A measurement may end the connection; the next query opens another.
  pool.on('error', () => {})
  return pool
}

/** Deliveries that have been acted on and have exactly one activity. */
export async function shownOnce(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from (
       select d.id from integrations.webhook_deliveries d
       join integrations.connections c on c.id = d.connection_id and c.name = 'Bench'
       join integrations.activities a on a.delivery_id = d.id
       where d.status = 'PROCESSED' group by d.id having count(*) = 1) as once`,
  )
  return rows[0]!.n
}
