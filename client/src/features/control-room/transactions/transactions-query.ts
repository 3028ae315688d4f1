import { graphql } from '../../../graphql/generated/gql.ts'
import type { PaymentWhereInput, TransactionsPage_ListQuery } from '../../../graphql/generated/graphql.ts'
import type { ListParams } from '../../../parts/list-params.ts'
import { kinds, periods, states, USUAL_PERIOD } from './transaction-words.ts'

export const List = graphql(`
  query TransactionsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: PaymentWhereInput
    $orderBy: [PaymentOrder!]
  ) {
    payments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        kind
        status
        provider
        externalId
        reference
        customerName
        customerEmail
        description
        method
        failure
        url
        at
        firstAt
        amount {
          amount
          currencyCode
        }
        fee {
          amount
          currencyCode
        }
        company {
          id
          name
        }
        connection {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

export type Transaction = NonNullable<TransactionsPage_ListQuery['payments']>['nodes'][number]

export const Changed = graphql(`
  subscription TransactionsPage_Changed {
    paymentsChanged {
      count
      payments {
        id
        status
        at
        failure
        amount {
          amount
          currencyCode
        }
      }
    }
  }
`)

export const filters = ['q', 'provider', 'kind', 'status', 'company', 'days'] as const

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** From a full hour on: the same question as long as the hour lasts, so that what is known of it is shown at once. */
const since = (days: string): string =>
  new Date(Math.floor((Date.now() - Number(days) * DAY_MS) / HOUR_MS) * HOUR_MS).toISOString()

/** What the address asks for. */
export const whereOf = (params: Pick<ListParams, 'get' | 'getOf'>): PaymentWhereInput => {
  const days = params.getOf('days', periods) ?? USUAL_PERIOD
  const kind = params.getOf('kind', kinds)
  const status = params.getOf('status', states)
  const provider = params.get('provider')
  return {
    search: params.get('q') || null,
    provider: provider ? [provider] : null,
    kind: kind ? [kind] : null,
    status: status ? [status] : null,
    companyId: params.get('company') || null,
    atFrom: days === 'all' ? null : since(days),
  }
}
