import { fromGlobalId } from '@atrium/kit/ids'
import { isStaff } from '@atrium/kit/viewer'
import type { IntegrationsContext } from '../context.ts'
import { type PaymentType, toPayment } from './payment.type.ts'

/** The payment; null for who is not staff. */
export async function loadPayment(
  { loaders, viewer }: IntegrationsContext,
  globalId: string,
): Promise<PaymentType | null> {
  if (!isStaff(viewer)) return null
  const id = fromGlobalId('Payment', globalId)
  const row = id && (await loaders.payment.load(id))
  return row ? toPayment(row) : null
}
