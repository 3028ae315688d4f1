import { graphql } from '../../graphql/generated/gql.ts'
import type { ItemPage_EnrollmentFragment } from '../../graphql/generated/graphql.ts'

export const EnrollmentFragment = graphql(`
  fragment ItemPage_enrollment on TrainingEnrollment {
    id
    kind
    status
    isRequired
    dueOn
    isOverdue
    isLate
    isMine
    startedAt
    completedAt
    notes
    bestScore
    attemptCount
    attemptsLeft
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
    assignment {
      id
      passingScore
    }
    resource {
      id
      title
      summary
      kind
      url
      html
      estimatedMinutes
    }
    quiz {
      id
      title
      summary
      version {
        number
        questionCount
        points
        timeLimitMinutes
        attemptsAllowed
      }
    }
    attempts(first: 50) {
      nodes {
        id
        number
        startedAt
        expiresAt
        submittedAt
        isTimedOut
        score
        passed
      }
    }
  }
`)

export const Item = graphql(`
  query ItemPage_Item($id: ID!) {
    trainingEnrollment(id: $id) {
      ...ItemPage_enrollment
    }
  }
`)

export const Start = graphql(`
  mutation ItemPage_Start($input: TrainingEnrollmentInput!) {
    trainingStart(input: $input) {
      enrollment {
        id
        status
        startedAt
      }
      userErrors {
        message
      }
    }
  }
`)

export const Complete = graphql(`
  mutation ItemPage_Complete($input: TrainingCompleteInput!) {
    trainingComplete(input: $input) {
      enrollment {
        ...ItemPage_enrollment
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export const Reopen = graphql(`
  mutation ItemPage_Reopen($input: TrainingEnrollmentInput!) {
    trainingReopen(input: $input) {
      enrollment {
        ...ItemPage_enrollment
      }
      userErrors {
        message
      }
    }
  }
`)

export const Begin = graphql(`
  mutation ItemPage_Begin($input: QuizAttemptStartInput!) {
    quizAttemptStart(input: $input) {
      attempt {
        id
        enrollment {
          id
          status
          attemptCount
          attemptsLeft
        }
      }
      userErrors {
        message
      }
    }
  }
`)

export type Enrollment = ItemPage_EnrollmentFragment
