import type { Client } from '@urql/core'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  AuditLogWhereInput,
  AuditPage_RecordFragment,
  AuditPage_RecordsQuery,
  AuditPage_RecordsQueryVariables,
} from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'

export const RecordFields = graphql(`
  fragment AuditPage_record on AuditRecord {
    id
    source
    cursor
    companyId
    sequence
    action
    actorId
    actorName
    impersonatorName
    subjectType
    subjectId
    ip
    details
    occurredAt
    hash
  }
`)

export const Records = graphql(`
  query AuditPage_Records($first: Int!, $after: String, $where: AuditLogWhereInput) {
    accountsAuditLog(first: $first, after: $after, where: $where) {
      hasMore
      nodes {
        ...AuditPage_record
      }
    }
    projectsAuditLog(first: $first, after: $after, where: $where) {
      hasMore
      nodes {
        ...AuditPage_record
      }
    }
    billingAuditLog(first: $first, after: $after, where: $where) {
      hasMore
      nodes {
        ...AuditPage_record
      }
    }
    integrationsAuditLog(first: $first, after: $after, where: $where) {
      hasMore
      nodes {
        ...AuditPage_record
      }
    }
    gatewayAuditLog(first: $first, after: $after, where: $where) {
      hasMore
      nodes {
        ...AuditPage_record
      }
    }
  }
`)

export const CompanyNames = graphql(`
  query AuditPage_Companies($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Company {
        id
        name
      }
    }
  }
`)

export type AuditRecord = AuditPage_RecordFragment

/** Each part of the product has a log of its own; one cursor is good for all of them. */
export const mergeLogs = (data: AuditPage_RecordsQuery, size: number): { nodes: AuditRecord[]; hasMore: boolean } => {
  const logs = [
    data.accountsAuditLog,
    data.projectsAuditLog,
    data.billingAuditLog,
    data.integrationsAuditLog,
    data.gatewayAuditLog,
  ].flatMap((log) => log ?? [])
  const all = logs.flatMap(({ nodes }) => nodes).toSorted((a, b) => (a.cursor < b.cursor ? 1 : -1))
  return { nodes: all.slice(0, size), hasMore: all.length > size || logs.some(({ hasMore }) => hasMore) }
}

const EXPORTED = 100

const readPage = async (client: Client, variables: AuditPage_RecordsQueryVariables) => {
  const { data, error } = await client.query(Records, variables, { requestPolicy: 'network-only' }).toPromise()
  // A log with a hole in it is none: all parts have to answer.
  if (!data || error) throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
  return mergeLogs(data, EXPORTED)
}

/** Reads all that fits the filters, page by page. @throws Error that says what went wrong. */
export async function* readAll(client: Client, where: AuditLogWhereInput): AsyncGenerator<AuditRecord[], undefined> {
  let after: string | null = null
  for (;;) {
    const page: { nodes: AuditRecord[]; hasMore: boolean } = await readPage(client, { first: EXPORTED, after, where })
    yield page.nodes
    after = page.nodes.at(-1)?.cursor ?? null
    if (!page.hasMore || after === null) return undefined
  }
}
