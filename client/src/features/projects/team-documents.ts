import { graphql } from '../../graphql/generated/gql.ts'
import type { ProjectTeam_AssignmentFragment } from '../../graphql/generated/graphql.ts'

export const AssignmentFragment = graphql(`
  fragment ProjectTeam_assignment on ProjectDeveloperAssignment {
    id
    role
    assignedAt
    isActive
    developer {
      id
      title
      agency {
        id
        name
      }
      user {
        id
        name
        avatarUrl
      }
    }
  }
`)

export type Assignment = ProjectTeam_AssignmentFragment

export const List = graphql(`
  query ProjectTeam_List($id: ID!) {
    project(id: $id) {
      id
      developerAssignments(first: 100, where: { isActive: true }) {
        nodes {
          ...ProjectTeam_assignment
        }
      }
    }
  }
`)

/** Developers of the company's team, whom a project can have. */
export const Candidates = graphql(`
  query ProjectTeam_Candidates($companyId: ID!, $search: String) {
    developerAssignments(first: 50, where: { companyId: $companyId, status: [ACTIVE, NOTICE], search: $search }) {
      nodes {
        id
        developer {
          id
          title
          user {
            id
            name
          }
        }
      }
    }
  }
`)

export const Assign = graphql(`
  mutation ProjectTeam_Assign($input: ProjectDeveloperAssignInput!) {
    projectDeveloperAssign(input: $input) {
      assignment {
        ...ProjectTeam_assignment
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const ChangeRole = graphql(`
  mutation ProjectTeam_ChangeRole($input: ProjectDeveloperUpdateInput!) {
    projectDeveloperUpdate(input: $input) {
      assignment {
        ...ProjectTeam_assignment
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const Unassign = graphql(`
  mutation ProjectTeam_Unassign($input: ProjectDeveloperUnassignInput!) {
    projectDeveloperUnassign(input: $input) {
      assignment {
        id
        isActive
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)
