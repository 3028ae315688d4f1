import { createQuery, useClient } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import Flag from 'lucide-solid/icons/flag'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { problemOf } from '../../graphql/problem.ts'
import { formatDate } from '../../lib/time.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { milestoneStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Create, Drop, type Milestone, OfProject, Reach } from './milestone-documents.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'

const SHOWN = 50

/** What a project has promised, by day. Staff promises, moves, drops it, and notes what is reached. */
export const ProjectMilestones = (props: { id: string; updatedAt: string }) => {
  const { isStaff } = useViewer()
  const client = useClient()
  const [size, setSize] = createSignal(SHOWN)
  const [editing, setEditing] = createSignal<Milestone | 'new' | null>(null)
  const [result, execute] = createQuery({
    query: OfProject,
    variables: () => ({ id: props.id, first: Math.min(size(), 100), after: null }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(execute)
  // The page hears of every change of its project.
  createEffect(on(() => props.updatedAt, reload, { defer: true }))

  const failed = (problem: string | undefined) => problem && void toast({ message: problem, isError: true })
  const reach = async (milestone: Milestone, isReached: boolean) => {
    const { data, error } = await client.mutation(Reach, { input: { id: milestone.id, isReached } }).toPromise()
    const problem = error ? problemOf(error).message : data?.milestoneReach?.userErrors[0]?.message
    if (failed(problem)) return
    if (isReached) void toast({ message: `“${milestone.title}” is reached.`, undo: () => void reach(milestone, false) })
  }
  const drop = async ({ id, title, dueOn }: Milestone) => {
    const { data, error } = await client.mutation(Drop, { input: { id } }).toPromise()
    const problem = error ? problemOf(error).message : data?.milestoneDelete?.userErrors[0]?.message
    if (failed(problem)) return
    reload()
    const restore = async () => {
      await client.mutation(Create, { input: { projectId: props.id, title, dueOn } }).toPromise()
      reload()
    }
    void toast({ message: `“${title}” is dropped.`, undo: () => void restore() })
  }

  return (
    <Card
      title="Milestones"
      isFlush
      action={
        <Show when={isStaff}>
          <Button size="sm" onClick={() => setEditing('new')}>
            New milestone
          </Button>
        </Show>
      }
    >
      <QueryView
        data={result.data?.project?.milestones}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={4} />}
      >
        {(milestones) => (
          <>
            <ul class="divide-y">
              <For
                each={milestones().nodes}
                fallback={
                  <li>
                    <EmptyState icon={<Flag aria-hidden="true" />} title="Nothing is promised yet">
                      {isStaff
                        ? 'Promise the first milestone: what will be there, and by which day. The company sees it at once.'
                        : 'Your project manager enters what comes next, and by when.'}
                    </EmptyState>
                  </li>
                }
              >
                {(milestone) => (
                  <li class="flex items-center gap-4 px-4 py-3">
                    <div class="min-w-0 flex-1">
                      <p class={`font-medium ${milestone.status === 'REACHED' ? 'text-neutral-11' : ''}`}>
                        {milestone.title}
                      </p>
                      <p class="text-sm text-neutral-11">
                        <Show when={milestone.reachedAt} fallback={<>Due {formatDate(milestone.dueOn)}</>}>
                          {(at) => (
                            <>
                              Reached <RelativeTime at={at()} />, due {formatDate(milestone.dueOn)}
                            </>
                          )}
                        </Show>
                      </p>
                    </div>
                    <WordStatus words={milestoneStatuses} value={milestone.status} />
                    <Show when={isStaff}>
                      <Show when={milestone.status !== 'REACHED'}>
                        <Button
                          size="sm"
                          class="max-sm:hidden"
                          onClick={() => void reach(milestone, true)}
                          aria-label={`Mark as reached: ${milestone.title}`}
                        >
                          Mark as reached
                        </Button>
                      </Show>
                      <Menu
                        label={`Actions for ${milestone.title}`}
                        triggerClass={iconButtonLook}
                        trigger={<Ellipsis aria-hidden="true" />}
                        items={[
                          {
                            label: milestone.status === 'REACHED' ? 'Open again' : 'Mark as reached',
                            onSelect: () => void reach(milestone, milestone.status !== 'REACHED'),
                          },
                          { label: 'Change…', onSelect: () => setEditing(milestone) },
                          { label: 'Drop', isDanger: true, onSelect: () => void drop(milestone) },
                        ]}
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={milestones().pageInfo.hasNextPage && size() < 100}>
              <div class="border-t p-3 text-center">
                <Button size="sm" variant="ghost" onClick={() => setSize(100)}>
                  Show more of {milestones().totalCount}
                </Button>
              </div>
            </Show>
          </>
        )}
      </QueryView>
      <Show when={editing()} keyed>
        {(milestone) => (
          <MilestoneDialog
            projectId={props.id}
            milestone={milestone === 'new' ? null : milestone}
            onClose={() => setEditing(null)}
            onDone={() => {
              setEditing(null)
              reload()
            }}
          />
        )}
      </Show>
    </Card>
  )
}
