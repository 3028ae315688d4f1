import { graphql } from '../../../graphql/generated/gql.ts'
import type { PaymentOrder, PaymentWhereInput } from '../../../graphql/generated/graphql.ts'
import { ExportButton } from '../../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportTransactions_Page($after: String, $where: PaymentWhereInput, $orderBy: [PaymentOrder!]) {
    payments(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        externalId
        provider
        kind
        status
        at
        firstAt
        customerName
        customerEmail
        description
        method
        reference
        failure
        url
        amount {
          amount
          currencyCode
        }
        fee {
          amount
        }
        company {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The transactions of the list, with its filters, as a file. */
export const ExportTransactions = (props: { where: PaymentWhereInput; orderBy: PaymentOrder[] }) => (
  <ExportButton
    name="transactions"
    query={Page}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.payments}
    head={[
      'Id',
      'Tool',
      'Kind',
      'Status',
      'Since',
      'First told',
      'Amount',
      'Currency',
      'Fee',
      'Customer',
      'E-mail',
      'What for',
      'Paid with',
      'Reference',
      'Failure',
      'Company',
      'Address',
    ]}
    row={(row) => [
      row.externalId,
      row.provider,
      row.kind,
      row.status,
      row.at,
      row.firstAt,
      row.amount.amount,
      row.amount.currencyCode,
      row.fee?.amount,
      row.customerName,
      row.customerEmail,
      row.description,
      row.method,
      row.reference,
      row.failure,
      row.company?.name,
      row.url,
    ]}
  />
)
