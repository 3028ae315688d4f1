import ListChecks from 'lucide-solid/icons/list-checks'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, Show } from 'solid-js'
import type { QuizEditor_QuizFragment } from '../../graphql/generated/graphql.ts'
import { optionsOf } from '../../parts/words.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { createQuizDraft, type Draft, newKey, newQuestion } from './quiz-draft.ts'
import { QuizPreview } from './QuizPreview.tsx'
import { questionKinds } from './training-words.ts'

/** A quiz as it is being written. It saves itself; publishing makes a version that attempts are made on. */
export const QuizEditor = (props: { quiz: QuizEditor_QuizFragment; draft: Draft }) => {
  const { content, version, state, problem, problemOfQuestion, isBusy, change, publish, ...questions } =
    createQuizDraft(props.quiz, props.draft)
  const { add, changeQuestion, copy, moveTo, remove } = questions
  const [isPreviewing, setPreviewing] = createSignal(false)
  const [dragged, setDragged] = createSignal<number | null>(null)
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
                    onChange={(values) => changeQuestion(index(), values)}
                    onMove={(step) => moveTo(index(), index() + step)}
                    onRemove={() => remove(index())}
                    onCopy={() => copy(index())}
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
                onSelect: () => add(newQuestion(value)),
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
        <QuizPreview title={content.title} questions={content.questions} onClose={() => setPreviewing(false)} />
      </Show>
    </>
  )
}
