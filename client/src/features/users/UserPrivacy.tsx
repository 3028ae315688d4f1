import { createEffect, For, onCleanup, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { UserPrivacy_RequestFragment } from '../../graphql/generated/graphql.ts'
import { formatExact } from '../../lib/time.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'

export const RequestFields = graphql(`
  fragment UserPrivacy_request on PrivacyRequest {
    id
    kind
    state
    createdAt
    dueAt
    problem
    reason
    parts {
      source
      doneAt
    }
    requestedBy {
      id
      name
    }
  }
`)

const lookMs = 1500
/** Being done, or about to be: what an administrator wants at once waits a moment for its job. */
const isUnderWay = ({ state, dueAt }: UserPrivacy_RequestFragment) =>
  state === 'RUNNING' || (state === 'SCHEDULED' && !!dueAt && Date.parse(dueAt) <= Date.now())
const kinds = { EXPORT: 'Copy of their data', ERASURE: 'Erasure' }
const states: Record<string, [tone: Tone, label: string]> = {
  SCHEDULED: ['warning', 'Scheduled'],
  RUNNING: ['info', 'Under way'],
  READY: ['success', 'Ready'],
  DONE: ['success', 'Done'],
  CANCELLED: ['neutral', 'Taken back'],
  FAILED: ['danger', 'Failed'],
  ENDED: ['neutral', 'Ended'],
}

/** What was asked for about somebody's data, and how far it is. */
export const UserPrivacy = (props: { requests: readonly UserPrivacy_RequestFragment[]; onChange: () => void }) => {
  createEffect(() => {
    if (!props.requests.some(isUnderWay)) return
    const timer = setInterval(() => props.onChange(), lookMs)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <ul class="divide-y">
      <For each={props.requests}>
        {(request) => {
          // Asked each time: a request that is looked at anew is the same object, with another state.
          const state = () => states[request.state] ?? (['neutral', request.state] as const)
          const done = () => request.parts.filter(({ doneAt }) => doneAt).length
          return (
            <li class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
              <div class="min-w-0">
                <p class="font-medium">{kinds[request.kind]}</p>
                <p class="text-sm text-neutral-11">
                  <Show when={request.requestedBy} fallback="Asked for by the person">
                    {(by) => <>Asked for by {by().name}</>}
                  </Show>{' '}
                  <RelativeTime at={request.createdAt} />
                </p>
                <Show when={request.reason}>{(reason) => <p class="text-sm text-neutral-11">“{reason()}”</p>}</Show>
                <Show when={request.problem}>{(problem) => <p class="text-sm text-danger-text">{problem()}</p>}</Show>
              </div>
              <div class="flex flex-col items-end">
                <Status tone={state()[0]} label={state()[1]} isBusy={request.state === 'RUNNING'} />
                <span class="text-sm text-neutral-11">
                  <Show when={request.state === 'RUNNING'}>
                    {done()} of {request.parts.length} parts
                  </Show>
                  <Show when={request.state === 'SCHEDULED' && request.dueAt}>{(due) => formatExact(due())}</Show>
                </span>
              </div>
            </li>
          )
        }}
      </For>
    </ul>
  )
}
