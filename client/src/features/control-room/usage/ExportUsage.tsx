import { graphql } from '../../../graphql/generated/gql.ts'
import type { EcosystemClientOrder, EcosystemUsageWhereInput } from '../../../graphql/generated/graphql.ts'
import { ExportButton } from '../../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportUsage_Page(
    $after: String
    $seconds: Int!
    $where: EcosystemUsageWhereInput
    $orderBy: EcosystemClientOrder
  ) {
    ecosystemClients(first: 100, after: $after, seconds: $seconds, where: $where, orderBy: $orderBy) {
      nodes {
        id
        key
        name
        productName
        firstAt
        lastAt
        company {
          id
          name
        }
        usage(seconds: $seconds) {
          count
          previous
          events
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The clients of the list, with its filters, as a file. */
export const ExportUsage = (props: {
  seconds: number
  where: EcosystemUsageWhereInput
  orderBy: EcosystemClientOrder
}) => (
  <ExportButton
    name="usage"
    query={Page}
    variables={(after) => ({ after, seconds: props.seconds, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.ecosystemClients}
    head={[
      'Product',
      'Client',
      'Name',
      'Company',
      'Used',
      'Used before',
      'Different things',
      'First used',
      'Last used',
    ]}
    row={(row) => [
      row.productName,
      row.key,
      row.name,
      row.company?.name,
      row.usage.count,
      row.usage.previous,
      row.usage.events,
      row.firstAt,
      row.lastAt,
    ]}
  />
)
