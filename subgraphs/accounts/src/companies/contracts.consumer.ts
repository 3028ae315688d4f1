import { sql } from '@atrium/kit/database'
import { type Consumer, isEvent } from '@atrium/kit/events'

/** Keeps since when a company has a signed contract: the last step of its set-up. */
export const noteContracts: Consumer = {
  name: 'company-contracts',
  streams: ['billing'],
  types: ['contract.signed'],
  async handle(em, event) {
    if (!isEvent(event, 'contract.signed') || event.companyId === null) return
    await sql(em, 'update accounts.companies set contract_signed_at = ? where id = ? and contract_signed_at is null', [
      event.occurredAt,
      event.companyId,
    ])
  },
}
