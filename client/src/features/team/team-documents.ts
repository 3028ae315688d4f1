import { graphql } from '../../graphql/generated/gql.ts'
import type { Team_RowFragment } from '../../graphql/generated/graphql.ts'

export const RowFields = graphql(`
  fragment Team_row on DeveloperAssignment {
    ...Assignment_assignment
    developer {
      id
      title
      skills
      bio
      agency {
        id
        name
      }
      user {
        id
        name
        avatarUrl
      }
      projectAssignments(first: 10) {
        nodes {
          id
          role
          isActive
          project {
            id
            name
            company {
              id
            }
          }
        }
      }
    }
  }
`)

export type TeamRow = Team_RowFragment

export const List = graphql(`
  query Team_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: DeveloperAssignmentListWhereInput
    $orderBy: [DeveloperAssignmentOrder!]
  ) {
    developerAssignments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...Team_row
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

/** What stands beside each tab. */
export const Counts = graphql(`
  query Team_Counts($companyId: ID) {
    active: developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE], companyId: $companyId }) {
      totalCount
    }
    pending: developerAssignments(first: 1, where: { status: [PENDING], companyId: $companyId }) {
      totalCount
    }
    leaving: developerAssignments(
      first: 1
      where: { status: [ACTIVE, NOTICE], isLeaving: true, companyId: $companyId }
    ) {
      totalCount
    }
  }
`)

export const Questions = graphql(`
  query Team_Questions($first: Int, $after: String, $last: Int, $before: String, $where: ApprovalWhereInput) {
    approvals(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        ...Approval_approval
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

export const Export = graphql(`
  query Team_Export($after: String, $where: DeveloperAssignmentListWhereInput, $orderBy: [DeveloperAssignmentOrder!]) {
    developerAssignments(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        status
        assignedAt
        onboardingStatus
        endsOn
        company {
          id
          name
        }
        developer {
          id
          title
          skills
          agency {
            id
            name
          }
          user {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** Developers of a partner agency who work for nobody now. */
export const Unassigned = graphql(`
  query Team_Unassigned(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: DeveloperWhereInput
    $orderBy: [DeveloperOrder!]
  ) {
    developers(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        title
        skills
        bio
        communityStatus
        createdAt
        user {
          id
          name
          avatarUrl
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
