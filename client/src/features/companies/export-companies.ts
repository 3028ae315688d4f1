import type { Client } from '@urql/core'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  CompanyOrder,
  CompanyWhereInput,
  ExportCompanies_PageQuery,
  ExportCompanies_PageQueryVariables,
} from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { csvOf } from '../../lib/csv.ts'

const PAGE = 100

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

const head = [
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
]

type Companies = NonNullable<ExportCompanies_PageQuery['companies']>

const readPage = async (client: Client, variables: ExportCompanies_PageQueryVariables): Promise<Companies> => {
  const { data, error } = await client.query(Page, variables, { requestPolicy: 'network-only' }).toPromise()
  if (!data?.companies) throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
  return data.companies
}

/**
 * The companies of a list as CSV, read page by page.
 * @param onProgress told how many have been read.
 * @returns null when it was cancelled. @throws Error that says what went wrong.
 */
export const exportCompanies = async (
  client: Client,
  list: { where: CompanyWhereInput; orderBy: CompanyOrder[] },
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> => {
  const parts: string[] = [csvOf([head])]
  let after: string | null = null
  for (let count = 0; !signal.aborted; count += PAGE) {
    const companies: Companies = await readPage(client, { ...list, after })
    parts.push(
      csvOf(
        companies.nodes.map((company) => [
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
        ]),
      ),
    )
    onProgress(count + companies.nodes.length)
    if (!companies.pageInfo.hasNextPage) return new Blob(parts, { type: 'text/csv;charset=utf-8' })
    after = companies.pageInfo.endCursor
  }
  return null
}
