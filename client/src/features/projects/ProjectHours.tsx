import { createQuery } from '@urql/solid'
import Clock from 'lucide-solid/icons/clock'
import { For, type JSX, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDate } from '../../lib/time.ts'
import { DayFilter } from '../../parts/DayFilter.tsx'
import { ExportButton } from '../../parts/ExportButton.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { BudgetCard } from './BudgetCard.tsx'
import { Entries, InDetail, Sums } from './hours-documents.ts'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 84
const number = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const hoursOf = (seconds: number) => `${number.format(seconds / 3600)} h`
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

interface Sum {
  seconds: number
  billableSeconds: number
}

/** Worked time of a project by week, person and task, as connected tools tell it, and its budget. */
export const ProjectHours = (props: { id: string }) => {
  const { isStaff } = useViewer()
  const params = createListParams<'DAY'>([], { key: 'DAY', direction: 'DESC' })
  const to = () => params.get('to') || dayOf(Date.now())
  const from = () => params.get('from') || dayOf(Date.parse(to()) - (SHOWN_DAYS - 1) * DAY_MS)
  const variables = () => ({ id: props.id, from: from(), to: to() })
  const [sums, askSums] = createQuery({ query: Sums, variables, requestPolicy: 'cache-and-network' })
  const [detail, askDetail] = createQuery({
    query: InDetail,
    variables,
    pause: () => !isStaff,
    requestPolicy: 'cache-and-network',
  })
  const read = () => {
    askSums({ requestPolicy: 'network-only' })
    if (isStaff) askDetail({ requestPolicy: 'network-only' })
  }
  createRefetchOnReconnect(read)
  const inDetail = () => detail.data?.project?.hours
  return (
    <div class="flex flex-col gap-6">
      <BudgetCard projectId={props.id} />
      <Card isFlush>
        <Toolbar>
          <DayFilter label="Days" from={from()} to={to()} onChange={(end, day) => params.set(end, day)} />
          <Show when={isStaff}>
            <ExportButton
              name="hours"
              query={Entries}
              variables={(after) => ({ ...variables(), after })}
              list={(data) => data.project?.timeEntries}
              head={['Started', 'Person', 'Task', 'Hours', 'Billable', 'Tool']}
              row={(entry) => [
                entry.startedAt,
                entry.personName,
                entry.description ?? '',
                Math.round((entry.seconds / 3600) * 100) / 100,
                entry.isBillable ? 'yes' : 'no',
                entry.provider,
              ]}
            />
          </Show>
        </Toolbar>
        <QueryView
          data={sums.data?.project?.hours}
          fetching={sums.fetching}
          error={sums.error}
          onRetry={read}
          skeleton={<SkeletonRows count={4} />}
        >
          {(hours) => (
            <Show
              when={hours().seconds > 0}
              fallback={
                <EmptyState icon={<Clock aria-hidden="true" />} title="No hours in these days">
                  {isStaff
                    ? 'Connect Toggl or Harvest, and link its project to this one: what is noted there is counted here.'
                    : 'What the team notes for this project is counted here.'}
                </EmptyState>
              }
            >
              <div class="flex flex-wrap gap-x-10 gap-y-3 px-4 py-4">
                <Figure name="Hours" value={hoursOf(hours().seconds)} />
                <Figure name="Billable (darker)" value={hoursOf(hours().billableSeconds)} />
                <Figure
                  name="Billable share"
                  value={`${Math.round((hours().billableSeconds / hours().seconds) * 100)}%`}
                />
              </div>
              <Bars
                title="By week"
                rows={hours().weeks.toReversed()}
                label={(week) => `Week of ${formatDate(week.startsOn)}`}
              />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={inDetail()?.persons?.length}>
        <div class="grid items-start gap-6 lg:grid-cols-2">
          <Card isFlush>
            <Bars title="By person" rows={inDetail()!.persons!} label={(person) => person.name} />
          </Card>
          <Card isFlush>
            <Bars
              title="By task"
              rows={inDetail()!.work ?? []}
              label={(work) => work.description ?? <span class="text-neutral-11">Without words</span>}
            />
          </Card>
        </div>
      </Show>
    </div>
  )
}

const Figure = (props: { name: string; value: string }) => (
  <div>
    <p class="text-sm text-neutral-11">{props.name}</p>
    <p class="text-xl font-semibold tabular-nums">{props.value}</p>
  </div>
)

/** Hours as bars that begin at zero; the billable part is darker. */
const Bars = <Row extends Sum>(props: { title: string; rows: readonly Row[]; label: (row: Row) => JSX.Element }) => {
  const most = () => Math.max(1, ...props.rows.map(({ seconds }) => seconds))
  return (
    <section aria-label={props.title}>
      <h3 class="border-t px-4 pt-3 pb-1 text-sm font-medium text-neutral-11 first:border-t-0">{props.title}</h3>
      <ul class="pb-2">
        <For each={props.rows}>
          {(row) => (
            <li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_5rem]">
              <span class="truncate">{props.label(row)}</span>
              <span
                class="order-last col-span-2 flex h-2 rounded-full bg-neutral-3 sm:order-none sm:col-span-1"
                aria-hidden="true"
              >
                <span
                  class="flex overflow-hidden rounded-full bg-accent-solid/30"
                  style={{ width: `${(row.seconds / most()) * 100}%` }}
                >
                  <span
                    class="bg-accent-solid"
                    style={{ width: `${(row.billableSeconds / Math.max(1, row.seconds)) * 100}%` }}
                  />
                </span>
              </span>
              <span class="text-right tabular-nums" title={`${hoursOf(row.billableSeconds)} billable`}>
                {hoursOf(row.seconds)}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
