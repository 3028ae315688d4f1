import { graphql } from '../../graphql/generated/gql.ts'
import type { Milestone_MilestoneFragment } from '../../graphql/generated/graphql.ts'

export const MilestoneFragment = graphql(`
  fragment Milestone_milestone on Milestone {
    id
    title
    dueOn
    reachedAt
    status
    version
  }
`)

export type Milestone = Milestone_MilestoneFragment

export const OfProject = graphql(`
  query ProjectMilestones_List($id: ID!, $first: Int!, $after: String) {
    project(id: $id) {
      id
      milestones(first: $first, after: $after) {
        totalCount
        nodes {
          ...Milestone_milestone
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

export const Create = graphql(`
  mutation Milestone_Create($input: MilestoneCreateInput!) {
    milestoneCreate(input: $input) {
      milestone {
        ...Milestone_milestone
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const Change = graphql(`
  mutation Milestone_Change($input: MilestoneUpdateInput!) {
    milestoneUpdate(input: $input) {
      milestone {
        ...Milestone_milestone
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const Reach = graphql(`
  mutation Milestone_Reach($input: MilestoneReachInput!) {
    milestoneReach(input: $input) {
      milestone {
        ...Milestone_milestone
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const Drop = graphql(`
  mutation Milestone_Drop($input: MilestoneDeleteInput!) {
    milestoneDelete(input: $input) {
      milestoneId
      userErrors {
        code
        field
        message
      }
    }
  }
`)
