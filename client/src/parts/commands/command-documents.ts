import { graphql } from '../../graphql/generated/gql.ts'
import type { CommandRow_CommandFragment } from '../../graphql/generated/graphql.ts'

export const CommandFragment = graphql(`
  fragment CommandRow_command on ProviderCommand {
    id
    name
    status
    summary
    provider
    requestedByName
    requestedAt
    finishedAt
    retryAt
    error
    externalName
    url
    canRetry
  }
`)

export type Command = CommandRow_CommandFragment

export const Retry = graphql(`
  mutation CommandRow_Retry($input: ProviderCommandRetryInput!) {
    providerCommandRetry(input: $input) {
      command {
        ...CommandRow_command
      }
      userErrors {
        message
      }
    }
  }
`)

export const Confirm = graphql(`
  mutation CommandRow_Confirm($input: ProviderCommandConfirmInput!) {
    providerCommandConfirm(input: $input) {
      command {
        ...CommandRow_command
      }
      userErrors {
        message
      }
    }
  }
`)

export const CommandsOfProject = graphql(`
  query ProjectCommands_List($projectId: ID!) {
    project(id: $projectId) {
      id
      commands(first: 20) {
        nodes {
          ...CommandRow_command
        }
      }
    }
  }
`)

export const CommandsOfProjectUpdated = graphql(`
  subscription ProjectCommands_Updated($projectId: ID!) {
    projectCommandsUpdated(projectId: $projectId) {
      id
      commands(first: 20) {
        nodes {
          ...CommandRow_command
        }
      }
    }
  }
`)
