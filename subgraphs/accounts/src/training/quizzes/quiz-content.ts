export const QuestionKind = {
  SINGLE_CHOICE: 'SINGLE_CHOICE',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
  TRUE_FALSE: 'TRUE_FALSE',
  SHORT_TEXT: 'SHORT_TEXT',
} as const
export type QuestionKind = (typeof QuestionKind)[keyof typeof QuestionKind]

export interface QuizOption {
  /** Unique in its question. */
  key: string
  text: string
}

/** A question as those who answer it see it. */
export interface QuizQuestion {
  /** Unique in its quiz. */
  key: string
  kind: QuestionKind
  prompt: string
  /** Empty for SHORT_TEXT. */
  options: QuizOption[]
  points: number
}

/** What is right, and why. */
export interface QuizSolution {
  /** Of the question. */
  key: string
  /** Keys of the right options; for SHORT_TEXT the accepted words. */
  correct: string[]
  explanation: string | null
}

export type DraftQuestion = QuizQuestion & Omit<QuizSolution, 'key'>

/** A quiz as it is written. */
export interface QuizContent {
  timeLimitMinutes: number | null
  /** Null: as often as one likes. */
  attemptsAllowed: number | null
  /** Questions and options come in another order in each attempt. */
  shuffles: boolean
  questions: DraftQuestion[]
}

export const MOST_QUESTIONS = 200
const MOST_OPTIONS = 20
const TRUE_FALSE: QuizOption[] = [
  { key: 'true', text: 'True' },
  { key: 'false', text: 'False' },
]

/** What of a quiz keeps it from being saved at all, or null: a draft may be unfinished, but not beyond all bounds. */
export function overflowOf({ questions, timeLimitMinutes, attemptsAllowed }: QuizContent): string | null {
  if (questions.length > MOST_QUESTIONS) return `A quiz has up to ${MOST_QUESTIONS} questions.`
  if (timeLimitMinutes !== null && (timeLimitMinutes < 1 || timeLimitMinutes > 600))
    return 'The time limit is 1 to 600 minutes, or none.'
  if (attemptsAllowed !== null && (attemptsAllowed < 1 || attemptsAllowed > 20))
    return 'Allow 1 to 20 attempts, or any number.'
  if (new Set(questions.map(({ key }) => key)).size < questions.length) return 'Two questions have the same key.'
  for (const [index, question] of questions.entries()) {
    const reason = questionOverflow(question)
    if (reason) return `Question ${index + 1}: ${reason}`
  }
  return null
}

function questionOverflow({ key, prompt, options, correct, explanation, points }: DraftQuestion): string | null {
  const texts = [...options.map(({ text }) => text), ...correct]
  if (!/^[\w-]{1,40}$/.test(key) || options.some((option) => !/^[\w-]{1,40}$/.test(option.key)))
    return 'A key is up to 40 letters, digits and hyphens.'
  if (prompt.length > 4000 || (explanation?.length ?? 0) > 4000) return 'Keep each text within 4000 characters.'
  if (options.length > MOST_OPTIONS || correct.length > MOST_OPTIONS) return `Give up to ${MOST_OPTIONS} answers.`
  if (texts.some(({ length }) => length > 1000)) return 'Keep each answer within 1000 characters.'
  return Number.isInteger(points) && points >= 1 && points <= 100 ? null : 'Give 1 to 100 points.'
}

export interface QuizProblem {
  /** Of the question; null for the quiz. */
  key: string | null
  message: string
}

/** What is still to be done before a quiz can be published. Empty: nothing. */
export function problemsOf({ questions }: QuizContent): QuizProblem[] {
  if (questions.length === 0) return [{ key: null, message: 'Add a question.' }]
  return questions.flatMap((question) => {
    const message = problemOf(question)
    return message ? [{ key: question.key, message }] : []
  })
}

function problemOf({ kind, prompt, options, correct }: DraftQuestion): string | null {
  if (prompt.trim() === '') return 'Write the question.'
  if (kind === 'SHORT_TEXT') return correct.some((answer) => answer.trim()) ? null : 'Give an answer that is accepted.'
  const right = options.filter(({ key }) => correct.includes(key)).length
  if (kind === 'TRUE_FALSE') return right === 1 ? null : 'Say whether it is true.'
  if (options.length < 2 || options.some(({ text }) => text.trim() === ''))
    return 'Give two answers or more, each with words.'
  if (new Set(options.map(({ text }) => words(text))).size < options.length) return 'Two answers are the same.'
  if (kind === 'SINGLE_CHOICE') return right === 1 ? null : 'Mark the one right answer.'
  return right > 0 ? null : 'Mark at least one right answer.'
}

/** A question in the form that its kind has. */
export function normalized(question: DraftQuestion): DraftQuestion {
  const options = question.kind === 'SHORT_TEXT' ? [] : question.kind === 'TRUE_FALSE' ? TRUE_FALSE : question.options
  const keys = new Set(options.map(({ key }) => key))
  const correct = question.kind === 'SHORT_TEXT' ? question.correct : question.correct.filter((key) => keys.has(key))
  return {
    key: question.key,
    kind: question.kind,
    prompt: question.prompt,
    options: options.map(({ key, text }) => ({ key, text })),
    points: question.points,
    correct: [...new Set(correct)],
    explanation: question.explanation?.trim() || null,
  }
}

/** A quiz as it is published: what is asked apart from what is right. */
export function split({ questions }: QuizContent): { questions: QuizQuestion[]; solutions: QuizSolution[] } {
  return {
    questions: questions.map(({ key, kind, prompt, options, points }) => ({ key, kind, prompt, options, points })),
    solutions: questions.map(({ key, correct, explanation }) => ({ key, correct, explanation })),
  }
}

/** Words as they are compared: in one case, without the difference between one space and several. */
export function words(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
