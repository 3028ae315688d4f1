import { createQuery } from '@urql/solid'
import ChartLine from 'lucide-solid/icons/chart-line'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { TrafficPage_ReportQuery } from '../../graphql/generated/graphql.ts'
import { formatMoney, formatMoneyShort } from '../../lib/money.ts'
import { formatCount, formatCountShort, formatPercent } from '../../lib/number.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Delta } from '../../ui/Delta.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { DayChart } from './DayChart.tsx'
import { DownloadButton } from './DownloadButton.tsx'
import { Figure, Figures } from './Figure.tsx'
import { createMarketingParams, SHARED } from './marketing-params.ts'
import { beforeWords, shareOf } from './marketing-words.ts'
import { MarketingFrame, ToolLinks } from './MarketingFrame.tsx'

const Report = graphql(`
  query TrafficPage_Report($where: MarketingWhereInput) {
    trafficReport(where: $where) {
      current {
        ...TrafficPage_figures
      }
      previous {
        ...TrafficPage_figures
      }
      days {
        day
        visitors
        sessions
        pageViews
        conversions
      }
      revenue {
        current {
          amount
          currencyCode
        }
        previous {
          amount
          currencyCode
        }
        days {
          day
          amount
        }
      }
      sites {
        externalId
        name
        current {
          ...TrafficPage_figures
        }
        previous {
          ...TrafficPage_figures
        }
        company {
          id
          name
        }
      }
    }
  }

  fragment TrafficPage_figures on TrafficFigures {
    visitors
    sessions
    pageViews
    conversions
  }
`)

type ReportData = NonNullable<TrafficPage_ReportQuery['trafficReport']>
type Site = ReportData['sites'][number]

const rateOf = ({ conversions, sessions }: ReportData['current']) => shareOf(conversions, sessions)
const ratio = (value: number | null) => (value === null ? '—' : formatPercent(value, { maximumFractionDigits: 2 }))

const columns: Column<Site>[] = [
  { key: 'name', header: 'Site', isTitle: true, cell: (row) => row.name },
  { key: 'company', header: 'Company', isWideOnly: true, cell: (row) => row.company?.name ?? 'The agency' },
  {
    key: 'sessions',
    header: 'Visits',
    align: 'right',
    cell: (row) => (
      <span class="inline-flex items-center gap-2 tabular-nums">
        <Delta value={row.current.sessions} previous={row.previous.sessions} />
        {formatCount(row.current.sessions)}
      </span>
    ),
  },
  { key: 'views', header: 'Page views', align: 'right', cell: (row) => formatCount(row.current.pageViews) },
  { key: 'conversions', header: 'Conversions', align: 'right', cell: (row) => formatCount(row.current.conversions) },
  { key: 'rate', header: 'Conversion rate', align: 'right', cell: (row) => ratio(rateOf(row.current)) },
]

/** Who visits the sites, and what comes of it. */
export default function TrafficPage() {
  const params = createMarketingParams(['VISITS'], { key: 'VISITS', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: Report,
    variables: () => ({ where: params.report() }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  return (
    <MarketingFrame
      tab="traffic"
      params={params}
      onChanged={read}
      action={
        <DownloadButton
          name="traffic"
          head={['Day', 'Visitors', 'Visits', 'Page views', 'Conversions']}
          rows={() =>
            (result.data?.trafficReport?.days ?? []).map(({ day, visitors, sessions, pageViews, conversions }) => [
              day,
              visitors,
              sessions,
              pageViews,
              conversions,
            ])
          }
        />
      }
    >
      <QueryView
        data={result.data?.trafficReport}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<SkeletonRows count={8} />}
      >
        {(report) => (
          <Show
            when={report().sites.length}
            fallback={
              <Card isFlush>
                <ListEmpty
                  icon={<ChartLine aria-hidden="true" />}
                  noun="visits"
                  isFiltered={SHARED.some((name) => params.get(name))}
                  onClear={() => params.clear(...SHARED)}
                >
                  Connect <ToolLinks tab="traffic" /> to see who visits the sites.
                </ListEmpty>
              </Card>
            }
          >
            <TrafficFigures report={report()} before={beforeWords(params.days())} />
            <div class="mb-4 grid gap-4 lg:grid-cols-2">
              <DayChart
                title="How many visits are there?"
                days={report().days.map(({ day, sessions }) => ({ day, value: sessions }))}
                format={formatCountShort}
              />
              <DayChart
                title="How many of a hundred visits convert?"
                days={report().days.map((one) => {
                  const rate = rateOf(one)
                  return { day: one.day, value: rate === null ? null : rate * 100 }
                })}
                format={(value) => formatCount(Math.round(value * 10) / 10)}
              />
              <For each={report().revenue}>
                {({ current, days }) => (
                  <DayChart
                    title={`What comes in, in ${current.currencyCode}?`}
                    days={days.map(({ day, amount }) => ({ day, value: Number(amount) }))}
                    format={(value) => formatMoneyShort({ amount: String(value), currencyCode: current.currencyCode })}
                  />
                )}
              </For>
            </div>
            <Card isFlush>
              <DataTable<Site>
                label="Sites"
                columns={columns}
                rows={report().sites}
                keyOf={(row) => `${row.externalId} ${row.company?.id ?? ''}`}
              />
            </Card>
          </Show>
        )}
      </QueryView>
    </MarketingFrame>
  )
}

const TrafficFigures = (props: { report: ReportData; before: string }) => {
  const now = () => props.report.current
  const previous = () => props.report.previous
  const count = (name: string, key: keyof ReportData['current'], about?: string) => (
    <Figure
      name={name}
      {...(about && { about })}
      value={<span title={formatCount(now()[key])}>{formatCountShort(now()[key])}</span>}
      change={{ value: now()[key], previous: previous()[key] }}
    />
  )
  return (
    <Figures label="Traffic" before={props.before}>
      {count('Visits', 'sessions')}
      {count('Visitors by day', 'visitors', 'The sum of each day’s visitors: who comes on two days counts twice')}
      {count('Page views', 'pageViews')}
      {count('Conversions', 'conversions', 'What the site counts as a success')}
      <Figure
        name="Conversion rate"
        about="Conversions by visits"
        value={ratio(rateOf(now()))}
        change={{ value: rateOf(now()), previous: rateOf(previous()) }}
      />
      <For each={props.report.revenue}>
        {({ current, previous: before }) => (
          <Figure
            name={`Revenue in ${current.currencyCode}`}
            value={<span title={formatMoney(current)}>{formatMoneyShort(current)}</span>}
            change={{ value: Number(current.amount), previous: Number(before.amount) }}
          />
        )}
      </For>
    </Figures>
  )
}
