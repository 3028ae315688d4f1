import { fromGlobalId } from '@atrium/kit/ids'
import type { IntegrationsContext } from '../context.ts'
import { type PaymentType, toPayment } from './payment.type.ts'

/** The payment as the viewer may see it, or null. */
export async function loadPayment({ loaders }: IntegrationsContext, globalId: string): Promise<PaymentType | null> {
  const id = fromGlobalId('Payment', globalId)
  const row = id && (await loaders.payment.load(id))
  return row ? toPayment(row) : null
}
