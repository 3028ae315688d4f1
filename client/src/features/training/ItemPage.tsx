import { useNavigate, useParams } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ItemPage_EnrollmentFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { formatDuration } from '../../lib/time.ts'
import { safeUrl } from '../../lib/url.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { Article } from './Article.tsx'
import { DueDate } from './DueDate.tsx'
import { minutesText, resourceKinds, trainingStatuses } from './training-words.ts'

export const EnrollmentFragment = graphql(`
  fragment ItemPage_enrollment on TrainingEnrollment {
    id
    kind
    status
    isRequired
    dueOn
    isOverdue
    isLate
    isMine
    startedAt
    completedAt
    notes
    bestScore
    attemptCount
    attemptsLeft
    company {
      id
      name
    }
    developer {
      id
      user {
        id
        name
      }
    }
    assignment {
      id
      passingScore
    }
    resource {
      id
      title
      summary
      kind
      url
      html
      estimatedMinutes
    }
    quiz {
      id
      title
      summary
      version {
        number
        questionCount
        points
        timeLimitMinutes
        attemptsAllowed
      }
    }
    attempts(first: 50) {
      nodes {
        id
        number
        startedAt
        expiresAt
        submittedAt
        isTimedOut
        score
        passed
      }
    }
  }
`)

const Item = graphql(`
  query ItemPage_Item($id: ID!) {
    trainingEnrollment(id: $id) {
      ...ItemPage_enrollment
    }
  }
`)

const Start = graphql(`
  mutation ItemPage_Start($input: TrainingEnrollmentInput!) {
    trainingStart(input: $input) {
      enrollment {
        id
        status
        startedAt
      }
      userErrors {
        message
      }
    }
  }
`)

