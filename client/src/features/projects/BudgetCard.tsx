import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatCount } from '../../lib/number.ts'
import { formatDate } from '../../lib/time.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Money } from '../../ui/Money.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { BudgetDialog } from './BudgetDialog.tsx'
import { type Budget, inputOf, OfProject, periods, RemoveBudget, SetBudget } from './budget-documents.ts'

const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const hours = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

const toneOf = (used: number) => (used >= 100 ? 'danger' : used >= 80 ? 'warning' : 'neutral')
const fills = { danger: 'bg-danger-solid', warning: 'bg-warning-solid', neutral: 'bg-accent-solid' } as const

/** What a project may use, what it has used, and where that leads. Staff sets it; the company sees one that is shared. */
export const BudgetCard = (props: { projectId: string }) => {
  const { isStaff } = useViewer()
  const client = useClient()
  const [isSetting, setSetting] = createSignal(false)
  const [result, execute] = createQuery({
    query: OfProject,
    variables: () => ({ id: props.projectId }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  const budget = () => result.data?.project?.budget ?? null
  const failed = (problem: string | undefined) => problem && void toast({ message: problem, isError: true })
  const remove = async (before: Budget) => {
    const { projectId } = props
    const { data, error } = await client.mutation(RemoveBudget, { input: { projectId } }).toPromise()
    if (failed(error ? problemOf(error).message : data?.projectBudgetRemove?.userErrors[0]?.message)) return
    const restore = async () => {
      const again = await client.mutation(SetBudget, { input: inputOf(projectId, before, null) }).toPromise()
      failed(again.error ? problemOf(again.error).message : again.data?.projectBudgetSet?.userErrors[0]?.message)
    }
    void toast({ message: 'The budget is gone.', undo: () => void restore() })
  }
  return (
    <Show when={isStaff || budget()}>
      <Card
        title="Budget"
        action={
          <Show when={isStaff && result.data}>
            <Button size="sm" onClick={() => setSetting(true)}>
              {budget() ? 'Change' : 'Set a budget'}
            </Button>
          </Show>
        }
      >
        <QueryView
          data={result.data?.project}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<Skeleton class="h-12 w-full" />}
        >
          {() => (
            <Show
              when={budget()}
              fallback={
                <p class="text-neutral-11">
                  No budget is set. With one, you are told when half, four fifths and all of it is used, and when it
                  will not last.
                </p>
              }
            >
              {(one) => <Burn budget={one()} />}
            </Show>
          )}
        </QueryView>
        <Show when={isSetting()}>
          <BudgetDialog
            projectId={props.projectId}
            budget={budget()}
            onClose={() => setSetting(false)}
            onRemove={(before) => void remove(before)}
          />
        </Show>
      </Card>
    </Show>
  )
}

const Burn = (props: { budget: Budget }) => {
  const tone = () => toneOf(props.budget.usedPercent)
  const forecast = () => props.budget.forecastPercent
  return (
    <div class="flex flex-col gap-2">
      <div class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p class="tabular-nums">
          <span class="text-xl font-semibold">{percent.format(props.budget.usedPercent)}%</span>{' '}
          <span class="text-neutral-11">used {periods[props.budget.period].now}</span>
        </p>
        <Show when={forecast() != null}>
          <Tag tone={toneOf(forecast()! >= 100 ? 100 : 0)}>{`About ${percent.format(forecast()!)}% by the end`}</Tag>
        </Show>
      </div>
      <div
        class="h-2 overflow-hidden rounded-full bg-neutral-4"
        role="meter"
        aria-label="Budget used"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, Math.round(props.budget.usedPercent))}
        aria-valuetext={`${percent.format(props.budget.usedPercent)}%`}
      >
        <div
          class={`h-full rounded-full ${fills[tone()]}`}
          style={{ width: `${Math.min(100, props.budget.usedPercent)}%` }}
        />
      </div>
      <p class="flex flex-wrap gap-x-6 gap-y-1 text-sm text-neutral-11 tabular-nums">
        <span>
          {hours.format(props.budget.usedHours)}
          <Show when={props.budget.hours}>{(all) => <> of {formatCount(all())}</>}</Show> hours
        </span>
        <Show when={props.budget.usedAmount && props.budget.amount}>
          {(amount) => (
            <span>
              <Money value={props.budget.usedAmount!} /> of <Money value={amount()} />
            </span>
          )}
        </Show>
        <span>
          {formatDate(props.budget.startsOn)} – {props.budget.endsOn ? formatDate(props.budget.endsOn) : 'no end'}
        </span>
        <Show when={props.budget.isShared}>
          <span>The company sees it</span>
        </Show>
      </p>
    </div>
  )
}
