import { graphql } from '../../../graphql/generated/gql.ts'

export const ToolFragment = graphql(`
  fragment ToolsPage_tool on IntegrationTemplate {
    id
    key
    handlerKey
    name
    category
    description
    configSchema
    documentationUrl
    isActive
    isBuiltIn
    version
    connectionCount
    company {
      id
      name
    }
  }
`)

export const Create = graphql(`
  mutation ToolDialog_Create($input: IntegrationTemplateCreateInput!) {
    integrationTemplateCreate(input: $input) {
      template {
        ...ToolsPage_tool
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`)

export const Update = graphql(`
  mutation ToolDialog_Update($input: IntegrationTemplateUpdateInput!) {
    integrationTemplateUpdate(input: $input) {
      template {
        ...ToolsPage_tool
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`)

export const Delete = graphql(`
  mutation DeleteTool_Delete($input: IntegrationTemplateDeleteInput!) {
    integrationTemplateDelete(input: $input) {
      templateId
      userErrors {
        message
      }
    }
  }
`)
