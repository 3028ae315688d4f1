import type { Approval } from './approval-words.ts'
import { createApprovers } from './approvers.ts'

const names = new Intl.ListFormat('en', { type: 'disjunction' })

/** Who can decide what waits, for those who cannot. */
export const WhoDecides = (props: { approval: Approval }) => {
  const isOfCompany = () => props.approval.steps.find(({ status }) => status === 'PENDING')?.approver === 'COMPANY'
  const companyId = () => (isOfCompany() && !props.approval.delegatedTo ? (props.approval.company?.id ?? null) : null)
  const approvers = createApprovers(companyId)
  const whom = () => {
    if (props.approval.delegatedTo) return props.approval.delegatedTo.name
    if (!isOfCompany()) return 'Staff'
    return approvers().length ? names.format(approvers().map(({ name }) => name)) : 'A person who approves developers'
  }
  return <p class="text-sm text-neutral-11">{whom()} can decide this.</p>
}
