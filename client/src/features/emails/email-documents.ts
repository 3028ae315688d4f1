import { graphql } from '../../graphql/generated/gql.ts'

export const List = graphql(`
  query EmailsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: EmailWhereInput
    $orderBy: [EmailOrder!]
  ) {
    emails(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...EmailsPage_email
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

export const EmailFragment = graphql(`
  fragment EmailsPage_email on Email {
    id
    toEmail
    toName
    subject
    template
    state
    error
    canResend
    canCancel
    createdAt
  }
`)

export const Detail = graphql(`
  query EmailSheet_Email($id: ID!) {
    email(id: $id) {
      ...EmailsPage_email
      category
      attempts
      provider
      providerMessageId
      sentAt
      deliveredAt
      openedAt
      events {
        id
        kind
        detail
        occurredAt
      }
      content {
        html
        text
        hasHiddenLink
      }
      company {
        id
        name
      }
      broadcast {
        id
        subject
      }
    }
  }
`)

export const Resend = graphql(`
  mutation EmailSheet_Resend($input: EmailResendInput!) {
    emailResend(input: $input) {
      email {
        id
        state
      }
      userErrors {
        message
      }
    }
  }
`)

export const ResendMany = graphql(`
  mutation EmailsPage_Resend($input: EmailsInput!) {
    emailsResend(input: $input) {
      count
      userErrors {
        message
      }
    }
  }
`)

export const CancelMany = graphql(`
  mutation EmailsPage_Cancel($input: EmailsInput!) {
    emailsCancel(input: $input) {
      count
      userErrors {
        message
      }
    }
  }
`)

export const Suppress = graphql(`
  mutation SuppressionsPage_Suppress($input: EmailSuppressionCreateInput!) {
    emailSuppressionCreate(input: $input) {
      suppression {
        id
      }
      userErrors {
        message
      }
    }
  }
`)

export const Suppressions = graphql(`
  query SuppressionsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: EmailSuppressionWhereInput
  ) {
    emailSuppressions(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        id
        email
        reason
        category
        detail
        createdAt
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

export const Lift = graphql(`
  mutation SuppressionsPage_Lift($input: EmailSuppressionLiftInput!) {
    emailSuppressionLift(input: $input) {
      suppressionId
      userErrors {
        message
      }
    }
  }
`)
