import type { SubgraphExecutor } from '@atrium/kit/executor'
import { GATEWAY } from '@atrium/kit/viewer'
import type { Logger } from '@atrium/kit/logs'
import type { FastifyInstance } from 'fastify'
import { parse } from 'graphql'
import type { ReadinessReport } from './config.ts'
import { withDeadline } from './datasources/deadline.ts'

const PROBE_MS = 2_000
// Probes come from many places at once; one answer serves all who ask within this time.
const REUSE_MS = 1_000

const query = '{ __typename }'
const document = parse(query)

export interface HealthParts {
  subgraphs: () => Readonly<Record<string, SubgraphExecutor>>
  ready?: () => Promise<ReadinessReport>
  isStopping: () => boolean
  log: Logger
}

/** `/health/live`: the process runs. `/health/ready`: it can answer; 503 with what is down when it cannot. */
export function registerHealth(app: FastifyInstance, parts: HealthParts): void {
  let last: { report: Promise<ReadinessReport>; until: number } | null = null

  app.get('/health/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (parts.isStopping()) return reply.code(503).send({ status: 'stopping', down: [] })
    if (!last || last.until < Date.now()) last = { report: examine(parts), until: Date.now() + REUSE_MS }
    const { down } = await last.report
    // Reasons have addresses in them, and anybody may ask.
    const names = down.map(({ name }) => ({ name }))
    return reply.code(down.length > 0 ? 503 : 200).send({ status: down.length > 0 ? 'down' : 'ready', down: names })
  })
}

async function examine({ subgraphs, ready, log }: HealthParts): Promise<ReadinessReport> {
  const probes = Object.entries(subgraphs()).map(async ([name, executor]) => {
    const reason = await reasonOf(withDeadline(name, undefined, PROBE_MS, (signal) => probe(executor, signal)))
    return reason ? [{ name, reason }] : []
  })
  const extra = ready ? withDeadline('The readiness check', undefined, PROBE_MS, ready) : Promise.resolve({ down: [] })
  const checked = extra.then(
    (report) => report.down,
    (error: unknown) => [{ name: 'ready', reason: messageOf(error) }],
  )
  const down = (await Promise.all([...probes, checked])).flat()
  if (down.length > 0) log.warn({ down }, 'not ready')
  return { down }
}

async function probe(executor: SubgraphExecutor, signal: AbortSignal): Promise<void> {
  const client = { ip: '', userAgent: null, refreshToken: null }
  const result = await executor.execute({
    query,
    document,
    viewer: GATEWAY,
    requestId: crypto.randomUUID(),
    client,
    signal,
  })
  if (!result.data) throw new Error(result.errors?.[0]?.message ?? 'No answer.')
}

async function reasonOf(probed: Promise<void>): Promise<string | null> {
  return probed.then(
    () => null,
    (error: unknown) => messageOf(error),
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Not reachable.'
}
