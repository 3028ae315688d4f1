import { createQuery, useClient } from '@urql/solid'
import Megaphone from 'lucide-solid/icons/megaphone'
import { createSignal, For, Show } from 'solid-js'
import type { BroadcastsPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { formatCount } from '../../lib/number.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Broadcasts, CancelBroadcast } from './broadcast-documents.ts'
import { broadcastStates } from './email-words.ts'
import { EmailsFrame } from './EmailsFrame.tsx'
import { createPoll } from './poll.ts'

type Row = NonNullable<BroadcastsPage_ListQuery['broadcasts']>['nodes'][number]

const parts = [
  ['delivered', 'delivered'],
  ['sent', 'sent'],
  ['logged', 'in the log only'],
  ['failed', 'failed'],
  ['suppressed', 'suppressed'],
  ['cancelled', 'stopped'],
  ['waiting', 'waiting'],
] as const

/** Whether anything of it can still change by itself, or be stopped. */
const canStop = (row: Row) => row.state === 'SENDING' || (row.progress?.waiting ?? 0) > 0
const isMoving = (row: Row) => canStop(row) || (row.progress?.sent ?? 0) > 0

const share = (row: Row) => {
  const mails = row.progress ? parts.reduce((sum, [key]) => sum + row.progress![key], 0) : 0
  const left = (row.progress?.waiting ?? 0) / Math.max(1, mails)
  return Math.round((row.reached / Math.max(1, row.recipients)) * (1 - left) * 100)
}

/** Messages to many, and how far each has come. */
export default function BroadcastsPage() {
  createTitle(() => 'Messages')
  const client = useClient()
  const params = createListParams(['CREATED_AT'], { key: 'CREATED_AT', direction: 'DESC' })
  const state = () => params.getOf('state', broadcastStates)
  const [result, execute] = createQuery({
    query: Broadcasts,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, state: state() ? [state()!] : null },
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createPoll(() => Boolean(result.data?.broadcasts?.nodes.some(isMoving)), reload)
  const [stopping, setStopping] = createSignal<Row | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const stop = async (row: Row) => {
    setBusy(true)
    const { data, error } = await client.mutation(CancelBroadcast, { input: { id: row.id } }).toPromise()
    setBusy(false)
    setStopping(null)
    reload()
    const problem = data?.broadcastCancel?.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast(
      problem ? { message: problem, isError: true } : { message: 'Stopped. What has left cannot be undone.' },
    )
  }
  return (
    <EmailsFrame>
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search messages" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={broadcastStates}
            value={state()}
            onChange={(value) => params.set('state', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.broadcasts}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={5} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Megaphone aria-hidden="true" />}
                  noun="messages"
                  isFiltered={Boolean(params.get('q') || state())}
                  onClear={() => params.clear('q', 'state')}
                >
                  Write to one person, a company or everyone with “New message”.
                </ListEmpty>
              }
            >
              <ul class="divide-y" aria-label="Messages">
                <For each={list().nodes}>{(row) => <Item row={row} onStop={() => setStopping(row)} />}</For>
              </ul>
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={stopping()}>
        {(row) => (
          <Dialog
            isOpen
            onClose={() => setStopping(null)}
            title={`Stop “${row().subject}”?`}
            description="Nobody else is reached. What has left already cannot be taken back."
            footer={
              <>
                <Button onClick={() => setStopping(null)}>Keep sending</Button>
                <Button variant="danger" busy={isBusy()} onClick={() => void stop(row())}>
                  Stop
                </Button>
              </>
            }
          />
        )}
      </Show>
    </EmailsFrame>
  )
}

const channels = (row: Row) => [row.byEmail && 'E-mail', row.inApp && 'Notification'].filter(Boolean).join(' and ')

const Item = (props: { row: Row; onStop: () => void }) => (
  <li class="flex flex-col gap-2 px-4 py-3">
    <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div class="min-w-0">
        <Show when={props.row.byEmail} fallback={<span class="font-medium">{props.row.subject}</span>}>
          <a href={`/emails?message=${props.row.id}`} class="font-medium hover:underline">
            {props.row.subject}
          </a>
        </Show>
        <p class="text-sm text-neutral-11">
          {channels(props.row)} to {formatCount(props.row.recipients)}{' '}
          {props.row.recipients === 1 ? 'person' : 'people'}
          {props.row.createdBy && <> · {props.row.createdBy.name}</>} · <RelativeTime at={props.row.createdAt} />
        </p>
      </div>
      <div class="flex items-center gap-3">
        <WordStatus words={broadcastStates} value={canStop(props.row) ? 'SENDING' : props.row.state} />
        <Show when={canStop(props.row)}>
          <Button size="sm" onClick={() => props.onStop()}>
            Stop
          </Button>
        </Show>
      </div>
    </div>
    <Show when={canStop(props.row)}>
      <Progress
        label={`${formatCount(props.row.reached)} of ${formatCount(props.row.recipients)} reached`}
        value={share(props.row)}
      />
    </Show>
    <Show when={props.row.progress}>
      {(progress) => (
        <p class="flex flex-wrap gap-x-4 text-sm text-neutral-11 tabular-nums">
          <For each={parts.filter(([key]) => progress()[key] > 0)}>
            {([key, label]) => (
              <span>
                {formatCount(progress()[key])} {label}
              </span>
            )}
          </For>
        </p>
      )}
    </Show>
  </li>
)
