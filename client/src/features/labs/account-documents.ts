import { graphql } from '../../graphql/generated/gql.ts'
import type { LabsPage_AccountFragment } from '../../graphql/generated/graphql.ts'

export const AccountFragment = graphql(`
  fragment LabsPage_account on LabsAccount {
    id
    labsUserId
    labsUsername
    labsEmail
    labsName
    labsAvatarUrl
    buildlyProfileLinked
    isActive
    problem
    linkedAt
    lastSync
    syncState
    syncProgress
    usage {
      from
      to
      activeDays
      tasksCompleted
      builds
      deployments
    }
    projects(first: 100) {
      totalCount
      nodes {
        id
        role
        project {
          id
          name
          url
          organization
          company {
            id
            name
          }
        }
      }
    }
  }
`)

export const Link = graphql(`
  mutation LabsPage_Link($input: LabsAccountLinkInput!) {
    labsAccountLink(input: $input) {
      account {
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
  mutation LabsPage_Update($input: LabsAccountUpdateInput!) {
    labsAccountUpdate(input: $input) {
      account {
        id
        buildlyProfileLinked
        user {
          id
          avatarUrl
        }
      }
      userErrors {
        message
      }
    }
  }
`)

export const Sync = graphql(`
  mutation LabsPage_Sync {
    labsAccountSync {
      account {
        id
        syncState
        syncProgress
      }
      userErrors {
        message
      }
    }
  }
`)

export const Unlink = graphql(`
  mutation LabsPage_Unlink {
    labsAccountUnlink {
      unlinked
      userErrors {
        message
      }
    }
  }
`)

export type Account = LabsPage_AccountFragment
