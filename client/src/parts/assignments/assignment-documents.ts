import { graphql } from '../../graphql/generated/gql.ts'

/** A developer at a company, as lists and sheets show it. */
export const AssignmentFragment = graphql(`
  fragment Assignment_assignment on DeveloperAssignment {
    id
    status
    assignedAt
    decidedAt
    onboardedAt
    onboardingStatus
    onboarding {
      step
      doneAt
      doneByName
    }
    removalRequestedOn
    removalReason
    endsOn
    earliestEndOn
    daysLeft
    canRequestRemoval
    canOnboard
    company {
      id
      name
    }
    removalRequestedBy {
      id
      name
    }
    openApproval {
      id
      kind
      title
      createdAt
    }
  }
`)

export const ChangeOnboarding = graphql(`
  mutation Assignment_ChangeOnboarding($input: DeveloperOnboardingChangeInput!) {
    developerOnboardingChange(input: $input) {
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

export const RequestRemoval = graphql(`
  mutation Assignment_RequestRemoval($input: DeveloperRemovalRequestInput!) {
    developerRemovalRequest(input: $input) {
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

export const CancelRemoval = graphql(`
  mutation Assignment_CancelRemoval($input: DeveloperAssignmentInput!) {
    developerRemovalCancel(input: $input) {
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
