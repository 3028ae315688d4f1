import { graphql } from '../../graphql/generated/gql.ts'
import type { ProjectTasks_ListQuery, ProjectTasks_ListsQuery } from '../../graphql/generated/graphql.ts'

export const List = graphql(`
  query ProjectTasks_List(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TaskWhereInput
    $orderBy: [TaskOrder!]
  ) {
    project(id: $id) {
      id
      tasks(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        nodes {
          id
          title
          provider
          listName
          status
          category
          isBlocked
          isOverdue
          priority
          dueAt
          updatedAt
          url
          assignees {
            name
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`)

export type Row = NonNullable<NonNullable<ProjectTasks_ListQuery['project']>['tasks']>['nodes'][number]

/** Where the tasks of a project are kept, and what can be done there from here. */
export const Lists = graphql(`
  query ProjectTasks_Lists($id: ID!) {
    project(id: $id) {
      id
      containers(first: 50) {
        nodes {
          id
          name
          provider
          can
        }
      }
    }
  }
`)

export type TaskList = NonNullable<NonNullable<ProjectTasks_ListsQuery['project']>['containers']>['nodes'][number]

export const Move = graphql(`
  mutation ProjectTasks_Move($input: TaskMoveInput!) {
    taskMove(input: $input) {
      task {
        id
        category
      }
      commandId
      userErrors {
        message
      }
    }
  }
`)

export const Ask = graphql(`
  mutation ProjectTasks_Ask($input: ProviderCommandCreateInput!) {
    providerCommandCreate(input: $input) {
      command {
        ...CommandRow_command
      }
      userErrors {
        field
        message
      }
    }
  }
`)
