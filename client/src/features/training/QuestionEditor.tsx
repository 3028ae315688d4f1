import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Copy from 'lucide-solid/icons/copy'
import GripVertical from 'lucide-solid/icons/grip-vertical'
import Trash from 'lucide-solid/icons/trash'
import { createUniqueId, Index, Show } from 'solid-js'
import type { QuestionKind } from '../../graphql/generated/graphql.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { questionKinds } from './training-words.ts'

export interface DraftQuestion {
  key: string
  kind: QuestionKind
  prompt: string
  options: { key: string; text: string }[]
  correct: string[]
  points: number
  explanation: string
}

interface QuestionEditorProps {
  question: DraftQuestion
  number: number
  isFirst: boolean
  isLast: boolean
  problem: string | undefined
  onChange: (values: Partial<DraftQuestion>) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
  onCopy: () => void
  onDrag: (isDragged: boolean) => void
  newKey: () => string
}

const line =
  'h-9 min-w-0 flex-1 rounded-sm border border-neutral-7 bg-surface px-2.5 text-base hover:border-neutral-8 focus-visible:border-accent-solid focus-visible:outline-1 read-only:bg-neutral-2'

/** One question with its answers, which are right, and its place. Moved by its buttons or by its handle. */
export const QuestionEditor = (props: QuestionEditorProps) => {
  const name = createUniqueId()
  const isMany = () => props.question.kind === 'MULTIPLE_CHOICE'
  const mark = (key: string, isRight: boolean) => {
    if (!isMany()) return props.onChange({ correct: [key] })
    const others = props.question.correct.filter((other) => other !== key)
    return props.onChange({ correct: isRight ? [...others, key] : others })
  }
  const setOption = (key: string, text: string) =>
    props.onChange({
      options: props.question.options.map((option) => (option.key === key ? { key, text } : option)),
    })
  const removeOption = (key: string) =>
    props.onChange({
      options: props.question.options.filter((option) => option.key !== key),
      correct: props.question.correct.filter((other) => other !== key),
    })
  return (
    <Card class={props.problem ? 'border-danger-border' : ''}>
      <div class="flex flex-col gap-4" role="group" aria-label={`Question ${props.number}`}>
        <div class="flex items-center gap-2">
          <span
            draggable="true"
            class="flex size-8 cursor-grab items-center justify-center rounded-sm text-neutral-11 hover:bg-neutral-4"
            title="Drag to another place"
            aria-hidden="true"
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', props.question.key)
              props.onDrag(true)
            }}
            onDragEnd={() => props.onDrag(false)}
          >
            <GripVertical class="size-4" />
          </span>
          <span class="font-semibold">Question {props.number}</span>
          <Tag>{questionKinds[props.question.kind].label}</Tag>
          <span class="ml-auto flex items-center">
            <Show when={!props.isFirst}>
              <IconButton label={`Move question ${props.number} up`} onClick={() => props.onMove(-1)}>
                <ArrowUp />
              </IconButton>
            </Show>
            <Show when={!props.isLast}>
              <IconButton label={`Move question ${props.number} down`} onClick={() => props.onMove(1)}>
                <ArrowDown />
              </IconButton>
            </Show>
            <IconButton label={`Copy question ${props.number}`} onClick={() => props.onCopy()}>
              <Copy />
            </IconButton>
            <IconButton label={`Remove question ${props.number}`} onClick={() => props.onRemove()}>
              <Trash />
            </IconButton>
          </span>
        </div>
        <Show when={props.problem}>
          <p role="alert" class="text-sm text-danger-text">
            {props.problem}
          </p>
        </Show>
        <Field
          label="Question"
          name={`prompt-${props.question.key}`}
          value={props.question.prompt}
          onInput={(prompt) => props.onChange({ prompt })}
          lines={2}
          isRequired
        />
        <Show
          when={props.question.kind !== 'SHORT_TEXT'}
          fallback={
            <Field
              label="Accepted answers"
              name={`accepted-${props.question.key}`}
              value={props.question.correct.join('\n')}
              onInput={(text) => props.onChange({ correct: text.split('\n').slice(0, 20) })}
              hint="One on each line. Case and spaces do not matter."
              lines={3}
              isRequired
            />
          }
        >
          <fieldset class="flex flex-col gap-2">
            <legend class="mb-1.5 text-sm font-medium">
              Answers: {isMany() ? 'mark all that are right' : 'mark the right one'}
            </legend>
            <Index each={props.question.options}>
              {(option, index) => (
                <div class="flex items-center gap-2">
                  <input
                    type={isMany() ? 'checkbox' : 'radio'}
                    name={name}
                    class="size-4 shrink-0 accent-accent-solid"
                    aria-label={`Answer ${index + 1} is right`}
                    checked={props.question.correct.includes(option().key)}
                    onChange={(event) => mark(option().key, event.currentTarget.checked)}
                  />
                  <input
                    type="text"
                    class={line}
                    aria-label={`Answer ${index + 1}`}
                    maxLength={1000}
                    readOnly={props.question.kind === 'TRUE_FALSE'}
                    value={option().text}
                    onInput={(event) => setOption(option().key, event.currentTarget.value)}
                  />
                  <Show when={props.question.kind !== 'TRUE_FALSE' && props.question.options.length > 2}>
                    <IconButton label={`Remove answer ${index + 1}`} onClick={() => removeOption(option().key)}>
                      <Trash />
                    </IconButton>
                  </Show>
                </div>
              )}
            </Index>
            <Show when={props.question.kind !== 'TRUE_FALSE' && props.question.options.length < 20}>
              <div>
                <Button
                  size="sm"
                  variant="ghost"
                  onClick={() =>
                    props.onChange({ options: [...props.question.options, { key: props.newKey(), text: '' }] })
                  }
                >
                  Add an answer
                </Button>
              </div>
            </Show>
          </fieldset>
        </Show>
        <div class="grid gap-4 sm:grid-cols-[7rem_1fr]">
          <Field
            label="Points"
            name={`points-${props.question.key}`}
            type="number"
            value={String(props.question.points)}
            onInput={(text) => props.onChange({ points: Math.min(100, Math.max(1, Math.round(Number(text)) || 1)) })}
            isRequired
          />
          <Field
            label="Explanation"
            name={`explanation-${props.question.key}`}
            value={props.question.explanation}
            onInput={(explanation) => props.onChange({ explanation })}
            hint="Shown with what is right."
            isRequired={false}
          />
        </div>
      </div>
    </Card>
  )
}