const Complete = graphql(`
  mutation ItemPage_Complete($input: TrainingCompleteInput!) {
    trainingComplete(input: $input) {
      enrollment {
        ...ItemPage_enrollment
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const Reopen = graphql(`
  mutation ItemPage_Reopen($input: TrainingEnrollmentInput!) {
    trainingReopen(input: $input) {
      enrollment {
        ...ItemPage_enrollment
      }
      userErrors {
        message
      }
    }
  }
`)

const Begin = graphql(`
  mutation ItemPage_Begin($input: QuizAttemptStartInput!) {
    quizAttemptStart(input: $input) {
      attempt {
        id
        enrollment {
          id
          status
          attemptCount
          attemptsLeft
        }
      }
      userErrors {
        message
      }
    }
  }
`)

type Enrollment = ItemPage_EnrollmentFragment

const ReadPart = (props: { enrollment: Enrollment }) => {
  const client = useClient()
  const [notes, setNotes] = createSignal(props.enrollment.notes ?? '')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const isDone = () => props.enrollment.status === 'COMPLETED'
  // Who opens it has begun; that needs no button.
  createEffect(
    on(
      () => props.enrollment.id,
      (id) => {
        if (props.enrollment.isMine && props.enrollment.status === 'NOT_STARTED')
          void client.mutation(Start, { input: { id } }).toPromise()
      },
    ),
  )
  const reopen = async (id: string) => {
    const { data, error } = await client.mutation(Reopen, { input: { id } }).toPromise()
    const problem = data?.trainingReopen.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) void toast({ message: problem, isError: true })
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { id } = props.enrollment
    const { data, error } = await client.mutation(Complete, { input: { id, notes: notes() } }).toPromise()
    setBusy(false)
    const payload = data?.trainingComplete
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.enrollment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    setErrors({})
    return toast({ message: 'Marked as completed.', undo: () => void reopen(id) })
  }
  return (
    <>
      <Show when={props.enrollment.resource}>
        {(resource) => (
          <Card>
            <Show when={resource().summary}>
              <p class="mb-4 max-w-prose whitespace-pre-line text-neutral-11">{resource().summary}</p>
            </Show>
            <Show
              when={resource().html}
              fallback={
                <Show when={safeUrl(resource().url)} fallback={<p>Its address is broken. Tell staff.</p>}>
                  {(url) => (
                    <ButtonLink href={url()} target="_blank" rel="noreferrer" variant="primary" size="lg">
                      Open on {new URL(url()).host}
                      <ExternalLink class="size-4" aria-hidden="true" />
                    </ButtonLink>
                  )}
                </Show>
              }
            >
              {(html) => <Article html={html()} />}
            </Show>
          </Card>
        )}
      </Show>
      <Show
        when={props.enrollment.isMine}
        fallback={
          <Show when={props.enrollment.notes}>
            <Card title="Notes of the developer">
              <p class="whitespace-pre-line">{props.enrollment.notes}</p>
            </Card>
          </Show>
        }
      >
        <Card title={isDone() ? 'You have completed this' : 'When you are done'}>
          <form class="flex max-w-prose flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
            <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Field
              label="Notes"
              name="notes"
              lines={3}
              value={notes()}
              onInput={setNotes}
              isRequired={false}
              error={errors()['notes']}
              hint="For you, the company and staff."
            />
            <div class="flex flex-wrap gap-2">
              <Button type="submit" variant={isDone() ? 'secondary' : 'primary'} busy={isBusy()}>
                {isDone() ? 'Save the notes' : 'Mark as completed'}
              </Button>
              <Show when={isDone()}>
                <Button onClick={() => void reopen(props.enrollment.id)}>Not completed after all</Button>
              </Show>
            </div>
          </form>
        </Card>
      </Show>
    </>
  )
}

const QuizPart = (props: { enrollment: Enrollment }) => {
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
      ['Passed with', `${props.enrollment.assignment?.passingScore ?? '—'} %`],
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
      <Show when={props.enrollment.attempts.nodes.length}>
        <Card title="Attempts" isFlush>
          <ul class="divide-y">
            <For each={props.enrollment.attempts.nodes}>
              {(attempt) => (
                <li class="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 hover:bg-neutral-2">
                  <a
                    href={`/training/attempts/${attempt.id}`}
                    class="font-medium after:absolute after:inset-0 after:content-['']"
                  >
                    Attempt {attempt.number}
                  </a>
                  <span class="text-neutral-11">
                    <RelativeTime at={attempt.startedAt} />
                    <Show when={attempt.submittedAt}>
                      {(end) => <span> · took {formatDuration(attempt.startedAt, end())}</span>}
                    </Show>
                  </span>
                  <Show when={attempt.submittedAt} fallback={<Tag tone="info">Under way</Tag>}>
                    <span class="inline-flex items-center gap-2 tabular-nums">
                      {attempt.score} %
                      <Tag tone={attempt.passed ? 'success' : 'danger'}>{attempt.passed ? 'Passed' : 'Not passed'}</Tag>
                      <Show when={attempt.isTimedOut}>
                        <Tag tone="warning">Time was up</Tag>
                      </Show>
                    </span>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
    </>
  )
}

export default function ItemPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Item,
    variables: () => ({ id: params['id'] ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  const titleOf = (item: Enrollment) => item.resource?.title ?? item.quiz?.title ?? 'Training'
  createTitle(() => (result.data?.trainingEnrollment ? titleOf(result.data.trainingEnrollment) : 'Training'))
  return (
    <QueryView
      data={result.data?.trainingEnrollment}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={4} />}
      missing={<NotFound title="This training is not here" href="/training" label="See all training" />}
    >
      {(item) => (
        <>
          <PageHead
            above={<BackLink href={item().isMine ? '/training' : '/training/reports'} label="Training" />}
            title={titleOf(item())}
            about={
              <span class="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
                <Tag>{item().resource ? resourceKinds[item().resource!.kind].label : 'Quiz'}</Tag>
                <span>for {item().company?.name}</span>
                <Show when={!item().isMine && item().developer?.user}>{(person) => <span>{person().name}</span>}</Show>
                <Show when={item().resource?.estimatedMinutes}>
                  {(minutes) => <span>{minutesText(minutes())}</span>}
                </Show>
                <span class="inline-flex items-center gap-1.5">
                  Due: <DueDate dueOn={item().dueOn} isOverdue={item().isOverdue} isLate={item().isLate} />
                </span>
                <WordStatus words={trainingStatuses} value={item().status} />
              </span>
            }
          />
          <div class="flex flex-col gap-6">
            <Show when={item().resource} fallback={<QuizPart enrollment={item()} />}>
              <ReadPart enrollment={item()} />
            </Show>
          </div>
        </>
      )}
    </QueryView>
  )
}
