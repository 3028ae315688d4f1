import { graphql } from '../../graphql/generated/gql.ts'
import type { DevelopersPage_DetailQuery, DevelopersPage_DeveloperFragment } from '../../graphql/generated/graphql.ts'

export const DeveloperFields = graphql(`
  fragment DevelopersPage_developer on Developer {
    id
    title
    skills
    bio
    communityStatus
    createdAt
    agency {
      id
      name
    }
    openApproval {
      id
      canDecide
      isOverdue
      waitingSince
    }
    user {
      id
      name
      email
      avatarUrl
    }
    assignments(first: 2, where: { status: [PENDING, ACTIVE, NOTICE] }) {
      totalCount
      nodes {
        id
        status
        company {
          id
          name
        }
      }
    }
  }
`)

export type DeveloperRow = DevelopersPage_DeveloperFragment

export const List = graphql(`
  query DevelopersPage_List(
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
        ...DevelopersPage_developer
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

export const Detail = graphql(`
  query DevelopersPage_Detail($id: ID!) {
    developer(id: $id) {
      ...DevelopersPage_developer
      approvedAt
      openApproval {
        ...Approval_approval
      }
      teams: assignments(first: 50) {
        totalCount
        nodes {
          ...Assignment_assignment
          openApproval {
            ...Approval_approval
          }
        }
      }
    }
    approvals(first: 25, where: { developerId: $id }, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        ...Approval_approval
      }
    }
  }
`)

export type DeveloperDetail = NonNullable<DevelopersPage_DetailQuery['developer']>
export type DeveloperTeam = DeveloperDetail['teams']['nodes'][number]

export const Choices = graphql(`
  query DevelopersPage_Choices($company: String) {
    companies(first: 20, where: { search: $company }) {
      nodes {
        id
        name
      }
    }
    agencies(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`)

export const Export = graphql(`
  query DevelopersPage_Export($after: String, $where: DeveloperWhereInput, $orderBy: [DeveloperOrder!]) {
    developers(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        id
        title
        skills
        communityStatus
        createdAt
        agency {
          id
          name
        }
        user {
          id
          name
          email
        }
        assignments(first: 2, where: { status: [ACTIVE, NOTICE] }) {
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

export const Create = graphql(`
  mutation DevelopersPage_Create($input: DeveloperCreateInput!) {
    developerCreate(input: $input) {
      developer {
        ...DevelopersPage_developer
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Update = graphql(`
  mutation DevelopersPage_Update($input: DeveloperUpdateInput!) {
    developerUpdate(input: $input) {
      developer {
        ...DevelopersPage_developer
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const AskAgain = graphql(`
  mutation DevelopersPage_AskAgain($input: DeveloperInput!) {
    developerCommunityRequest(input: $input) {
      developer {
        ...DevelopersPage_developer
      }
      userErrors {
        message
      }
    }
  }
`)

export const Assign = graphql(`
  mutation DevelopersPage_Assign($input: DeveloperAssignInput!) {
    developerAssign(input: $input) {
      assignment {
        ...Assignment_assignment
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const CancelAssignment = graphql(`
  mutation DevelopersPage_CancelAssignment($input: DeveloperAssignmentInput!) {
    developerAssignmentCancel(input: $input) {
      assignment {
        ...Assignment_assignment
      }
      userErrors {
        message
      }
    }
  }
`)
