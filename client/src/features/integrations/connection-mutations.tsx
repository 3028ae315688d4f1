import { graphql } from '../../graphql/generated/gql.ts'

export const Activate = graphql(`
  mutation ConnectionActions_Activate($input: ConnectionActivateInput!) {
    connectionActivate(input: $input) {
      connection {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`)

export const Deactivate = graphql(`
  mutation ConnectionActions_Deactivate($input: ConnectionDeactivateInput!) {
    connectionDeactivate(input: $input) {
      connection {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`)

export const Sync = graphql(`
  mutation ConnectionActions_Sync($input: ConnectionSyncInput!) {
    connectionSync(input: $input) {
      syncRun {
        ...SyncRuns_run
      }
      userErrors {
        message
      }
    }
  }
`)

export const Test = graphql(`
  mutation ConnectionActions_Test($input: ConnectionTestInput!) {
    connectionTest(input: $input) {
      result {
        ...TestResult_result
      }
      userErrors {
        message
      }
    }
  }
`)

export const RegisterWebhook = graphql(`
  mutation ConnectionActions_RegisterWebhook($input: ConnectionRegisterWebhookInput!) {
    connectionRegisterWebhook(input: $input) {
      connection {
        id
        isWebhookRegistered
      }
      userErrors {
        message
      }
    }
  }
`)

export const RotateSecret = graphql(`
  mutation ConnectionActions_RotateSecret($input: ConnectionRotateWebhookSecretInput!) {
    connectionRotateWebhookSecret(input: $input) {
      connection {
        id
      }
      webhookSecret
      userErrors {
        message
      }
    }
  }
`)

export const Delete = graphql(`
  mutation ConnectionActions_Delete($input: ConnectionDeleteInput!) {
    connectionDelete(input: $input) {
      connectionId
      userErrors {
        message
      }
    }
  }
`)
