import { type QuizQuestion, type QuizSolution, words } from './quiz-content.ts'

/** By the key of the question: keys of the options that were chosen; for SHORT_TEXT one text. */
export type Answers = Record<string, string[]>

export interface Score {
  points: number
  maxPoints: number
  /** Percent, rounded down: who has 79.9 % has not reached 80. */
  percent: number
  /** Keys of the questions that were answered right. */
  right: Set<string>
}

/**
 * A question gives all of its points or none. Several choices are right when exactly the right ones are chosen; words, when they are one of
 * those accepted, whatever their case and spaces. What was not answered is wrong.
 */
export function score(questions: readonly QuizQuestion[], solutions: readonly QuizSolution[], answers: Answers): Score {
  const solutionOf = new Map(solutions.map((solution) => [solution.key, solution]))
  const right = questions.filter((question) => isRight(question, solutionOf.get(question.key), answers[question.key]))
  const points = sum(right)
  const maxPoints = sum(questions)
  return {
    points,
    maxPoints,
    percent: maxPoints === 0 ? 0 : Math.floor((points * 100) / maxPoints),
    right: new Set(right.map(({ key }) => key)),
  }
}

function isRight({ kind }: QuizQuestion, solution: QuizSolution | undefined, given: string[] = []): boolean {
  if (!solution || given.length === 0) return false
  if (kind === 'SHORT_TEXT') {
    const text = words(given[0]!)
    return text !== '' && solution.correct.some((accepted) => words(accepted) === text)
  }
  const chosen = new Set(given)
  return chosen.size === solution.correct.length && solution.correct.every((key) => chosen.has(key))
}

const sum = (questions: readonly QuizQuestion[]) => questions.reduce((total, { points }) => total + points, 0)

const LONGEST_TEXT = 1000

/** The answers that are answers: to questions that are asked, of options that there are, one where there is one choice. */
export function answersTo(
  questions: readonly QuizQuestion[],
  given: readonly { key: string; values: string[] }[],
): Answers {
  const byKey = new Map(given.map(({ key, values }) => [key, values]))
  const answers: Answers = {}
  for (const question of questions) {
    const values = valuesFor(question, byKey.get(question.key) ?? [])
    if (values.length > 0) answers[question.key] = values
  }
  return answers
}

function valuesFor({ kind, options }: QuizQuestion, given: readonly string[]): string[] {
  if (kind === 'SHORT_TEXT')
    return given.slice(0, 1).flatMap((text) => (text.trim() ? [text.slice(0, LONGEST_TEXT)] : []))
  const known = new Set(options.map(({ key }) => key))
  const values = [...new Set(given)].filter((key) => known.has(key))
  return kind === 'MULTIPLE_CHOICE' ? values : values.slice(0, 1)
}
