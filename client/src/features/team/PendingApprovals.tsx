import { createQuery } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createSignal, For, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { ApprovalCard } from '../../parts/approvals/ApprovalCard.tsx'
import type { Approval } from '../../parts/approvals/approval-words.ts'
import { ApprovalDialogs, type ApprovalAct } from '../../parts/approvals/ApprovalDialogs.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Questions } from './team-documents.ts'

/** Developers whom staff proposed and the company has yet to answer about, each decided in its place. */
export const PendingApprovals = (props: { onChanged: () => void }) => {
  const { companyId } = useViewer()
  const params = createListParams(['CREATED_AT'], { key: 'CREATED_AT', direction: 'ASC' })
  const [result, execute] = createQuery({
    query: Questions,
    variables: () => ({
      ...params.page(),
      where: { kind: ['TEAM' as const], status: ['PENDING' as const], companyId: companyId() },
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const [open, setOpen] = createSignal<{ approval: Approval; act: ApprovalAct } | null>(null)
  const reload = () => {
    setOpen(null)
    execute({ requestPolicy: 'network-only' })
    props.onChanged()
  }

  return (
    <>
      <QueryView
        data={result.data?.approvals}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={
          <Card isFlush>
            <SkeletonRows count={4} />
          </Card>
        }
      >
        {(approvals) => (
          <Show
            when={approvals().nodes.length}
            fallback={
              <Card isFlush>
                <EmptyState icon={<CircleCheck aria-hidden="true" />} title="Nobody waits for your approval">
                  When staff proposes a developer, you read here who it is and decide.
                </EmptyState>
              </Card>
            }
          >
            <ul class="grid grid-cols-1 gap-4 lg:grid-cols-2">
              <For each={approvals().nodes}>
                {(approval) => (
                  <li class="flex">
                    <ApprovalCard approval={approval} onAct={(act) => setOpen({ approval, act })} />
                  </li>
                )}
              </For>
            </ul>
            <Show when={approvals().pageInfo.hasNextPage || approvals().pageInfo.hasPreviousPage}>
              <div class="mt-4">
                <ListPager of={approvals()} params={params} />
              </div>
            </Show>
          </Show>
        )}
      </QueryView>
      <ApprovalDialogs open={open()} onClose={() => setOpen(null)} onDone={reload} />
    </>
  )
}
