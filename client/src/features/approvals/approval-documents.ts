import { graphql } from '../../graphql/generated/gql.ts'

export const ApprovalFragment = graphql(`
  fragment ApprovalsPage_approval on Approval {
    id
    kind
    status
    title
    note
    createdAt
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
  mutation ApprovalsPage_Approve($input: ApprovalApproveInput!) {
    approvalApprove(input: $input) {
      approval {
        ...ApprovalsPage_approval
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const ApproveMany = graphql(`
  mutation ApprovalsPage_ApproveMany($input: ApprovalsApproveInput!) {
    approvalsApprove(input: $input) {
      approvals {
        ...ApprovalsPage_approval
      }
      userErrors {
        message
      }
    }
  }
`)

export const Reject = graphql(`
  mutation ApprovalsPage_Reject($input: ApprovalRejectInput!) {
    approvalReject(input: $input) {
      approval {
        ...ApprovalsPage_approval
      }
      userErrors {
        field
        message
      }
    }
  }
`)
