import { graphql } from '../../graphql/generated/gql.ts'

export const List = graphql(`
  query CompaniesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: CompanyWhereInput
    $orderBy: [CompanyOrder!]
  ) {
    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        status
        industry
        size
        logoUrl
        createdAt
        members(first: 1) {
          totalCount
        }
        developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE] }) {
          totalCount
        }
        setup {
          doneCount
        }
        outstanding {
          amount
          currencyCode
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

export const BillingList = graphql(`
  query CompaniesPage_Billing(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: CompanyWhereInput
    $orderBy: [CompanyOrder!]
  ) {
    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        status
        logoUrl
        billing {
          paymentStatus
          outstandingInvoices
          outstanding {
            amount
            currencyCode
          }
          overdueInvoices
          overdue {
            amount
            currencyCode
          }
          nextDueOn
          currentMonth {
            amount
            currencyCode
          }
          nextBillingOn
          nextBilling {
            amount
            currencyCode
          }
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

export const Pending = graphql(`
  query CompaniesPage_Pending {
    companies(first: 1, where: { status: [PENDING] }) {
      totalCount
    }
  }
`)
