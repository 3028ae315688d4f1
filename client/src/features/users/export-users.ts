import type { Client } from '@urql/core'
import type {
  ExportUsers_PageQuery,
  ExportUsers_PageQueryVariables,
  UserOrder,
  UserWhereInput,
} from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { csvOf } from '../../lib/csv.ts'

const PAGE = 100

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

const head = ['Id', 'Name', 'E-mail', 'Role', 'Status', 'Time zone', 'Last sign-in', 'Created']

type Users = NonNullable<ExportUsers_PageQuery['users']>

const readPage = async (client: Client, variables: ExportUsers_PageQueryVariables): Promise<Users> => {
  const { data, error } = await client.query(Page, variables, { requestPolicy: 'network-only' }).toPromise()
  if (!data?.users) throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
  return data.users
}

/**
 * The people of a list as CSV, read page by page.
 * @param onProgress told how many have been read.
 * @returns null when it was cancelled. @throws Error that says what went wrong.
 */
export const exportUsers = async (
  client: Client,
  list: { where: UserWhereInput; orderBy: UserOrder[] },
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> => {
  const parts: string[] = [csvOf([head])]
  let after: string | null = null
  for (let count = 0; !signal.aborted; count += PAGE) {
    const users: Users = await readPage(client, { ...list, after })
    parts.push(
      csvOf(
        users.nodes.map((user) => [
          user.id,
          user.name,
          user.email,
          user.role,
          user.status,
          user.timeZone,
          user.lastSignInAt,
          user.createdAt,
        ]),
      ),
    )
    onProgress(count + users.nodes.length)
    if (!users.pageInfo.hasNextPage) return new Blob(parts, { type: 'text/csv;charset=utf-8' })
    after = users.pageInfo.endCursor
  }
  return null
}
