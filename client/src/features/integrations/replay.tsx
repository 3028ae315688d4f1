import { createMutation, useClient } from '@urql/solid'
import X from 'lucide-solid/icons/x'
import { createSignal, onCleanup, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { WebhookDeliveryStatus } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/toast.ts'

const Replay = graphql(`
  mutation Replay_Replay($input: WebhookDeliveryReplayInput!) {
    webhookDeliveryReplay(input: $input) {
      deliveries {
        id
        status
        attempts
      }
      userErrors {
        message
      }
    }
  }
`)

const Progressed = graphql(`
  query Replay_Progress($ids: [ID!]!) {
    webhookDeliveries(first: 100, where: { id: $ids }) {
      nodes {
        id
        status
        attempts
      }
    }
  }
`)

/** Deliveries that the server replays at a time. */
export const MOST_REPLAYS = 100
const ASK_AGAIN_MS = 700

/** How a replay of several goes: how many of them are in each state. */
export interface ReplayProgress {
  total: number
  counts: Partial<Record<WebhookDeliveryStatus, number>>
}

/** Puts webhooks back to be worked through once more; what they brought already is not doubled. */
export const createReplay = (onDone: () => void) => {
  const client = useClient()
  const [state, execute] = createMutation(Replay)
  const [progress, setProgress] = createSignal<ReplayProgress | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))

  const follow = async (ids: string[]) => {
    const { data } = await client.query(Progressed, { ids }, { requestPolicy: 'network-only' }).toPromise()
    // Stopped looking meanwhile.
    if (progress() === null) return
    const counts: ReplayProgress['counts'] = {}
    for (const { status } of data?.webhookDeliveries?.nodes ?? []) counts[status] = (counts[status] ?? 0) + 1
    setProgress({ total: ids.length, counts })
    if (!data || counts.RECEIVED) timer = setTimeout(() => void follow(ids), ASK_AGAIN_MS)
    else onDone()
  }

  return {
    isBusy: () => state.fetching,
    /** Set for a replay of several, until it is put away. */
    progress,
    dismiss: () => {
      clearTimeout(timer)
      setProgress(null)
    },
    async run(ids: string[]) {
      const { data, error } = await execute({ input: { ids } })
      const problem = error ? problemOf(error).message : data?.webhookDeliveryReplay.userErrors[0]?.message
      if (problem) void toast({ message: problem, isError: true })
      else if (ids.length === 1) void toast({ message: 'It is worked through again.' })
      else {
        clearTimeout(timer)
        setProgress({ total: ids.length, counts: { RECEIVED: ids.length } })
        void follow(ids)
      }
      onDone()
    },
  }
}

/** "10 processed, 1 ignored, 1 failed again" */
const resultOf = ({ counts }: ReplayProgress): string =>
  [
    [counts.PROCESSED, 'processed'],
    [counts.IGNORED, 'ignored'],
    [(counts.FAILED ?? 0) + (counts.DEAD ?? 0), 'failed again'],
  ]
    .filter(([count]) => count)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ') || 'Waiting'

/** How far a replay of several is, and what came of it. */
export const ReplayBar = (props: { progress: ReplayProgress | null; onDismiss: () => void }) => (
  <Show when={props.progress}>
    {(progress) => {
      const waiting = () => progress().counts.RECEIVED ?? 0
      const done = () => progress().total - waiting()
      return (
        <div class="flex items-end gap-3 border-b bg-info-bg px-4 py-3" role="status">
          <div class="min-w-0 flex-1">
            <Progress
              label={
                waiting()
                  ? `Replaying: ${done()} of ${progress().total}`
                  : `Replayed ${progress().total}: ${resultOf(progress())}`
              }
              value={Math.round((100 * done()) / progress().total)}
            />
          </div>
          <IconButton label="Put away" onClick={() => props.onDismiss()}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      )
    }}
  </Show>
)
