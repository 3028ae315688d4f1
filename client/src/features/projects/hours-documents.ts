import { graphql } from '../../graphql/generated/gql.ts'

export const Sums = graphql(`
  query ProjectHours_Sums($id: ID!, $from: Date!, $to: Date!) {
    project(id: $id) {
      id
      hours(from: $from, to: $to) {
        seconds
        billableSeconds
        weeks {
          startsOn
          seconds
          billableSeconds
        }
      }
    }
  }
`)

export const InDetail = graphql(`
  query ProjectHours_InDetail($id: ID!, $from: Date!, $to: Date!) {
    project(id: $id) {
      id
      hours(from: $from, to: $to) {
        persons {
          name
          seconds
          billableSeconds
        }
        work {
          description
          seconds
          billableSeconds
        }
      }
    }
  }
`)

export const Entries = graphql(`
  query ProjectHours_Entries($id: ID!, $from: Date!, $to: Date!, $after: String) {
    project(id: $id) {
      id
      timeEntries(from: $from, to: $to, first: 100, after: $after) {
        nodes {
          id
          provider
          personName
          description
          startedAt
          seconds
          isBillable
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)
