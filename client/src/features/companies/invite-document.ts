import { graphql } from '../../graphql/generated/gql.ts'

export const Invite = graphql(`
  mutation Invitations_Create($input: CompanyInvitationCreateInput!) {
    companyInvitationCreate(input: $input) {
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
