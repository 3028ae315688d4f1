import { graphql } from '../../graphql/generated/gql.ts'

export const MemberFragment = graphql(`
  fragment CompanyMembers_member on CompanyMember {
    id
    role
    canApproveDevelopers
    canSignContracts
    canManageBilling
    acceptedAt
    canChange
    user {
      id
      name
      email
      avatarUrl
      lastSignInAt
    }
  }
`)

export const Members = graphql(`
  query CompanyMembers_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: CompanyMemberWhereInput!
    $orderBy: [CompanyMemberOrder!]
  ) {
    companyMembers(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...CompanyMembers_member
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

export const UpdateMember = graphql(`
  mutation CompanyMembers_Update($input: CompanyMemberUpdateInput!) {
    companyMemberUpdate(input: $input) {
      member {
        ...CompanyMembers_member
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const RemoveMember = graphql(`
  mutation CompanyMembers_Remove($input: CompanyMemberRemoveInput!) {
    companyMemberRemove(input: $input) {
      removedId
      userErrors {
        field
        message
      }
    }
  }
`)
