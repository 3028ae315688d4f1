import type { InvoiceStatus as Value } from '../../graphql/generated/graphql.ts'
import { invoiceStatuses, wordOf } from '../../parts/words.ts'
import { Status } from '../../ui/Status.tsx'

/** An invoice's status; one issued and past its day is said to be overdue even before it is marked so. */
export const InvoiceStatus = (props: { status: Value; isOverdue: boolean }) => (
  <Status {...wordOf(invoiceStatuses, props.isOverdue ? 'OVERDUE' : props.status)} />
)
