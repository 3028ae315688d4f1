import { graphql } from '../../graphql/generated/gql.ts'

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
