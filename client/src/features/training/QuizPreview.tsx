import { createSignal, For } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { DraftQuestion } from './QuestionEditor.tsx'
import { QuestionFields } from './QuestionFields.tsx'

/** The quiz as those see it who take it. What is answered here is kept nowhere. */
export const QuizPreview = (props: { title: string; questions: DraftQuestion[]; onClose: () => void }) => {
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
