import { graphql } from '../../graphql/generated/gql.ts'
import type { UserOrder, UserWhereInput } from '../../graphql/generated/graphql.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'

const Page = graphql(`
  query ExportUsers_Page($after: String, $where: UserWhereInput, $orderBy: [UserOrder!]) {
    users(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        name
        email
        role
        status
        timeZone
        lastSignInAt
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The people of the list, with its filters, as a file. */
export const ExportUsers = (props: { where: UserWhereInput; orderBy: UserOrder[] }) => (
  <ExportButton
    name="users"
    query={Page}
    variables={(after) => ({ after, where: props.where, orderBy: props.orderBy })}
    list={(data) => data.users}
    head={['Id', 'Name', 'E-mail', 'Role', 'Status', 'Time zone', 'Last sign-in', 'Created']}
    row={(user) => [
      user.id,
      user.name,
      user.email,
      user.role,
      user.status,
      user.timeZone,
      user.lastSignInAt,
      user.createdAt,
    ]}
  />
)
