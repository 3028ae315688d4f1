import { isStaff, type Viewer } from '@atrium/kit/viewer'
import type { TrainingEnrollmentEntity } from '../enrollments/training-enrollment.entity.ts'
import type { QuizSolution } from '../quizzes/quiz-content.ts'
import type { QuizVersionEntity } from '../quizzes/quiz-version.entity.ts'
import { score } from '../quizzes/scoring.ts'
import { shuffled } from '../quizzes/shuffle.ts'
import { attemptsLeft } from './attempts-left.ts'
import type { QuizAttemptEntity } from './quiz-attempt.entity.ts'

/** Whether somebody reads the questions of an attempt: the developer, and staff once it is handed in. */
export function readsQuestions(viewer: Viewer, attempt: QuizAttemptEntity): boolean {
  return viewer.developerId === attempt.developerId || (isStaff(viewer) && attempt.submittedAt != null)
}

/** What of an attempt a person may read: what is right only after it was handed in, and once knowing it helps no further attempt. */
export function questionsOf(
  viewer: Viewer,
  attempt: QuizAttemptEntity,
  enrollment: TrainingEnrollmentEntity,
  { version, current }: { version: QuizVersionEntity; current: QuizVersionEntity | null },
  solutions: readonly QuizSolution[] | null,
) {
  const isHandedIn = attempt.submittedAt != null && solutions !== null
  const right = isHandedIn ? score(version.questions, solutions, attempt.answers).right : null
  const isOpen = isHandedIn && (isStaff(viewer) || attemptsLeft(enrollment, current) === 0)
  const solutionOf = new Map(isOpen ? solutions.map((solution) => [solution.key, solution]) : [])
  const inOrder = version.shuffles ? shuffled(version.questions, attempt.id) : version.questions
  return inOrder.map((question) => ({
    ...question,
    answer: attempt.answers[question.key] ?? [],
    isRight: right?.has(question.key) ?? null,
    correct: solutionOf.get(question.key)?.correct ?? null,
    explanation: solutionOf.get(question.key)?.explanation ?? null,
  }))
}
