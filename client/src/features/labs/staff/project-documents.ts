import { graphql } from '../../../graphql/generated/gql.ts'
import type { LabsProjectsPage_ProjectFragment } from '../../../graphql/generated/graphql.ts'

export const ProjectFragment = graphql(`
  fragment LabsProjectsPage_project on LabsProject {
    id
    name
    url
    organization
    matchedBy
    isSeenAtLabs
    createdAt
    company {
      id
      name
    }
    addedBy {
      id
      name
    }
  }
`)

export const Create = graphql(`
  mutation LabsProjectsPage_Create($input: LabsProjectCreateInput!) {
    labsProjectCreate(input: $input) {
      project {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Change = graphql(`
  mutation LabsProjectsPage_Update($input: LabsProjectUpdateInput!) {
    labsProjectUpdate(input: $input) {
      project {
        ...LabsProjectsPage_project
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Delete = graphql(`
  mutation LabsProjectsPage_Delete($input: LabsProjectDeleteInput!) {
    labsProjectDelete(input: $input) {
      deletedId
      userErrors {
        message
      }
    }
  }
`)

export const Companies = graphql(`
  query LabsProjectsPage_Companies {
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`)

export const Hosts = graphql(`
  query LabsProjectsPage_Hosts {
    labs {
      hosts
    }
  }
`)

export type Project = LabsProjectsPage_ProjectFragment
