import { graphql } from '../../graphql/generated/gql.ts'

export const List = graphql(`
  query UsersPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: UserWhereInput
    $orderBy: [UserOrder!]
  ) {
    users(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...UsersPage_user
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

export const UserFields = graphql(`
  fragment UsersPage_user on User {
    id
    name
    email
    role
    status
    avatarUrl
    timeZone
    lastSignInAt
    createdAt
    agency {
      id
      name
    }
    memberships(first: 3) {
      totalCount
      nodes {
        id
        company {
          id
          name
        }
      }
    }
  }
`)

export const Choices = graphql(`
  query UsersPage_Choices($company: String) {
    companies(first: 20, where: { search: $company }) {
      nodes {
        id
        name
      }
    }
    agencies(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`)

export const Create = graphql(`
  mutation UserDialog_Create($input: UserCreateInput!) {
    userCreate(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Update = graphql(`
  mutation UserDialog_Update($input: UserUpdateInput!) {
    userUpdate(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ChangeRole = graphql(`
  mutation RoleDialog_Change($input: UserChangeRoleInput!) {
    userChangeRole(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Suspend = graphql(`
  mutation ReasonDialog_Suspend($input: UserSuspendInput!) {
    userSuspend(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Ban = graphql(`
  mutation ReasonDialog_Ban($input: UserBanInput!) {
    userBan(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Reinstate = graphql(`
  mutation UserActions_Reinstate($input: UserReinstateInput!) {
    userReinstate(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const SignOut = graphql(`
  mutation UserActions_SignOut($input: UserSignOutInput!) {
    userSignOut(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Delete = graphql(`
  mutation DeleteDialog_Delete($input: UserDeleteInput!) {
    userDelete(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ResendInvitation = graphql(`
  mutation UserNotices_ResendInvitation($input: UserInvitationResendInput!) {
    userInvitationResend(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ResendEmailChange = graphql(`
  mutation UserNotices_ResendEmailChange($input: UserEmailChangeResendInput!) {
    userEmailChangeResend(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const CancelEmailChange = graphql(`
  mutation UserNotices_CancelEmailChange($input: UserEmailChangeCancelInput!) {
    userEmailChangeCancel(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ExportData = graphql(`
  mutation PrivacyDialog_Export($input: UserDataExportInput!) {
    userDataExport(input: $input) {
      request {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Erase = graphql(`
  mutation PrivacyDialog_Erase($input: UserEraseInput!) {
    userErase(input: $input) {
      user {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)
