import { useClient } from '@urql/solid'
import { createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { QuestionKind, QuizEditor_QuizFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { toast } from '../../ui/toast.ts'
import type { DraftQuestion } from './QuestionEditor.tsx'
import { Publish, SaveDraft } from './quiz-editor-documents.ts'

const SAVE_AFTER_MS = 900

interface Content {
  title: string
  summary: string
  timeLimit: string
  attempts: string
  shuffles: boolean
  questions: DraftQuestion[]
}

export type Draft = NonNullable<QuizEditor_QuizFragment['draft']>

export const newKey = () => crypto.randomUUID().slice(0, 8)

export const newQuestion = (kind: QuestionKind): DraftQuestion => ({
  key: newKey(),
  kind,
  prompt: '',
  points: 1,
  correct: [],
  explanation: '',
  options:
    kind === 'SHORT_TEXT'
      ? []
      : kind === 'TRUE_FALSE'
        ? [
            { key: 'true', text: 'True' },
            { key: 'false', text: 'False' },
          ]
        : [
            { key: newKey(), text: '' },
            { key: newKey(), text: '' },
          ],
})

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))

/** The draft of a quiz: it saves itself a moment after each change, and what is left when the page is closed. */
export function createQuizDraft(quiz: QuizEditor_QuizFragment, draft: Draft) {
  const client = useClient()
  const { id } = quiz
  const [content, setContent] = createStore<Content>({
    title: quiz.title,
    summary: quiz.summary ?? '',
    timeLimit: String(draft.timeLimitMinutes ?? ''),
    attempts: String(draft.attemptsAllowed ?? ''),
    shuffles: draft.shuffles,
    questions: draft.questions.map((question) => ({
      ...question,
      options: question.options.map(({ key, text }) => ({ key, text })),
      correct: [...question.correct],
      explanation: question.explanation ?? '',
    })),
  })
  let revision = draft.revision
  const [version, setVersion] = createSignal(quiz.version)
  const [problems, setProblems] = createSignal(draft.problems)
  const [state, setState] = createSignal<'saved' | 'saving' | 'failed'>('saved')
  const [problem, setProblem] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [areProblemsShown, showProblems] = createSignal(false)

  const inputOf = () => {
    const { title, summary, timeLimit, attempts, shuffles, questions } = unwrap(content)
    return {
      id,
      revision,
      title,
      summary: summary || null,
      timeLimitMinutes: numberOf(timeLimit),
      attemptsAllowed: numberOf(attempts),
      shuffles,
      questions: questions.map(({ key, kind, prompt, options, correct, points, explanation }) => ({
        key,
        kind,
        prompt,
        options: options.map((option) => ({ key: option.key, text: option.text })),
        correct: [...correct],
        points,
        explanation: explanation || null,
      })),
    }
  }

  // One save after the other: each says which revision it changes.
  let saving: Promise<boolean> = Promise.resolve(true)
  const send = async (): Promise<boolean> => {
    setState('saving')
    const { data, error } = await client.mutation(SaveDraft, { input: inputOf() }).toPromise()
    const payload = data?.quizDraftSave
    const refused = payload?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (refused || !payload?.quiz?.draft) {
      setState('failed')
      setProblem(refused ?? 'The server gave no answer.')
      return false
    }
    revision = payload.quiz.draft.revision
    setProblems(payload.quiz.draft.problems)
    setProblem('')
    if (!timer) setState('saved')
    return true
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = (): Promise<boolean> => {
    clearTimeout(timer)
    timer = undefined
    saving = saving.then(send)
    return saving
  }
  const changed = () => {
    setState('saving')
    clearTimeout(timer)
    timer = setTimeout(() => void save(), SAVE_AFTER_MS)
  }
  onCleanup(() => timer && void save())

  const change = (values: Partial<Content>) => {
    setContent(values)
    changed()
  }
  const setQuestions = (questions: DraftQuestion[]) => {
    setContent('questions', reconcile(questions, { key: 'key' }))
    changed()
  }
  const plain = () => structuredClone(unwrap(content.questions))
  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= content.questions.length || from === to) return
    const questions = plain()
    questions.splice(to, 0, ...questions.splice(from, 1))
    setQuestions(questions)
  }
  const add = (question: DraftQuestion) => setQuestions([...plain(), question])
  const changeQuestion = (index: number, values: Partial<DraftQuestion>) => {
    setContent('questions', index, values)
    changed()
  }
  const copy = (index: number) => {
    const questions = plain()
    questions.splice(index + 1, 0, { ...structuredClone(questions[index]!), key: newKey() })
    setQuestions(questions)
  }
  const remove = (index: number) => {
    const before = plain()
    setQuestions(before.filter((_, place) => place !== index))
    void toast({ message: `Question ${index + 1} is removed.`, undo: () => setQuestions(before) })
  }

  const publish = async () => {
    if (isBusy()) return
    setBusy(true)
    showProblems(true)
    // What is not saved yet is not in it.
    const isSaved = await save()
    if (!isSaved) return setBusy(false)
    const { data, error } = await client.mutation(Publish, { input: { id, revision } }).toPromise()
    setBusy(false)
    const payload = data?.quizPublish
    const refused = payload?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (refused || !payload?.quiz) return setProblem(refused ?? 'The server gave no answer.')
    setProblem('')
    showProblems(false)
    setVersion(payload.quiz.version)
    return toast({ message: `Version ${payload.quiz.version?.number} is published. New attempts are made on it.` })
  }
  const problemOfQuestion = (key: string) =>
    areProblemsShown() ? problems().find((each) => each.key === key)?.message : undefined

  return {
    content,
    version,
    state,
    problem,
    problemOfQuestion,
    isBusy,
    change,
    publish,
    add,
    changeQuestion,
    copy,
    moveTo,
    remove,
  }
}
