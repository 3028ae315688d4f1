import { graphql } from '../../graphql/generated/gql.ts'
import type { LeadOrder, LeadWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportLeads_Page($after: String, $where: LeadWhereInput, $orderBy: [LeadOrder!]) {
    leads(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        externalId
        provider
        kind
        name
        email
        phone
        stage
        status
        value {
          amount
          currencyCode
        }
        source
        campaign
        url
        createdAt
        updatedAt
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

/** The leads of the list, with its filters, as a file. */
export const ExportLeads = (props: { where: LeadWhereInput; orderBy: LeadOrder[] }) => (
  <ExportButton
    name="leads"
    query={Page}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.leads}
    head={[
      'Id',
      'Tool',
      'Kind',
      'Name',
      'E-mail',
      'Telephone',
      'Stage',
      'Status',
      'Value',
      'Currency',
      'Source',
      'Campaign',
      'Came',
      'Changed',
      'Company',
      'Address',
    ]}
    row={(row) => [
      row.externalId,
      row.provider,
      row.kind,
      row.name,
      row.email,
      row.phone,
      row.stage,
      row.status,
      row.value?.amount,
      row.value?.currencyCode,
      row.source,
      row.campaign,
      row.createdAt,
      row.updatedAt,
      row.company?.name,
      row.url,
    ]}
  />
)
