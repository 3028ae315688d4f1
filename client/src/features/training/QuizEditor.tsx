import { useClient } from '@urql/solid'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, onCleanup, Show } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { QuestionKind, QuizEditor_QuizFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { optionsOf } from '../../parts/words.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { Publish, SaveDraft } from './quiz-editor-documents.ts'
import { type DraftQuestion, QuestionEditor } from './QuestionEditor.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { questionKinds } from './training-words.ts'
import ListChecks from 'lucide-solid/icons/list-checks'

const SAVE_AFTER_MS = 900

interface Content {
  title: string
  summary: string
  timeLimit: string
  attempts: string
  shuffles: boolean
  questions: DraftQuestion[]
}

type Draft = NonNullable<QuizEditor_QuizFragment['draft']>

const newKey = () => crypto.randomUUID().slice(0, 8)

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

/** A quiz as it is being written. It saves itself; publishing makes a version that attempts are made on. */
export const QuizEditor = (props: { quiz: QuizEditor_QuizFragment; draft: Draft }) => {
  const client = useClient()
  const { id } = props.quiz
  const [content, setContent] = createStore<Content>({
    title: props.quiz.title,
    summary: props.quiz.summary ?? '',
    timeLimit: String(props.draft.timeLimitMinutes ?? ''),
    attempts: String(props.draft.attemptsAllowed ?? ''),
    shuffles: props.draft.shuffles,
    questions: props.draft.questions.map((question) => ({
      ...question,
      options: question.options.map(({ key, text }) => ({ key, text })),
      correct: [...question.correct],
      explanation: question.explanation ?? '',
    })),
  })
  let revision = props.draft.revision
  const [version, setVersion] = createSignal(props.quiz.version)
  const [problems, setProblems] = createSignal(props.draft.problems)
  const [state, setState] = createSignal<'saved' | 'saving' | 'failed'>('saved')
  const [problem, setProblem] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [isPreviewing, setPreviewing] = createSignal(false)
  const [areProblemsShown, showProblems] = createSignal(false)
  const [dragged, setDragged] = createSignal<number | null>(null)

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
  const points = () => content.questions.reduce((sum, question) => sum + question.points, 0)

  return (
    <>
      <PageHead
        above={<BackLink href="/training/quizzes" label="Quizzes" />}
        title={content.title || 'Quiz without a title'}
        about={
          <span class="inline-flex flex-wrap items-center gap-3">
            <Show when={version()} fallback={<Tag>Draft</Tag>}>
              {(now) => (
                <>
                  <Tag tone="success">Version {now().number}</Tag>
                  <span>
                    published <RelativeTime at={now().publishedAt} />
                  </span>
                </>
              )}
            </Show>
            <span class="tabular-nums">
              {content.questions.length} {content.questions.length === 1 ? 'question' : 'questions'}, {points()} points
            </span>
            <span aria-live="polite">{{ saved: 'Saved', saving: 'Saving…', failed: 'Not saved' }[state()]}</span>
          </span>
        }
        action={
          <>
            <Button onClick={() => setPreviewing(true)}>Preview</Button>
            <Button variant="primary" busy={isBusy()} onClick={() => void publish()}>
              Publish
            </Button>
          </>
        }
      />
      <Show when={problem()}>
        <div class="mb-6">
          <FormError>{problem()}</FormError>
        </div>
      </Show>
      <div class="grid items-start gap-6 xl:grid-cols-[2fr_1fr]">
        <div class="flex flex-col gap-4">
          <Show when={content.questions.length === 0}>
            <Card>
              <EmptyState icon={<ListChecks aria-hidden="true" />} title="No questions yet">
                Add the first one. How it is answered is for you to choose.
              </EmptyState>
            </Card>
          </Show>
          <ol class="flex flex-col gap-4" aria-label="Questions">
            <For each={content.questions}>
              {(question, index) => (
                <li
                  class={`rounded-lg ${dragged() === index() ? 'opacity-50' : ''}`}
                  onDragOver={(event) => dragged() !== null && event.preventDefault()}
                  onDrop={(event) => {
                    event.preventDefault()
                    const from = dragged()
                    setDragged(null)
                    if (from !== null) moveTo(from, index())
                  }}
                >
                  <QuestionEditor
                    question={question}
                    number={index() + 1}
                    isFirst={index() === 0}
                    isLast={index() === content.questions.length - 1}
                    problem={problemOfQuestion(question.key)}
                    onChange={(values) => {
                      setContent('questions', index(), values)
                      changed()
                    }}
                    onMove={(step) => moveTo(index(), index() + step)}
                    onRemove={() => remove(index())}
                    onCopy={() => {
                      const questions = plain()
                      questions.splice(index() + 1, 0, { ...structuredClone(questions[index()]!), key: newKey() })
                      setQuestions(questions)
                    }}
                    onDrag={(isDragged) => setDragged(isDragged ? index() : null)}
                    newKey={newKey}
                  />
                </li>
              )}
            </For>
          </ol>
          <div>
            <Menu
              label="Add a question"
              placement="bottom-start"
              triggerClass="inline-flex h-8 items-center gap-2 rounded-sm border border-neutral-7 bg-surface px-3 font-medium hover:bg-neutral-3"
              trigger={
                <>
                  <Plus class="size-4" aria-hidden="true" />
                  Add a question
                </>
              }
              items={optionsOf(questionKinds).map(({ value, label }) => ({
                label,
                onSelect: () => setQuestions([...plain(), newQuestion(value)]),
              }))}
            />
          </div>
        </div>
        <Card title="Settings">
          <div class="flex flex-col gap-5">
            <Field label="Title" name="title" value={content.title} onInput={(title) => change({ title })} isRequired />
            <Field
              label="What it is about"
              name="summary"
              value={content.summary}
              onInput={(summary) => change({ summary })}
              isRequired={false}
              lines={3}
            />
            <Field
              label="Time limit in minutes"
              name="timeLimit"
              type="number"
              value={content.timeLimit}
              onInput={(timeLimit) => change({ timeLimit })}
              hint="Empty: no limit."
              isRequired={false}
            />
            <Field
              label="Attempts allowed"
              name="attempts"
              type="number"
              value={content.attempts}
              onInput={(attempts) => change({ attempts })}
              hint="Empty: as many as one likes."
              isRequired={false}
            />
            <Checkbox
              label="Shuffle"
              hint="Questions and answers come in another order in each attempt."
              isChecked={content.shuffles}
              onChange={(shuffles) => change({ shuffles })}
            />
          </div>
        </Card>
      </div>
      <Show when={isPreviewing()}>
        <Preview title={content.title} questions={content.questions} onClose={() => setPreviewing(false)} />
      </Show>
    </>
  )
}

/** The quiz as those see it who take it. What is answered here is kept nowhere. */
const Preview = (props: { title: string; questions: DraftQuestion[]; onClose: () => void }) => {
  const [answers, setAnswers] = createSignal<Record<string, string[]>>({})
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title || 'Preview'}
      description="As developers see it. Answers are not kept here."
      footer={<Button onClick={props.onClose}>Close</Button>}
    >
      <div class="flex flex-col gap-8">
        <For each={props.questions} fallback={<p class="text-neutral-11">There are no questions yet.</p>}>
          {(question, index) => (
            <QuestionFields
              question={question}
              number={index() + 1}
              answer={answers()[question.key] ?? []}
              onAnswer={(values) => setAnswers((before) => ({ ...before, [question.key]: values }))}
            />
          )}
        </For>
      </div>
    </Dialog>
  )
}
