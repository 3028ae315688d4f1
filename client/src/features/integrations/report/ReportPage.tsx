import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ReportPage_FigureFragment, ReportPage_ReportQuery } from '../../../graphql/generated/graphql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { formatCount } from '../../../lib/number.ts'
import { MetricStat } from '../../../parts/MetricStat.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createTitle } from '../../../parts/title.ts'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Status } from '../../../ui/Status.tsx'
import { IntegrationsTabs } from '../IntegrationsTabs.tsx'

export const FigureFragment = graphql(`
  fragment ReportPage_figure on IntegrationFigure {
    target
    isHigherBetter
    isMet
    countedFrom
    metric {
      ...MetricStat_metric
    }
  }
`)

const Report = graphql(`
  query ReportPage_Report {
    integrationReport {
      setupSuccess {
        ...ReportPage_figure
      }
      syncSuccess {
        ...ReportPage_figure
      }
      adoption {
        ...ReportPage_figure
      }
      resolutionTime {
        ...ReportPage_figure
      }
      popularity {
        connections
        activeConnections
        companies
        template {
          id
          key
          name
        }
      }
    }
  }
`)

type Popular = NonNullable<ReportPage_ReportQuery['integrationReport']>['popularity'][number]

const columns: Column<Popular>[] = [
  { key: 'tool', header: 'Tool', isTitle: true, cell: (row) => <span class="font-medium">{row.template.name}</span> },
  { key: 'connections', header: 'Connections', align: 'right', cell: (row) => formatCount(row.connections) },
  { key: 'active', header: 'Active', align: 'right', cell: (row) => formatCount(row.activeConnections) },
  { key: 'companies', header: 'Companies', align: 'right', cell: (row) => formatCount(row.companies) },
]

const targetOf = ({ target, isHigherBetter, metric }: ReportPage_FigureFragment): string => {
  const unit = metric.definition.unit === 'HOURS' ? ' h' : '%'
  return `${isHigherBetter ? 'over' : 'under'} ${target}${unit}`
}

/** A figure with its target under it; what nothing can be counted for yet says so. */
const Figure = (props: { name: string; figure: ReportPage_FigureFragment | null }) => (
  <Show
    when={props.figure}
    fallback={
      <div class="flex flex-col gap-1 rounded-lg border bg-surface p-4">
        <span class="text-sm text-neutral-11">{props.name}</span>
        <span class="text-2xl text-neutral-11 sm:text-3xl" aria-hidden="true">
          —
        </span>
        <span class="text-sm text-neutral-11">Nothing to count yet</span>
      </div>
    }
  >
    {(figure) => (
      <MetricStat
        metric={figure().metric}
        good={figure().isHigherBetter ? 'up' : 'down'}
        note={
          <>
            <Status
              tone={figure().isMet ? 'success' : 'warning'}
              label={`${figure().isMet ? 'Met' : 'Missed'}: target ${targetOf(figure())}`}
            />
            <span class="text-neutral-11">{formatCount(figure().countedFrom)} counted</span>
          </>
        }
      />
    )}
  </Show>
)

/** How integrations do against what they are to reach, and which tools are used. */
export default function ReportPage() {
  createTitle(() => 'Health of integrations')
  const { companyId } = useViewer()
  const [result, execute] = createQuery({ query: Report, requestPolicy: 'cache-and-network' })
  return (
    <>
      <PageHead
        title="Health of integrations"
        about="Whether setting up works, whether syncs do, how widely tools are used and how long problems last."
        tabs={<IntegrationsTabs current="report" companyId={companyId()} />}
      />
      <QueryView
        data={result.data?.integrationReport}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={4} />}
      >
        {(report) => (
          <>
            <div class="mb-8 grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
              <Figure name="Setups that succeed" figure={report().setupSuccess} />
              <Figure name="Syncs that succeed" figure={report().syncSuccess} />
              <Figure name="Companies with a tool" figure={report().adoption} />
              <Figure name="Time to resolve" figure={report().resolutionTime} />
            </div>
            <Card title="Most used tools" isFlush>
              <Show
                when={report().popularity.length}
                fallback={<p class="p-4 text-neutral-11">Nothing is connected yet.</p>}
              >
                <DataTable
                  label="Most used tools"
                  columns={columns}
                  rows={report().popularity}
                  keyOf={(row) => row.template.key}
                />
              </Show>
            </Card>
          </>
        )}
      </QueryView>
    </>
  )
}
