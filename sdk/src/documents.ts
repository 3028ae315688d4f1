import { graphql } from './graphql.ts'

/** Companies by name. No scope needed. */
export const Companies = graphql(`
  query Companies($first: Int = 50, $after: String, $where: CompanyWhereInput) {
    companies(first: $first, after: $after, where: $where) {
      nodes {
        id
        name
        slug
        status
        timeZone
        currencyCode
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

/** Projects with their companies. Scope `projects:read`. */
export const Projects = graphql(`
  query Projects($first: Int = 50, $after: String, $where: ProjectWhereInput, $orderBy: [ProjectOrder!]) {
    projects(first: $first, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        name
        status
        type
        startOn
        endOn
        company {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

/** Invoices with what is owed. Scope `billing:read`. */
export const Invoices = graphql(`
  query Invoices($first: Int = 50, $after: String, $where: InvoiceWhereInput) {
    invoices(first: $first, after: $after, where: $where) {
      nodes {
        id
        number
        status
        issuedOn
        dueOn
        total {
          amount
          currencyCode
        }
        company {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

/** The feed as it was, newest first. Scope `activities:read`. */
export const Activities = graphql(`
  query Activities($first: Int = 50, $after: String, $where: ActivityWhereInput) {
    activities(first: $first, after: $after, where: $where) {
      edges {
        cursor
        node {
          id
          type
          category
          summary
          occurredAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** The feed as it grows: after a cursor of `Activities`, or of itself. Scope `activities:read`. */
export const ActivityFeed = graphql(`
  subscription ActivityFeed($after: String, $where: ActivityWhereInput) {
    activity(after: $after, where: $where) {
      cursor
      activity {
        id
        type
        category
        summary
        occurredAt
        url
        actor {
          name
        }
        company {
          id
          name
        }
      }
    }
  }
`)
