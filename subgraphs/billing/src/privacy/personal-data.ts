import { isNamed, ofCompanies, type PersonalDataMap } from '@atrium/kit/privacy'

const KEPT = 'Stays: contracts and invoices are kept as long as the law says.'

export const personalData: PersonalDataMap = {
  source: 'billing',
  entries: [
    {
      table: 'contracts',
      section: 'Contracts you signed',
      // A contract has the name of who signed it, and no more: it could be anybody of that name.
      holds: null,
      erased: KEPT,
      rows: `${ofCompanies} and ${isNamed('signed_by_name')}`,
      shows: [],
      erase: 'nothing',
      columns: ['signed_by_name'],
    },
    {
      table: 'contract_line_items',
      section: 'Contract lines',
      holds: 'Lines of contracts that are about your work.',
      erased: KEPT,
      rows: 't.developer_id = :developer',
      shows: [
        '(select number from billing.contracts where id = t.contract_id) as contract',
        'description',
        'start_on',
        'end_on',
        'status',
      ],
      erase: 'nothing',
      columns: ['developer_id'],
    },
  ],
  reviewed: {},
}
