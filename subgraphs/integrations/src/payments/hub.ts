import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { PAYMENTS_SIGNAL } from './keep-payments.ts'
import { Payment } from './payment.entity.ts'

const IDLE_MS = 1000
/** Of more changes than these at once, such as a first synchronisation brings, only the last are read. */
const READ = 100

/** Payments that have changed: how many, and the last of them. */
export interface PaymentsChange {
  count: number
  payments: Payment[]
}

/** Reads changed payments once for the whole process and hands them to all subscribers. While nobody listens only the place is read. */
export interface PaymentHub {
  /** From now on, until the returned function is called. `receive` must not throw. */
  attach(receive: (change: PaymentsChange) => void): () => void
  dispose(): Promise<void>
}

export async function startPaymentHub(database: Database, bus: BusListener, log: Logger): Promise<PaymentHub> {
  const subscribers = new Set<(change: PaymentsChange) => void>()
  const signal = createSignal()
  let position = (await readChanges(database, null)).head

  async function step(): Promise<'more' | 'idle'> {
    const { head, payments } = await readChanges(database, subscribers.size > 0 ? position : null)
    const count = Number(head - position)
    // No await in between: whoever attaches hears of the change, or the page that it read before has it.
    if (count > 0 && payments.length > 0) for (const receive of subscribers) receive({ count, payments })
    position = head
    return 'idle'
  }

  const stop = bus.on(PAYMENTS_SIGNAL, () => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step,
    onError: (error) => log.error({ err: error }, 'Changed payments could not be read; trying again'),
  })
  return {
    attach(receive) {
      subscribers.add(receive)
      return () => void subscribers.delete(receive)
    },
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

/** @param after null: only how far there are changes. */
function readChanges(database: Database, after: bigint | null): Promise<{ head: bigint; payments: Payment[] }> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      const [row] = await sql<{ head: string }>(em, 'select position::text as head from integrations.payment_head')
      const head = BigInt(row!.head)
      if (after === null || head === after) return { head, payments: [] }
      const where = { position: { $gt: after.toString(), $lte: head.toString() } }
      const payments = await em.find(Payment, where, { orderBy: { position: 'desc' }, limit: READ })
      return { head, payments: payments.toReversed() }
    },
    { readOnly: true },
  )
}
