import { useClient } from '@urql/solid'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { AttemptPage_AttemptFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Save, Submit } from './attempt-documents.ts'
import { QuestionFields } from './QuestionFields.tsx'

const SAVE_AFTER_MS = 700
/** Handed in a little before the time is over, so that the last answers are in time. */
const MARGIN_MS = 1500

interface AttemptFormProps {
  attempt: AttemptPage_AttemptFragment
  /** The attempt has ended elsewhere, or by the clock. */
  onOver: () => void
}

const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The questions of an attempt under way. What is answered is saved by itself. */
export const AttemptForm = (props: AttemptFormProps) => {
  const client = useClient()
  const { id, expiresAt } = props.attempt
  const questions = () => props.attempt.questions ?? []
  const [answers, setAnswers] = createSignal<Record<string, string[]>>(
    Object.fromEntries(questions().map(({ key, answer }) => [key, [...answer]])),
  )
  const [state, setState] = createSignal<'saved' | 'saving' | 'failed'>('saved')
  const [problem, setProblem] = createSignal('')
  const [isAsking, setAsking] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [left, setLeft] = createSignal(expiresAt ? Date.parse(expiresAt) - Date.now() : null)
  const answered = createMemo(() => questions().filter(({ key }) => answers()[key]?.length).length)
  const input = () => ({ id, answers: Object.entries(answers()).map(([key, values]) => ({ key, values })) })

  let timer: ReturnType<typeof setTimeout> | undefined
  const save = async () => {
    setState('saving')
    const { data, error } = await client.mutation(Save, { input: input() }).toPromise()
    const refused = data?.quizAttemptSave.userErrors[0]
    if (refused?.code === 'TIME_IS_UP' || refused?.code === 'ALREADY_SUBMITTED') return props.onOver()
    return setState(error || refused ? 'failed' : 'saved')
  }
  const answer = (key: string, values: string[]) => {
    setAnswers((before) => ({ ...before, [key]: values }))
    setState('saving')
    clearTimeout(timer)
    timer = setTimeout(() => void save(), SAVE_AFTER_MS)
  }
  const submit = async () => {
    if (isBusy()) return
    clearTimeout(timer)
    setBusy(true)
    setProblem('')
    const { data, error } = await client.mutation(Submit, { input: input() }).toPromise()
    setBusy(false)
    setAsking(false)
    if (data?.quizAttemptSubmit.attempt) return
    setProblem(
      data?.quizAttemptSubmit.userErrors[0]?.message ??
        (error ? problemOf(error).message : 'The server gave no answer. Your answers are here still: try again.'),
    )
  }
  onMount(() => {
    if (!expiresAt) return
    const tick = setInterval(() => {
      const rest = Date.parse(expiresAt) - Date.now()
      setLeft(rest)
      if (rest > MARGIN_MS) return
      clearInterval(tick)
      void submit()
    }, 500)
    onCleanup(() => clearInterval(tick))
  })
  // Who leaves in the middle of a word takes it along.
  onCleanup(() => {
    clearTimeout(timer)
    if (state() === 'saving' && !isBusy()) void client.mutation(Save, { input: input() }).toPromise()
  })

  return (
    <form
      class="mx-auto flex w-full max-w-prose flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        setAsking(true)
      }}
    >
      <div class="sticky top-14 z-10 flex items-center justify-between gap-4 rounded-lg border bg-surface px-4 py-2.5">
        <span class="text-sm tabular-nums">
          {answered()} of {questions().length} answered
        </span>
        <span class="text-sm text-neutral-11" aria-live="polite">
          {{ saved: 'Saved', saving: 'Saving…', failed: 'Not saved yet' }[state()]}
        </span>
        <Show when={left() !== null}>
          <span
            role="timer"
            class={`font-mono font-medium tabular-nums ${(left() ?? 0) < 60_000 ? 'text-danger-text' : ''}`}
            aria-label="Time left"
          >
            {clockText(left() ?? 0)}
          </span>
        </Show>
      </div>
      <Show when={problem()}>
        <FormError>{problem()}</FormError>
      </Show>
      <For each={questions()}>
        {(question, index) => (
          <Card>
            <QuestionFields
              question={question}
              number={index() + 1}
              answer={answers()[question.key] ?? []}
              onAnswer={(values) => answer(question.key, values)}
            />
          </Card>
        )}
      </For>
      <div class="flex items-center gap-3">
        <Button variant="primary" size="lg" type="submit" busy={isBusy()}>
          Hand in
        </Button>
      </div>
      <Dialog
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        title="Hand in?"
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Go on answering</Button>
            <Button variant="primary" busy={isBusy()} onClick={() => void submit()}>
              Hand in
            </Button>
          </>
        }
      >
        <p>
          {answered() === questions().length
            ? 'You have answered every question.'
            : `${questions().length - answered()} of ${questions().length} questions are not answered. They count as wrong.`}{' '}
          An attempt is handed in once.
        </p>
      </Dialog>
    </form>
  )
}
