import { createQuery } from '@urql/solid'
import Megaphone from 'lucide-solid/icons/megaphone'
import { createMemo, Index, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { CampaignsPage_ReportQuery } from '../../graphql/generated/graphql.ts'
import { formatMoney, formatMoneyShort, type MoneyValue } from '../../lib/money.ts'
import { formatCount, formatCountShort, formatPercent } from '../../lib/number.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { campaignColumns, sortedCampaigns } from './campaign-columns.tsx'
import { DayChart } from './DayChart.tsx'
import { DownloadButton } from './DownloadButton.tsx'
import { Figure, Figures } from './Figure.tsx'
import { createMarketingParams, SHARED } from './marketing-params.ts'
import { beforeWords } from './marketing-words.ts'
import { MarketingFrame, ToolLinks } from './MarketingFrame.tsx'

const Report = graphql(`
  query CampaignsPage_Report($where: MarketingWhereInput) {
    campaignReport(where: $where) {
      currencies {
        currencyCode
        current {
          ...CampaignsPage_figures
        }
        previous {
          ...CampaignsPage_figures
        }
        days {
          day
          spend
          leads
        }
      }
      campaigns {
        externalId
        name
        status
        provider
        knownLeads
        current {
          ...CampaignsPage_figures
        }
        previous {
          ...CampaignsPage_figures
        }
        company {
          id
          name
        }
      }
    }
  }

  fragment CampaignsPage_figures on CampaignFigures {
    spend {
      amount
      currencyCode
    }
    impressions
    clicks
    leads
    costPerLead {
      amount
      currencyCode
    }
    clickRate
  }
`)

type ReportData = NonNullable<CampaignsPage_ReportQuery['campaignReport']>
export type CampaignRow = ReportData['campaigns'][number]
type Sums = ReportData['currencies'][number]

/** What campaigns cost and bring: of each currency by itself. */
export default function CampaignsPage() {
  const params = createMarketingParams(['SPEND', 'LEADS', 'COST', 'CLICKS', 'NAME'], {
    key: 'SPEND',
    direction: 'DESC',
  })
  const [result, execute] = createQuery({
    query: Report,
    variables: () => ({ where: params.report() }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  const rows = createMemo(() => sortedCampaigns(result.data?.campaignReport?.campaigns ?? [], params.order()))
  return (
    <MarketingFrame
      tab="campaigns"
      params={params}
      onChanged={read}
      action={
        <DownloadButton
          name="campaigns"
          head={[
            'Campaign',
            'Status',
            'Tool',
            'Company',
            'Currency',
            'Spend',
            'Impressions',
            'Clicks',
            'Leads',
            'Cost per lead',
            'Leads known here',
            'Spend before',
            'Leads before',
          ]}
          rows={() =>
            rows().map(({ name, status, provider, company, current, previous, knownLeads }) => [
              name,
              status,
              provider,
              company?.name,
              current.spend.currencyCode,
              current.spend.amount,
              current.impressions,
              current.clicks,
              current.leads,
              current.costPerLead?.amount,
              knownLeads,
              previous.spend.amount,
              previous.leads,
            ])
          }
        />
      }
    >
      <QueryView
        data={result.data?.campaignReport}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<SkeletonRows count={8} />}
      >
        {(report) => (
          <Show
            when={report().campaigns.length}
            fallback={
              <Card isFlush>
                <ListEmpty
                  icon={<Megaphone aria-hidden="true" />}
                  noun="campaigns"
                  isFiltered={SHARED.some((name) => params.get(name))}
                  onClear={() => params.clear(...SHARED)}
                >
                  Connect <ToolLinks tab="campaigns" /> to see what campaigns cost and bring.
                </ListEmpty>
              </Card>
            }
          >
            <Index each={report().currencies}>
              {(sums) => <CurrencySection sums={sums()} before={beforeWords(params.days())} />}
            </Index>
            <Card isFlush>
              <DataTable<CampaignRow>
                label="Campaigns"
                columns={campaignColumns({ days: params.days(), hasCompanies: rows().some(({ company }) => company) })}
                rows={rows()}
                keyOf={(row) => `${row.externalId} ${row.current.spend.currencyCode} ${row.company?.id ?? ''}`}
                sort={params.order()}
                onSort={params.setSort}
              />
            </Card>
            <p class="mt-2 text-sm text-neutral-11">
              Leads are those that the ad tool counts for the campaign. “Known” are the leads here that name it.
            </p>
          </Show>
        )}
      </QueryView>
    </MarketingFrame>
  )
}

const CurrencySection = (props: { sums: Sums; before: string }) => {
  const now = () => props.sums.current
  const previous = () => props.sums.previous
  const code = () => props.sums.currencyCode
  const short = (value: number) => formatMoneyShort({ amount: String(value), currencyCode: code() })
  const amount = (value: MoneyValue | null) => (value === null ? null : Number(value.amount))
  return (
    <>
      <Figures label={`Campaigns in ${code()}`} before={props.before}>
        <Figure
          name={`Cost per lead in ${code()}`}
          good="down"
          about="What was spent, by the leads that the ad tool counts"
          value={now().costPerLead ? <Money value={now().costPerLead!} /> : '—'}
          change={{ value: amount(now().costPerLead), previous: amount(previous().costPerLead) }}
        />
        <Figure
          name="Leads"
          value={formatCountShort(now().leads)}
          change={{ value: now().leads, previous: previous().leads }}
        />
        <Figure
          name="Spent"
          good="neither"
          value={<span title={formatMoney(now().spend)}>{formatMoneyShort(now().spend)}</span>}
          change={{ value: amount(now().spend), previous: amount(previous().spend) }}
        />
        <Figure
          name="Clicks"
          value={<span title={formatCount(now().clicks)}>{formatCountShort(now().clicks)}</span>}
          change={{ value: now().clicks, previous: previous().clicks }}
        />
        <Figure
          name="Click rate"
          about="Clicks by impressions"
          value={now().clickRate === null ? '—' : formatPercent(now().clickRate!, { maximumFractionDigits: 2 })}
          change={{ value: now().clickRate, previous: previous().clickRate }}
        />
      </Figures>
      <div class="mb-4 grid gap-4 lg:grid-cols-2">
        <DayChart
          title={`What does a lead cost, in ${code()}?`}
          days={props.sums.days.map(({ day, spend, leads }) => ({
            day,
            value: leads > 0 ? Number(spend) / leads : null,
          }))}
          format={short}
        />
        <DayChart
          title={`How many leads come by campaigns in ${code()}?`}
          days={props.sums.days.map(({ day, leads }) => ({ day, value: leads }))}
          format={formatCountShort}
        />
      </div>
    </>
  )
}
