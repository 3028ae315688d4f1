import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import { For, Show } from 'solid-js'
import type { AttemptPage_AttemptFragment } from '../../graphql/generated/graphql.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Attempt = AttemptPage_AttemptFragment
type Question = NonNullable<Attempt['questions']>[number]

const timeText = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`

const textOf = ({ options }: Question, key: string) => options.find((option) => option.key === key)?.text ?? key

const nextOf = ({ enrollment, passed }: Attempt): string => {
  if (passed) return 'You have passed.'
  const left = enrollment?.attemptsLeft
  if (left === 0) return 'You have no attempt left. Ask staff for another one.'
  return left === null || left === undefined
    ? 'You can try again.'
    : `You have ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`
}

/** One question as it was answered, and what is right where that may be known. */
const Answered = (props: { question: Question; number: number }) => (
  <Card>
    <div class="flex items-start justify-between gap-4">
      <h2 class="font-medium whitespace-pre-line">
        {props.number}. {props.question.prompt}
      </h2>
      <Show when={props.question.isRight !== null}>
        <Tag tone={props.question.isRight ? 'success' : 'danger'}>
          {props.question.isRight ? 'Right' : 'Wrong'} · {props.question.isRight ? props.question.points : 0} of{' '}
          {props.question.points}
        </Tag>
      </Show>
    </div>
    <dl class="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
      <dt class="text-neutral-11">Answer</dt>
      <dd>
        <For each={props.question.answer} fallback={<span class="text-neutral-11">None</span>}>
          {(key) => <span class="block">{textOf(props.question, key)}</span>}
        </For>
      </dd>
      <Show when={props.question.correct}>
        {(correct) => (
          <>
            <dt class="text-neutral-11">{props.question.kind === 'SHORT_TEXT' ? 'Accepted' : 'Right'}</dt>
            <dd>
              <For each={correct()}>{(key) => <span class="block">{textOf(props.question, key)}</span>}</For>
            </dd>
          </>
        )}
      </Show>
    </dl>
    <Show when={props.question.explanation}>
      <p class="mt-3 border-l-2 pl-3 whitespace-pre-line text-neutral-11">{props.question.explanation}</p>
    </Show>
  </Card>
)

/** How an attempt went. */
export const AttemptResult = (props: { attempt: Attempt }) => {
  const isMine = () => props.attempt.enrollment?.isMine ?? false
  return (
    <div class="mx-auto flex w-full max-w-prose flex-col gap-5">
      <Show
        when={props.attempt.submittedAt}
        fallback={<Card>This attempt is under way. Its result is shown once it is handed in.</Card>}
      >
        <Card>
          <div class="flex items-center gap-4" role="status">
            <span
              class={`[&_svg]:size-10 ${props.attempt.passed ? 'text-success-text' : 'text-danger-text'}`}
              aria-hidden="true"
            >
              <Show when={props.attempt.passed} fallback={<CircleX />}>
                <CircleCheck />
              </Show>
            </span>
            <div class="flex flex-col">
              <span class="text-2xl font-semibold tabular-nums">
                {props.attempt.score}% · {props.attempt.passed ? 'passed' : 'not passed'}
              </span>
              <span class="text-neutral-11 tabular-nums">
                {props.attempt.points} points · passed with {props.attempt.enrollment?.assignment?.passingScore}% · took{' '}
                {timeText(props.attempt.timeTakenSeconds ?? 0)}
              </span>
            </div>
          </div>
          <Show when={props.attempt.isTimedOut}>
            <p class="mt-3">The time was over. What was saved until then was handed in.</p>
          </Show>
          <Show when={isMine()}>
            <p class="mt-3">{nextOf(props.attempt)}</p>
            <div class="mt-4 flex gap-2">
              <Show when={!props.attempt.passed && props.attempt.enrollment?.attemptsLeft !== 0}>
                <ButtonLink variant="primary" href={`/training/items/${props.attempt.enrollment?.id}`}>
                  Try again
                </ButtonLink>
              </Show>
              <ButtonLink href="/training">All training</ButtonLink>
            </div>
          </Show>
        </Card>
        <For each={props.attempt.questions ?? []}>
          {(question, index) => <Answered question={question} number={index() + 1} />}
        </For>
      </Show>
    </div>
  )
}
