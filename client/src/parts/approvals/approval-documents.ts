import { graphql } from '../../graphql/generated/gql.ts'

export const ApprovalFragment = graphql(`
  fragment Approval_approval on Approval {
    id
    kind
    status
    title
    note
    createdAt
    waitingSince
    isOverdue
    expiresAt
    decidedAt
    canDecide
    canOverride
    company {
      id
      name
    }
    about {
      id
      name
      avatarUrl
    }
    developer {
      id
      title
      skills
      bio
      agency {
        id
        name
      }
    }
    assignment {
      id
      status
      endsOn
      earliestEndOn
    }
    requestedBy {
      id
      name
    }
    delegatedTo {
      id
      name
    }
    steps {
      approver
      status
      decidedByName
      decidedAt
      reason
    }
  }
`)

export const Approve = graphql(`
  mutation Approval_Approve($input: ApprovalApproveInput!) {
    approvalApprove(input: $input) {
      approval {
        ...Approval_approval
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ApproveMany = graphql(`
  mutation Approval_ApproveMany($input: ApprovalsApproveInput!) {
    approvalsApprove(input: $input) {
      approvals {
        ...Approval_approval
      }
      userErrors {
        message
      }
    }
  }
`)

export const Reject = graphql(`
  mutation Approval_Reject($input: ApprovalRejectInput!) {
    approvalReject(input: $input) {
      approval {
        ...Approval_approval
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Delegate = graphql(`
  mutation Approval_Delegate($input: ApprovalDelegateInput!) {
    approvalDelegate(input: $input) {
      approval {
        ...Approval_approval
      }
      userErrors {
        field
        message
      }
    }
  }
`)

/** People of a company who could decide for it. */
export const CompanyApprovers = graphql(`
  query Approval_CompanyApprovers($companyId: ID!) {
    company(id: $companyId) {
      id
      members(first: 100) {
        nodes {
          id
          canApproveDevelopers
          acceptedAt
          user {
            id
            name
          }
        }
      }
    }
  }
`)

export const StaffApprovers = graphql(`
  query Approval_StaffApprovers {
    users(
      first: 100
      where: { role: [ADMIN, PROJECT_MANAGER], status: [ACTIVE] }
      orderBy: [{ field: NAME, direction: ASC }]
    ) {
      nodes {
        id
        name
      }
    }
  }
`)
