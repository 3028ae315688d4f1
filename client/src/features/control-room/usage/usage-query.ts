import { graphql } from '../../../graphql/generated/gql.ts'
import type {
  EcosystemUsageWhereInput,
  UsagePage_ClientsQuery,
  UsagePage_UsageQuery,
} from '../../../graphql/generated/graphql.ts'
import type { ListParams } from '../../../parts/list-params.ts'

export const UsageDocument = graphql(`
  query UsagePage_Usage($seconds: Int!, $where: EcosystemUsageWhereInput, $timeZone: String!) {
    ecosystemUsage(seconds: $seconds, where: $where) {
      from
      to
      count
      previous
      clients
      previousClients
      points {
        at
        count
        clients
      }
      pattern(timeZone: $timeZone) {
        weekday
        hour
        count
      }
      products(first: 8) {
        product
        count
        previous
        clients
        project {
          id
        }
      }
      events(first: 8) {
        event
        count
        previous
        clients
      }
    }
  }
`)

export type Usage = NonNullable<UsagePage_UsageQuery['ecosystemUsage']>

export const ClientsDocument = graphql(`
  query UsagePage_Clients(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $seconds: Int!
    $where: EcosystemUsageWhereInput
    $orderBy: EcosystemClientOrder
  ) {
    ecosystemClients(
      first: $first
      after: $after
      last: $last
      before: $before
      seconds: $seconds
      where: $where
      orderBy: $orderBy
    ) {
      totalCount
      nodes {
        id
        key
        name
        productName
        lastAt
        company {
          id
          name
        }
        usage(seconds: $seconds) {
          count
          previous
          events
          points
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

export type UsageClient = NonNullable<UsagePage_ClientsQuery['ecosystemClients']>['nodes'][number]

export const UsedDocument = graphql(`
  subscription UsagePage_Used($projectIds: [ID!]) {
    ecosystemUsed(projectIds: $projectIds) {
      updates {
        event
        count
        at
        client {
          id
          name
          productName
          lastAt
        }
      }
    }
  }
`)

export const filters = ['q', 'product', 'event', 'linked'] as const

export const linked = { yes: { label: 'Our companies' }, no: { label: 'Not linked' } } as const

/** What the address asks for. */
export const whereOf = (params: Pick<ListParams, 'get' | 'getOf'>): EcosystemUsageWhereInput => {
  const isLinked = params.getOf('linked', linked)
  const product = params.get('product')
  return {
    search: params.get('q') || null,
    projectIds: product ? [product] : null,
    event: params.get('event') || null,
    isLinked: isLinked === undefined ? null : isLinked === 'yes',
  }
}
