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

export const Templates = graphql(`
  query TemplatesPage_List {
    emailTemplates {
      key
      name
      category
      subject
      isChanged
    }
  }
`)

export const TemplateWords = graphql(`
  fragment TemplateEditor_words on EmailTemplateWords {
    subject
    preheader
    heading
    reason
    body {
      kind
      text
      label
      href
      rows {
        label
        value
      }
    }
  }
`)

export const TemplateDetail = graphql(`
  query TemplateEditor_Template($key: String!) {
    emailTemplate(key: $key) {
      key
      name
      category
      isChanged
      version
      words {
        ...TemplateEditor_words
      }
      builtIn {
        ...TemplateEditor_words
      }
      variables {
        key
        sample
        isRequired
        isFormatted
      }
    }
  }
`)

export const TemplateVersions = graphql(`
  query TemplateHistory_Versions($key: String!) {
    emailTemplate(key: $key) {
      versions {
        version
        createdAt
        createdBy {
          id
          name
        }
        words {
          ...TemplateEditor_words
        }
      }
    }
  }
`)

export const TemplatePreview = graphql(`
  query TemplatesPage_Preview($key: String!, $words: EmailTemplateWordsInput) {
    emailTemplatePreview(key: $key, words: $words) {
      content {
        subject
        preheader
        html
        text
      }
      problems {
        field
        message
      }
    }
  }
`)

export const UpdateTemplate = graphql(`
  mutation TemplateEditor_Update($input: EmailTemplateUpdateInput!) {
    emailTemplateUpdate(input: $input) {
      template {
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const ResetTemplate = graphql(`
  mutation TemplateEditor_Reset($input: EmailTemplateResetInput!) {
    emailTemplateReset(input: $input) {
      template {
        version
      }
      userErrors {
        message
      }
    }
  }
`)

export const SendTest = graphql(`
  mutation Emails_SendTest($input: EmailTestInput!) {
    emailTest(input: $input) {
      sentTo
      userErrors {
        field
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

export const Broadcasts = graphql(`
  query BroadcastsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: BroadcastWhereInput) {
    broadcasts(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        id
        subject
        byEmail
        inApp
        state
        recipients
        reached
        createdAt
        createdBy {
          id
          name
        }
        progress {
          waiting
          sent
          delivered
          failed
          suppressed
          cancelled
          logged
        }
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

export const CancelBroadcast = graphql(`
  mutation BroadcastsPage_Cancel($input: BroadcastCancelInput!) {
    broadcastCancel(input: $input) {
      broadcast {
        id
        state
      }
      userErrors {
        message
      }
    }
  }
`)

export const Audience = graphql(`
  query ComposePage_Audience($audience: AudienceInput!) {
    broadcastAudience(audience: $audience) {
      count
      sample {
        name
        email
      }
    }
  }
`)

export const People = graphql(`
  query ComposePage_People($search: String, $company: String) {
    users(first: 8, where: { search: $search }) {
      nodes {
        id
        name
        email
      }
    }
    companies(first: 8, where: { search: $company }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`)

export const DraftPreview = graphql(`
  query ComposePage_Preview($draft: EmailDraftInput!) {
    emailDraftPreview(draft: $draft) {
      html
      text
    }
  }
`)

export const Send = graphql(`
  mutation ComposePage_Send($input: BroadcastCreateInput!) {
    broadcastCreate(input: $input) {
      broadcast {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)
