import { useNavigate } from '@solidjs/router'
import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { toast } from '../../ui/toast.ts'
import { AttemptList } from './AttemptList.tsx'
import { Begin, type Enrollment } from './item-documents.ts'
import { minutesText } from './training-words.ts'

/** A quiz: its rules, the way into it, and what was attempted. */
export const QuizEntry = (props: { enrollment: Enrollment }) => {
  const client = useClient()
  const navigate = useNavigate()
  const [isBusy, setBusy] = createSignal(false)
  const underWay = () => props.enrollment.attempts.nodes.find(({ submittedAt }) => !submittedAt)
  const canBegin = () =>
    props.enrollment.isMine &&
    props.enrollment.status !== 'COMPLETED' &&
    (underWay() !== undefined || props.enrollment.attemptsLeft !== 0)
  const begin = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(Begin, { input: { enrollmentId: props.enrollment.id } }).toPromise()
    setBusy(false)
    const attempt = data?.quizAttemptStart.attempt
    if (attempt) return navigate(`/training/attempts/${attempt.id}`)
    const problem = data?.quizAttemptStart.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast({ message: problem ?? 'The server gave no answer.', isError: true })
  }
  const rules = () => {
    const version = props.enrollment.quiz?.version
    if (!version) return []
    const left = props.enrollment.attemptsLeft
    return [
      ['Questions', String(version.questionCount)],
      ['Passed with', `${props.enrollment.assignment?.passingScore ?? '—'}%`],
      ['Time', version.timeLimitMinutes ? minutesText(version.timeLimitMinutes) : 'No limit'],
      ['Attempts', left === null ? 'Any number' : `${left} left`],
    ] as const
  }
  return (
    <>
      <Card>
        <Show when={props.enrollment.quiz?.summary}>
          {(summary) => <p class="mb-4 max-w-prose whitespace-pre-line text-neutral-11">{summary()}</p>}
        </Show>
        <Facts facts={rules()} />
        <ul class="mt-5 flex max-w-prose list-disc flex-col gap-1 pl-5 text-sm text-neutral-11">
          <li>Your answers are saved as you give them. You may leave and come back.</li>
          <Show when={props.enrollment.quiz?.version?.timeLimitMinutes}>
            <li>The time runs from the moment you begin. When it is over, what was saved is handed in.</li>
          </Show>
          <li>After the last day you can still take it. It counts, and is marked as late.</li>
          <li>What is right is shown once you have passed, or have no attempt left.</li>
        </ul>
        <Show when={canBegin()}>
          <div class="mt-5">
            <Button variant="primary" size="lg" busy={isBusy()} onClick={() => void begin()}>
              {underWay() ? 'Continue' : props.enrollment.attemptCount ? 'Try again' : 'Begin'}
            </Button>
          </div>
        </Show>
        <Show when={props.enrollment.isMine && props.enrollment.status === 'FAILED'}>
          <p class="mt-5 font-medium">You have no attempt left. Ask staff for another one.</p>
        </Show>
      </Card>
      <AttemptList attempts={props.enrollment.attempts.nodes} />
    </>
  )
}
