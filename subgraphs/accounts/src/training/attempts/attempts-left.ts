import type { TrainingEnrollmentEntity } from '../enrollments/training-enrollment.entity.ts'
import type { QuizVersionEntity } from '../quizzes/quiz-version.entity.ts'

/** How many attempts can still be begun: null for any number, none once the quiz is passed. */
export function attemptsLeft(
  { status, attempts, extraAttempts }: TrainingEnrollmentEntity,
  version: QuizVersionEntity | null,
): number | null {
  if (!version || status === 'COMPLETED') return 0
  if (version.attemptsAllowed == null) return null
  return Math.max(0, version.attemptsAllowed + extraAttempts - attempts)
}
