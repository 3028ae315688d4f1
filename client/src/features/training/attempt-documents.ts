import { graphql } from '../../graphql/generated/gql.ts'

export const AttemptFragment = graphql(`
  fragment AttemptPage_attempt on QuizAttempt {
    id
    number
    startedAt
    expiresAt
    submittedAt
    isTimedOut
    points
    score
    passed
    timeTakenSeconds
    questions {
      key
      kind
      prompt
      options {
        key
        text
      }
      points
      answer
      isRight
      correct
      explanation
    }
    enrollment {
      id
      status
      bestScore
      attemptsLeft
      isMine
      assignment {
        id
        passingScore
      }
      quiz {
        id
        title
      }
    }
  }
`)

export const Attempt = graphql(`
  query AttemptPage_Attempt($id: ID!) {
    quizAttempt(id: $id) {
      ...AttemptPage_attempt
    }
  }
`)

export const Save = graphql(`
  mutation AttemptPage_Save($input: QuizAttemptAnswersInput!) {
    quizAttemptSave(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`)

export const Submit = graphql(`
  mutation AttemptPage_Submit($input: QuizAttemptAnswersInput!) {
    quizAttemptSubmit(input: $input) {
      attempt {
        ...AttemptPage_attempt
      }
      userErrors {
        code
        message
      }
    }
  }
`)
