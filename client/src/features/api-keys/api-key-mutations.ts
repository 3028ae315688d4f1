import { graphql } from '../../graphql/generated/gql.ts'

export const ApiKeyFragment = graphql(`
  fragment ApiKeysPage_key on ApiKey {
    id
    name
    hint
    scopes
    allowedIps
    status
    createdAt
    expiresAt
    revokedAt
    lastUsedAt
    usage(range: LAST_24_HOURS) {
      requests
    }
    company {
      id
      name
    }
    owner {
      id
      name
    }
  }
`)

export const Create = graphql(`
  mutation KeyDialog_Create($input: ApiKeyCreateInput!) {
    apiKeyCreate(input: $input) {
      apiKey {
        ...ApiKeysPage_key
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
  mutation KeyDialog_Update($input: ApiKeyUpdateInput!) {
    apiKeyUpdate(input: $input) {
      apiKey {
        ...ApiKeysPage_key
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Rotate = graphql(`
  mutation RotateDialog_Rotate($input: ApiKeyRotateInput!) {
    apiKeyRotate(input: $input) {
      apiKey {
        ...ApiKeysPage_key
      }
      secret
      userErrors {
        message
      }
    }
  }
`)

export const Revoke = graphql(`
  mutation RevokeDialog_Revoke($input: ApiKeyRevokeInput!) {
    apiKeyRevoke(input: $input) {
      apiKey {
        ...ApiKeysPage_key
      }
      userErrors {
        message
      }
    }
  }
`)
