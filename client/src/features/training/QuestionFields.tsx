import { For, Show } from 'solid-js'
import type { QuestionKind } from '../../graphql/generated/graphql.ts'

export interface Question {
  key: string
  kind: QuestionKind
  prompt: string
  points: number
  options: readonly { key: string; text: string }[]
}

interface QuestionFieldsProps {
  question: Question
  number: number
  answer: readonly string[]
  onAnswer: (values: string[]) => void
}

const option =
  'flex cursor-pointer items-start gap-3 rounded-sm border px-3 py-2.5 transition-colors hover:bg-neutral-2 has-checked:border-accent-border has-checked:bg-accent-bg has-focus-visible:outline-2 has-focus-visible:outline-accent-solid'

/** One question with what it can be answered with. */
export const QuestionFields = (props: QuestionFieldsProps) => {
  const isMany = () => props.question.kind === 'MULTIPLE_CHOICE'
  const choose = (key: string, isChosen: boolean) => {
    if (!isMany()) return props.onAnswer([key])
    return props.onAnswer(isChosen ? [...props.answer, key] : props.answer.filter((other) => other !== key))
  }
  return (
    <fieldset class="flex flex-col gap-3">
      <legend class="mb-3 flex w-full items-start justify-between gap-4">
        <span class="text-lg font-medium whitespace-pre-line">
          {props.number}. {props.question.prompt}
        </span>
        <span class="shrink-0 text-sm text-neutral-11 tabular-nums">
          {props.question.points} {props.question.points === 1 ? 'point' : 'points'}
        </span>
      </legend>
      <Show when={isMany()}>
        <p class="text-sm text-neutral-11">Choose all that are right.</p>
      </Show>
      <Show
        when={props.question.kind !== 'SHORT_TEXT'}
        fallback={
          <input
            type="text"
            class="h-10 rounded-sm border border-neutral-7 bg-surface px-3 text-base hover:border-neutral-8 focus-visible:border-accent-solid focus-visible:outline-1"
            aria-label={`Answer to question ${props.number}`}
            autocomplete="off"
            maxLength={1000}
            value={props.answer[0] ?? ''}
            onInput={(event) => props.onAnswer(event.currentTarget.value ? [event.currentTarget.value] : [])}
          />
        }
      >
        <For each={props.question.options}>
          {(each) => (
            <label class={option}>
              <input
                type={isMany() ? 'checkbox' : 'radio'}
                name={`question-${props.question.key}`}
                class="mt-1 accent-accent-solid outline-none"
                checked={props.answer.includes(each.key)}
                onChange={(event) => choose(each.key, event.currentTarget.checked)}
              />
              <span>{each.text}</span>
            </label>
          )}
        </For>
      </Show>
    </fieldset>
  )
}
