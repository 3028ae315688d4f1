import { createQuery, useClient } from '@urql/solid'
import Monitor from 'lucide-solid/icons/monitor'
import Smartphone from 'lucide-solid/icons/smartphone'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { Sessions_SessionFragment } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { toast } from '../../../ui/toast.ts'

const List = graphql(`
  query Sessions_List {
    sessions {
      ...Sessions_session
    }
  }
`)

export const SessionFragment = graphql(`
  fragment Sessions_session on Session {
    id
    device
    ip
    createdAt
    lastSeenAt
    isCurrent
  }
`)

const Revoke = graphql(`
  mutation Sessions_Revoke($input: SessionRevokeInput!) {
    sessionRevoke(input: $input) {
      revokedIds
      userErrors {
        message
      }
    }
  }
`)

const isPhone = (device: string) => /iPhone|iPad|Android/.test(device)

/** Where the person is signed in, and how that is ended. */
export const Sessions = () => {
  const client = useClient()
  const [result, execute] = createQuery({ query: List, requestPolicy: 'cache-and-network' })
  const [busyId, setBusyId] = createSignal<string | null>(null)
  const [asksForAll, setAsksForAll] = createSignal(false)
  const others = () => result.data?.sessions?.filter((session) => !session.isCurrent) ?? []

  const revoke = async (id: string | null, done: string) => {
    if (busyId() !== null) return
    setBusyId(id ?? 'all')
    const { data, error } = await client.mutation(Revoke, { input: { id } }).toPromise()
    setBusyId(null)
    setAsksForAll(false)
    const problem = data?.sessionRevoke.userErrors[0]?.message ?? (error && problemOf(error).message)
    void toast(problem ? { message: problem, isError: true } : { message: done })
  }

  return (
    <Card isFlush>
      <QueryView
        data={result.data?.sessions}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={2} />}
      >
        {(sessions) => (
          <>
            <ul class="divide-y">
              <For each={[...sessions()].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))}>
                {(session) => (
                  <SessionRow
                    session={session}
                    isBusy={busyId() === session.id}
                    onRevoke={() => void revoke(session.id, `The session of ${session.device} has ended.`)}
                  />
                )}
              </For>
            </ul>
            <Show when={others().length > 1}>
              <div class="flex justify-end border-t px-4 py-3">
                <Button onClick={() => setAsksForAll(true)}>End all other sessions…</Button>
              </div>
            </Show>
          </>
        )}
      </QueryView>
      <Dialog
        isOpen={asksForAll()}
        onClose={() => setAsksForAll(false)}
        title={`End ${others().length} other sessions?`}
        description="Everyone who is signed in as you elsewhere has to sign in again. This session goes on."
        footer={
          <>
            <Button onClick={() => setAsksForAll(false)}>Keep them</Button>
            <Button
              variant="danger"
              busy={busyId() === 'all'}
              onClick={() => void revoke(null, 'All other sessions have ended.')}
            >
              End them
            </Button>
          </>
        }
      />
    </Card>
  )
}

const SessionRow = (props: { session: Sessions_SessionFragment; isBusy: boolean; onRevoke: () => void }) => (
  <li class="flex items-center gap-3 px-4 py-3">
    <div class="flex size-9 shrink-0 items-center justify-center rounded-lg border bg-neutral-2 text-neutral-11 [&_svg]:size-5">
      <Show when={isPhone(props.session.device)} fallback={<Monitor aria-hidden="true" />}>
        <Smartphone aria-hidden="true" />
      </Show>
    </div>
    <div class="min-w-0 flex-1">
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {props.session.device}
        <Show when={props.session.isCurrent}>
          <Tag tone="success">This session</Tag>
        </Show>
      </p>
      <p class="flex flex-wrap gap-x-3 text-sm text-neutral-11">
        <span>
          Last used <RelativeTime at={props.session.lastSeenAt} />
        </span>
        <Show when={props.session.ip}>{(ip) => <span class="font-mono text-xs leading-5">{ip()}</span>}</Show>
        <span>
          Signed in <RelativeTime at={props.session.createdAt} />
        </span>
      </p>
    </div>
    <Show when={!props.session.isCurrent}>
      <Button
        size="sm"
        busy={props.isBusy}
        onClick={() => props.onRevoke()}
        aria-label={`End the session of ${props.session.device}`}
      >
        End
      </Button>
    </Show>
  </li>
)
