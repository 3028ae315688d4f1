import { createQuery, useClient } from '@urql/solid'
import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import { createMemo, createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { ExportReport } from './ExportReport.tsx'
import { Figures } from './Figures.tsx'
import { columns, remindColumn } from './report-columns.tsx'
import { List, Remind } from './report-documents.ts'
import { createReportParams, filters, reportWhere } from './report-filters.ts'
import { ReportFilters } from './ReportFilters.tsx'
import { TrainingTabs } from './TrainingTabs.tsx'

export default function ReportsPage() {
  createTitle(() => 'Training')
  const client = useClient()
  const person = useViewer()
  const params = createReportParams()
  const where = createMemo(() => reportWhere(params, person.companyId()))
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const remindable = () => (result.data?.trainingEnrollments?.nodes ?? []).filter(({ canRemind }) => canRemind)
  const [isBusy, setBusy] = createSignal(false)
  const remind = async (ids: string[]) => {
    setBusy(true)
    const { data, error } = await client.mutation(Remind, { input: { ids } }).toPromise()
    setBusy(false)
    const payload = data?.trainingRemind
    const problem = payload?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem || !payload?.enrollments)
      return toast({ message: problem ?? 'The server gave no answer.', isError: true })
    const skipped = payload.skippedCount ? ` ${payload.skippedCount} were reminded within a day.` : ''
    return toast({ message: `${payload.enrollments.length} reminded.${skipped}` })
  }
  return (
    <>
      <PageHead
        title="Training"
        about="Who has learned what, and when. Narrow it down and take it with you."
        tabs={<TrainingTabs />}
        action={
          <>
            <Show when={remindable().length > 1}>
              <Button busy={isBusy()} onClick={() => void remind(remindable().map(({ id }) => id))}>
                Remind {remindable().length} on this page
              </Button>
            </Show>
            <ExportReport where={where()} orderBy={[params.orderBy()]} />
          </>
        }
      />
      <Show when={result.data?.trainingProgress}>{(progress) => <Figures progress={progress()} />}</Show>
      <Card isFlush>
        <ReportFilters params={params} />
        <QueryView
          data={result.data?.trainingEnrollments}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ChartNoAxesColumn aria-hidden="true" />}
                  noun="training"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  Once something is assigned to a company, its developers appear here.
                </ListEmpty>
              }
            >
              <DataTable
                label="Training report"
                columns={person.isStaff ? [...columns, remindColumn((id) => void remind([id]))] : columns}
                rows={list().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/training/items/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
