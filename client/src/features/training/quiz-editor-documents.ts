import { graphql } from '../../graphql/generated/gql.ts'

export const EditorFragment = graphql(`
  fragment QuizEditor_quiz on Quiz {
    id
    title
    summary
    archivedAt
    version {
      number
      publishedAt
    }
    draft {
      revision
      updatedAt
      timeLimitMinutes
      attemptsAllowed
      shuffles
      questions {
        key
        kind
        prompt
        options {
          key
          text
        }
        correct
        points
        explanation
      }
      problems {
        key
        message
      }
    }
  }
`)

export const QuizQuery = graphql(`
  query QuizEditor_Quiz($id: ID!) {
    quiz(id: $id) {
      ...QuizEditor_quiz
    }
  }
`)

export const SaveDraft = graphql(`
  mutation QuizEditor_SaveDraft($input: QuizDraftSaveInput!) {
    quizDraftSave(input: $input) {
      quiz {
        ...QuizEditor_quiz
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const Publish = graphql(`
  mutation QuizEditor_Publish($input: QuizPublishInput!) {
    quizPublish(input: $input) {
      quiz {
        ...QuizEditor_quiz
      }
      userErrors {
        code
        message
      }
    }
  }
`)
