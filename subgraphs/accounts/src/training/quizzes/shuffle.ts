import { createHash } from 'node:crypto'
import type { QuizQuestion } from './quiz-content.ts'

/** Questions and their options in an order that is this attempt's own, and the same each time it is opened. */
export function shuffled(questions: readonly QuizQuestion[], attemptId: string): QuizQuestion[] {
  const inOrder = <T extends { key: string }>(items: readonly T[], salt: string) =>
    items
      .map((item) => ({ item, rank: createHash('sha256').update(`${attemptId} ${salt} ${item.key}`).digest('hex') }))
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ item }) => item)
  return inOrder(questions, '').map((question) => ({
    ...question,
    // True before false, as everybody expects it.
    options: question.kind === 'TRUE_FALSE' ? question.options : inOrder(question.options, question.key),
  }))
}
