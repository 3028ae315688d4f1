import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { Connection } from '../connections/connection.entity.ts'
import { noteAnswer, noteCallFailure } from '../connections/health.ts'
import { readSecrets } from '../connections/secrets.ts'
import { THIN_WEBHOOK_QUEUE } from '../migrations.ts'
import type { ProviderCall, ProviderFailure } from '../providers/provider.ts'
import { act, type DeliveryRow, type OpenDelivery, openDeliveries } from './act.ts'
import { FAILED_DELIVERY, type FailedDelivery, keepFailure, noteFailure, setAside } from './failures.ts'

/** One outside call for a delivery, its retries included. */
const PATIENCE_MS = 40_000
/** How often a delivery is put off because the provider said when to come back. */
const MOST_POSTPONED = 50

interface Deps {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  log: Logger
}

/** Whether something has to be fetched before a delivery can be acted on. */
export const isThin = ({ webhook, delivery, row }: OpenDelivery): boolean =>
  webhook.complete !== undefined && (webhook.isThin?.(delivery, row.settings) ?? true)

/** Acts on a delivery that only names a thing: that is fetched between two transactions. */
export async function completeDelivery(deps: Deps, id: string, signal: AbortSignal): Promise<void> {
  const { database } = deps
  try {
    const [thin] = await transaction(database, system('job'), (em) => openDeliveries(em, [id]))
    if (!thin) return
    const completed = await complete(deps, thin, signal)
    await transaction(database, system('job'), async (em) => {
      const [open] = await openDeliveries(em, [id])
      if (open) await act(em, [{ open, completed }])
    })
  } catch (error) {
    if (error instanceof IncompleteError && (await postpone(deps, error))) return
    await noteFailure(deps, id, error)
    // What does not pass by itself is not tried again: that would be asked in vain.
    if (error instanceof IncompleteError && !error.failure.isPassing) return setAside(database, id)
    throw error
  }
}

/** What a delivery only names could not be fetched. */
class IncompleteError extends Error {
  readonly row: DeliveryRow
  readonly failure: ProviderFailure

  constructor(row: DeliveryRow, failure: ProviderFailure, cause: unknown) {
    super(failure.message, { cause })
    this.row = row
    this.failure = failure
  }
}

async function complete(deps: Deps, { row, provider, webhook, delivery }: OpenDelivery, signal?: AbortSignal) {
  const { connection, config } = await transaction(deps.database, system('job'), async (em) => {
    const found = await em.findOneOrFail(Connection, { id: row.connectionId })
    return { connection: found, config: { ...found.config, ...(await readSecrets(em, found, deps.vault)) } }
  })
  const waiting = connection.retryAt && connection.retryAt > new Date() ? connection.retryAt : null
  const circuit = { message: connection.lastError ?? 'The provider did not answer lately.', isPassing: true }
  if (waiting) throw new IncompleteError(row, { ...circuit, isAccessLost: false, retryAt: waiting }, null)
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  let isAsked = false
  const call: ProviderCall = {
    fetch: (input, init) => {
      isAsked = true
      return deps.outbound.fetch(input, init)
    },
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  }
  try {
    const completed = await webhook.complete!(delivery, config, call)
    if (isAsked) await transaction(deps.database, system('job'), (em) => noteAnswer(em, connection.id))
    return completed
  } catch (error) {
    const failure = provider.describeFailure(error)
    if (!signal?.aborted) {
      await transaction(deps.database, system('job'), (em) => noteCallFailure(em, connection, failure))
    }
    throw new IncompleteError(row, failure, error)
  }
}

/** Puts a delivery off until the provider wants to be asked again. @returns false when it did not say, or too often. */
function postpone(deps: Deps, { row, failure, message }: IncompleteError): Promise<boolean> {
  const { retryAt } = failure
  if (retryAt === null) return Promise.resolve(false)
  return transaction(deps.database, system('job'), async (em) => {
    const [taken] = await sql<FailedDelivery>(
      em,
      `update integrations.webhook_deliveries set status = 'FAILED', attempts = attempts + 1, last_error = ?
       where id = ? and status in ('RECEIVED', 'FAILED') and attempts < ? returning ${FAILED_DELIVERY}`,
      [message.slice(0, 1000), row.id, MOST_POSTPONED],
    )
    if (!taken) return false
    await keepFailure(em, taken, retryAt)
    const startAfter = Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000))
    await deps.jobs.send(em, THIN_WEBHOOK_QUEUE, { deliveryId: row.id }, { startAfter })
    return true
  })
}
