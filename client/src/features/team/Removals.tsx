import { createQuery } from '@urql/solid'
import UserMinus from 'lucide-solid/icons/user-minus'
import { createSignal, For, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDate } from '../../lib/time.ts'
import { formatDaysLeft } from '../../parts/assignments/assignment-words.ts'
import { createCancelRemoval } from '../../parts/assignments/create-cancel-removal.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { nameOf, sortFields } from './team-columns.tsx'
import { List, type TeamRow } from './team-documents.ts'

const DAY_MS = 86_400_000

/** How much of the notice is over, in percent. */
const passed = ({ removalRequestedOn, endsOn, daysLeft }: TeamRow): number => {
  const length = (Date.parse(endsOn ?? '') - Date.parse(removalRequestedOn ?? '')) / DAY_MS
  return length > 0 ? Math.min(100, Math.max(0, 100 * (1 - (daysLeft ?? 0) / length))) : 0
}

/** Developers whose removal was asked for: who waits for staff, and whose notice runs. */
export const Removals = (props: { onChanged: () => void }) => {
  const { companyId } = useViewer()
  const params = createListParams(sortFields, { key: 'ENDS_ON', direction: 'ASC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { companyId: companyId(), status: ['ACTIVE' as const, 'NOTICE' as const], isLeaving: true },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const reload = () => {
    execute({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  const takeBack = createCancelRemoval(reload)
  const [busy, setBusy] = createSignal<string | null>(null)
  const cancel = async (row: TeamRow) => {
    setBusy(row.id)
    await takeBack(row.id, nameOf(row))
    setBusy(null)
  }

  return (
    <Card isFlush>
      <QueryView
        data={result.data?.developerAssignments}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={3} />}
      >
        {(assignments) => (
          <Show
            when={assignments().nodes.length}
            fallback={
              <EmptyState icon={<UserMinus aria-hidden="true" />} title="Nobody leaves">
                To part with a developer, choose “Request removal” beside their name. Access then ends thirty days
                later.
              </EmptyState>
            }
          >
            <ul class="divide-y">
              <For each={assignments().nodes}>
                {(row) => (
                  <li class="flex flex-wrap items-start gap-x-6 gap-y-3 px-5 py-4" aria-label={nameOf(row)}>
                    <div class="flex min-w-0 flex-1 basis-64 items-start gap-3">
                      <Avatar name={nameOf(row)} url={row.developer?.user.avatarUrl ?? null} />
                      <div class="min-w-0">
                        <p class="font-medium">{nameOf(row)}</p>
                        <p class="text-sm text-neutral-11">
                          Asked for on {formatDate(row.removalRequestedOn!)}
                          <Show when={row.removalRequestedBy}>{(by) => <> by {by().name}</>}</Show>
                        </p>
                        <Show when={row.removalReason}>{(reason) => <p class="mt-1 text-sm">“{reason()}”</p>}</Show>
                      </div>
                    </div>
                    <div class="basis-60 max-sm:flex-1">
                      <Show
                        when={row.endsOn}
                        fallback={
                          <>
                            <Status tone="warning" label="Waits for staff" />
                            <p class="text-sm text-neutral-11">Ends {formatDate(row.earliestEndOn!)} at the earliest</p>
                          </>
                        }
                      >
                        {(day) => (
                          <>
                            <p>
                              Last day <span class="font-medium">{formatDate(day())}</span>
                            </p>
                            <div class="mt-1.5 h-1.5 overflow-hidden rounded-full bg-neutral-4" aria-hidden="true">
                              <div class="h-full rounded-full bg-warning-solid" style={{ width: `${passed(row)}%` }} />
                            </div>
                            <p class="mt-1 text-sm tabular-nums text-neutral-11">{formatDaysLeft(row.daysLeft ?? 0)}</p>
                          </>
                        )}
                      </Show>
                    </div>
                    <Show when={row.canRequestRemoval}>
                      <Button
                        size="sm"
                        busy={busy() === row.id}
                        onClick={() => void cancel(row)}
                        aria-label={`Take the removal of ${nameOf(row)} back`}
                      >
                        Take back
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <ListPager of={assignments()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
