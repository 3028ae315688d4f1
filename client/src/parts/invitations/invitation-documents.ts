import { graphql } from '../../graphql/generated/gql.ts'

export const InvitationFragment = graphql(`
  fragment Invitations_invitation on Invitation {
    id
    email
    state
    role
    companyRole
    canApproveDevelopers
    canSignContracts
    canManageBilling
    sentAt
    expiresAt
    acceptedAt
    agency {
      id
      name
    }
    invitedBy {
      id
      name
    }
  }
`)

export const Invitations = graphql(`
  query Invitations_List($first: Int, $after: String, $last: Int, $before: String, $where: InvitationWhereInput) {
    invitations(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        ...Invitations_invitation
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

export const Resend = graphql(`
  mutation Invitations_Resend($input: InvitationInput!) {
    invitationResend(input: $input) {
      invitation {
        ...Invitations_invitation
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Revoke = graphql(`
  mutation Invitations_Revoke($input: InvitationInput!) {
    invitationRevoke(input: $input) {
      invitation {
        ...Invitations_invitation
      }
      userErrors {
        field
        message
      }
    }
  }
`)
