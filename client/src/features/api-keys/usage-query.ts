import { graphql } from '../../graphql/generated/gql.ts'

export const UsageFragment = graphql(`
  fragment UsageSheet_usage on Usage {
    range
    requests
    errors
    cost
    averageMs
    lastUsedAt
    series {
      at
      requests
      errors
    }
    operations(first: 20) {
      name
      type
      hash
      requests
      errors
      cost
      averageMs
      lastUsedAt
    }
    fields(first: 20) {
      field
      requests
      lastUsedAt
    }
  }
`)

export const Usage = graphql(`
  query UsageSheet_Usage($id: ID!, $range: UsageRange!) {
    apiKey(id: $id) {
      id
      usage(range: $range) {
        ...UsageSheet_usage
      }
    }
  }
`)

export const Used = graphql(`
  subscription UsageSheet_Used($id: ID!, $range: UsageRange!) {
    apiKeyUsed(id: $id) {
      id
      lastUsedAt
      usage(range: $range) {
        ...UsageSheet_usage
      }
    }
  }
`)
