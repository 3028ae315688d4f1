import { graphql } from '../../graphql/generated/gql.ts'
import type { CompanyOrder, CompanyWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportCompanies_Page($after: String, $where: CompanyWhereInput, $orderBy: [CompanyOrder!]) {
    companies(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        name
        status
        industry
        size
        websiteUrl
        timeZone
        currencyCode
        createdAt
        setup {
          doneCount
        }
        members(first: 1) {
          totalCount
        }
        developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE] }) {
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The companies of the list, with its filters, as a file. */
export const ExportCompanies = (props: { where: CompanyWhereInput; orderBy: CompanyOrder[] }) => (
  <ExportButton
    name="companies"
    query={Page}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.companies}
    head={[
      'Id',
      'Name',
      'Status',
      'Set-up steps done',
      'Members',
      'Developers',
      'Industry',
      'Size',
      'Website',
      'Time zone',
      'Currency',
      'Since',
    ]}
    row={(company) => [
      company.id,
      company.name,
      company.status,
      company.setup?.doneCount,
      company.members.totalCount,
      company.developerAssignments.totalCount,
      company.industry,
      company.size,
      company.websiteUrl,
      company.timeZone,
      company.currencyCode,
      company.createdAt,
    ]}
  />
)
