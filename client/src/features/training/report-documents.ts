import { graphql } from '../../graphql/generated/gql.ts'

export const RowFragment = graphql(`
  fragment ReportsPage_row on TrainingEnrollment {
    id
    kind
    status
    isRequired
    dueOn
    isOverdue
    isLate
    completedAt
    bestScore
    attemptCount
    remindedAt
    canRemind
    company {
      id
      name
    }
    developer {
      id
      user {
        id
        name
      }
    }
    resource {
      id
      title
    }
    quiz {
      id
      title
    }
  }
`)

export const List = graphql(`
  query ReportsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TrainingEnrollmentWhereInput
    $orderBy: [TrainingEnrollmentOrder!]
  ) {
    trainingProgress(where: $where) {
      ...Figures_progress
    }
    trainingEnrollments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...ReportsPage_row
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

export const Choices = graphql(`
  query ReportsPage_Choices {
    developers(first: 100) {
      nodes {
        id
        user {
          id
          name
        }
      }
    }
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
    trainingResources(first: 100) {
      nodes {
        id
        title
      }
    }
    quizzes(first: 100) {
      nodes {
        id
        title
      }
    }
  }
`)

export const Remind = graphql(`
  mutation ReportsPage_Remind($input: TrainingRemindInput!) {
    trainingRemind(input: $input) {
      enrollments {
        id
        remindedAt
        canRemind
      }
      skippedCount
      userErrors {
        message
      }
    }
  }
`)
