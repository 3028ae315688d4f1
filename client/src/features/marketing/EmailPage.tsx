import { createQuery } from '@urql/solid'
import MailCheck from 'lucide-solid/icons/mail-check'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { EmailPage_ReportQuery } from '../../graphql/generated/graphql.ts'
import { formatCount, formatCountShort, formatPercent } from '../../lib/number.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Card } from '../../ui/Card.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { DayChart } from './DayChart.tsx'
import { DownloadButton } from './DownloadButton.tsx'
import { Figure, Figures } from './Figure.tsx'
import { createMarketingParams, SHARED } from './marketing-params.ts'
import { beforeWords, shareOf } from './marketing-words.ts'
import { MarketingFrame, ToolLinks } from './MarketingFrame.tsx'

const Report = graphql(`
  query EmailPage_Report($where: MarketingWhereInput) {
    mailReport(where: $where) {
      current {
        ...EmailPage_figures
      }
      previous {
        ...EmailPage_figures
      }
      days {
        day
        sent
        delivered
        bounced
        opened
        clicked
        complained
        unsubscribed
      }
    }
  }

  fragment EmailPage_figures on MailFigures {
    sent
    delivered
    deferred
    bounced
    opened
    clicked
    complained
    unsubscribed
  }
`)

type ReportData = NonNullable<EmailPage_ReportQuery['mailReport']>
type Sums = ReportData['current']

const isEmpty = ({ current, previous }: ReportData) =>
  [current, previous].every((sums) =>
    (['sent', 'delivered', 'bounced', 'opened', 'complained', 'unsubscribed'] as const).every(
      (name) => sums[name] === 0,
    ),
  )

/** How the mails of connected providers fare. */
export default function EmailPage() {
  const params = createMarketingParams(['DAY'], { key: 'DAY', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: Report,
    variables: () => ({ where: params.report() }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  return (
    <MarketingFrame
      tab="email"
      params={params}
      onChanged={read}
      action={
        <DownloadButton
          name="mails"
          head={['Day', 'Sent', 'Delivered', 'Bounced', 'Opened', 'Clicked', 'Spam', 'Unsubscribed']}
          rows={() =>
            (result.data?.mailReport?.days ?? []).map((one) => [
              one.day,
              one.sent,
              one.delivered,
              one.bounced,
              one.opened,
              one.clicked,
              one.complained,
              one.unsubscribed,
            ])
          }
        />
      }
    >
      <QueryView
        data={result.data?.mailReport}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<SkeletonRows count={8} />}
      >
        {(report) => (
          <Show
            when={!isEmpty(report())}
            fallback={
              <Card isFlush>
                <ListEmpty
                  icon={<MailCheck aria-hidden="true" />}
                  noun="mails"
                  isFiltered={SHARED.some((name) => params.get(name))}
                  onClear={() => params.clear(...SHARED)}
                >
                  Connect <ToolLinks tab="email" />, with its webhook, to see how mails fare.
                </ListEmpty>
              </Card>
            }
          >
            <MailFigures now={report().current} previous={report().previous} before={beforeWords(params.days())} />
            <div class="grid gap-4 lg:grid-cols-2">
              <DayChart
                title="How many mails are sent?"
                days={report().days.map(({ day, sent }) => ({ day, value: sent }))}
                format={formatCountShort}
              />
              <DayChart
                title="How many are opened?"
                days={report().days.map(({ day, opened }) => ({ day, value: opened }))}
                format={formatCountShort}
              />
              <DayChart
                title="How many come back?"
                days={report().days.map(({ day, bounced }) => ({ day, value: bounced }))}
                format={formatCountShort}
              />
              <DayChart
                title="How many are marked as spam, or unsubscribed from?"
                days={report().days.map(({ day, complained, unsubscribed }) => ({
                  day,
                  value: complained + unsubscribed,
                }))}
                format={formatCountShort}
              />
            </div>
          </Show>
        )}
      </QueryView>
    </MarketingFrame>
  )
}

const MailFigures = (props: { now: Sums; previous: Sums; before: string }) => {
  const share = (name: string, part: keyof Sums, whole: 'sent' | 'delivered', good: 'up' | 'down') => {
    const of = (sums: Sums) => shareOf(sums[part], sums[whole])
    const value = () => of(props.now)
    return (
      <Figure
        name={name}
        good={good}
        about={`${formatCount(props.now[part])} of ${formatCount(props.now[whole])} that were ${whole}`}
        value={value() === null ? '—' : formatPercent(value()!, { maximumFractionDigits: 2 })}
        change={{ value: value(), previous: of(props.previous) }}
      />
    )
  }
  return (
    <Figures label="Mails" before={props.before}>
      <Figure
        name="Sent"
        value={<span title={formatCount(props.now.sent)}>{formatCountShort(props.now.sent)}</span>}
        change={{ value: props.now.sent, previous: props.previous.sent }}
      />
      {share('Delivered', 'delivered', 'sent', 'up')}
      {share('Bounced', 'bounced', 'sent', 'down')}
      {share('Opened', 'opened', 'delivered', 'up')}
      {share('Marked as spam', 'complained', 'delivered', 'down')}
    </Figures>
  )
}
