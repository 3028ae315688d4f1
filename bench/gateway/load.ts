import autocannon from 'autocannon'
import { loadavg } from 'node:os'
import { summarise } from '../percentiles.ts'
import { memoryMb } from './processes.ts'

/** One operation, with the variables that it is sent with in turn. */
export interface Query {
  name: string
  query: string
  variables: Record<string, unknown>[]
  /** Whether each connection sends it under a name of its own: gateways send equal queries of one person to subgraphs once. */
  isNamedApart?: boolean
}

export interface Endpoint {
  /** Of GraphQL over HTTP. */
  url: string
  headers?: Record<string, string>
}

export interface Target extends Endpoint {
  name: string
  pid: number
}

export interface LoadOptions {
  /** Seconds. */
  warmUp: number
  seconds: number
  connections: number
}

export interface Figures {
  gateway: string
  query: string
  requestsPerSecond: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  failed: number
  /** Requests to subgraphs for one operation; null where nobody counts. */
  subrequests: number | null
  memoryMb: number
  /** Load average when the row was taken: what else the machine did. */
  load: number
}

export async function post({ url, headers }: Endpoint, query: string, variables: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown }
}

/** An answer as text, keys in one order. */
export function comparable(answer: unknown): string {
  return JSON.stringify(answer, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** @param subrequests counted before, without load. */
export async function measure(
  target: Target,
  query: Query,
  { warmUp, seconds, connections }: LoadOptions,
  subrequests: number | null,
): Promise<Figures> {
  await run(target, query, warmUp, connections, () => undefined)
  const times: number[] = []
  const result = await run(target, query, seconds, connections, (milliseconds) => times.push(milliseconds))
  const { p50, p95, p99 } = summarise(times)
  return {
    gateway: target.name,
    query: query.name,
    requestsPerSecond: Math.round(result.requests.average * 10) / 10,
    p50Ms: p50,
    p95Ms: p95,
    p99Ms: p99,
    failed: result.errors + result.non2xx + result.mismatches,
    subrequests,
    memoryMb: memoryMb(target.pid),
    load: Math.round(loadavg()[0]! * 100) / 100,
  }
}

async function run(
  { url, headers }: Target,
  query: Query,
  duration: number,
  connections: number,
  onAnswer: (milliseconds: number) => void,
) {
  const common = { method: 'POST' as const, headers: { 'content-type': 'application/json', ...headers } }
  const bodyOf = (variables: unknown, text = query.query) => JSON.stringify({ query: text, variables })
  const requests = query.variables.map((variables) => ({ ...common, body: bodyOf(variables) }))
  let named = 0
  const load = autocannon({
    url,
    connections,
    duration,
    timeout: 30,
    verifyBody: (body: string) => !body.includes('"errors":'),
    ...(query.isNamedApart
      ? {
          ...common,
          setupClient(client: { setBody(body: string): void }) {
            named += 1
            client.setBody(bodyOf(query.variables[0], query.query.replace(/^query \w+/, `$&_${named}`)))
          },
        }
      : { requests }),
  })
  load.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) =>
    onAnswer(milliseconds),
  )
  return load
}
