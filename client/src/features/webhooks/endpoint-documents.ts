import { graphql } from '../../graphql/generated/gql.ts'

export const EndpointFragment = graphql(`
  fragment Webhooks_endpoint on WebhookEndpoint {
    id
    name
    url
    categories
    types
    selection
    status
    disabledReason
    disabledAt
    failingSince
    lastSuccessAt
    previousSecretEndsAt
    createdAt
    version
    company {
      id
      name
    }
    messageCounts {
      pending
      succeeded
      failed
      skipped
    }
  }
`)

export const Create = graphql(`
  mutation EndpointDialog_Create($input: WebhookEndpointCreateInput!) {
    webhookEndpointCreate(input: $input) {
      endpoint {
        ...Webhooks_endpoint
      }
      secret
      userErrors {
        field
        message
      }
    }
  }
`)

export const Update = graphql(`
  mutation EndpointDialog_Update($input: WebhookEndpointUpdateInput!) {
    webhookEndpointUpdate(input: $input) {
      endpoint {
        ...Webhooks_endpoint
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Switch = graphql(`
  mutation EndpointActions_Switch($input: WebhookEndpointSwitchInput!) {
    webhookEndpointSwitch(input: $input) {
      endpoint {
        ...Webhooks_endpoint
      }
      userErrors {
        message
      }
    }
  }
`)

export const Rotate = graphql(`
  mutation EndpointActions_Rotate($input: WebhookEndpointRotateSecretInput!) {
    webhookEndpointRotateSecret(input: $input) {
      endpoint {
        ...Webhooks_endpoint
      }
      secret
      userErrors {
        message
      }
    }
  }
`)

export const Test = graphql(`
  mutation EndpointActions_Test($input: WebhookEndpointTestInput!) {
    webhookEndpointTest(input: $input) {
      message {
        id
      }
      userErrors {
        message
      }
    }
  }
`)

export const Delete = graphql(`
  mutation EndpointActions_Delete($input: WebhookEndpointDeleteInput!) {
    webhookEndpointDelete(input: $input) {
      endpointId
      userErrors {
        message
      }
    }
  }
`)

export const Replay = graphql(`
  mutation ReplayDialog_Replay($input: WebhookEndpointReplayInput!) {
    webhookEndpointReplay(input: $input) {
      messageCount
      userErrors {
        message
      }
    }
  }
`)

export const Resend = graphql(`
  mutation Messages_Resend($input: WebhookMessageResendInput!) {
    webhookMessageResend(input: $input) {
      messages {
        id
        status
        nextAttemptAt
      }
      userErrors {
        message
      }
    }
  }
`)
