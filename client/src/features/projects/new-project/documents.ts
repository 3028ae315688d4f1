import { graphql } from '../../../graphql/generated/gql.ts'
import type { NewProject_ToolsQuery } from '../../../graphql/generated/graphql.ts'

export const Companies = graphql(`
  query NewProject_Companies($search: String) {
    companies(first: 50, where: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`)

export const Tools = graphql(`
  query NewProject_Tools {
    repositories: connections(
      first: 50
      where: { can: CREATE_REPOSITORY, status: [ACTIVE] }
      orderBy: [{ field: NAME, direction: ASC }]
    ) {
      nodes {
        id
        name
        company {
          id
        }
        template {
          id
          name
        }
      }
    }
    lists: connections(
      first: 50
      where: { can: CREATE_LIST, status: [ACTIVE] }
      orderBy: [{ field: NAME, direction: ASC }]
    ) {
      nodes {
        id
        name
        company {
          id
        }
        template {
          id
          name
        }
      }
    }
  }
`)

export type ToolConnection = NonNullable<NewProject_ToolsQuery['lists']>['nodes'][number]

export const Check = graphql(`
  mutation NewProject_Check($input: ProviderCommandCheckInput!) {
    providerCommandCheck(input: $input) {
      result {
        summary
        existingName
        existingUrl
      }
      userErrors {
        message
      }
    }
  }
`)

export const Create = graphql(`
  mutation NewProject_Create($input: ProjectCreateInput!) {
    projectCreate(input: $input) {
      project {
        id
        name
      }
      userErrors {
        field
        message
      }
    }
  }
`)
