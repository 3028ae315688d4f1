import { Show } from 'solid-js'
import { formatCount, formatPercent } from '../../lib/number.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { Delta } from '../../ui/Delta.tsx'
import { Money } from '../../ui/Money.tsx'
import { Status } from '../../ui/Status.tsx'
import type { CampaignRow } from './CampaignsPage.tsx'
import { campaignStatus } from './marketing-words.ts'

/** Where the leads of a campaign are listed. */
const leadsOf = (name: string, days: string): string =>
  `/marketing?${new URLSearchParams({ campaign: name, days }).toString()}`

export const campaignColumns = ({
  days,
  hasCompanies,
}: {
  days: string
  hasCompanies: boolean
}): Column<CampaignRow>[] => [
  {
    key: 'NAME',
    header: 'Campaign',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <span class="truncate">{row.name}</span>,
  },
  { key: 'status', header: 'Status', cell: (row) => <Status {...campaignStatus(row.status)} /> },
  ...(hasCompanies
    ? [
        {
          key: 'company',
          header: 'Company',
          isWideOnly: true,
          cell: (row: CampaignRow) => row.company?.name ?? 'The agency',
        },
      ]
    : []),
  {
    key: 'SPEND',
    header: 'Spent',
    align: 'right',
    isSortable: true,
    cell: (row) => <Money value={row.current.spend} class="font-medium" />,
  },
  {
    key: 'CLICKS',
    header: 'Clicks',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => (
      <span class="tabular-nums">
        {formatCount(row.current.clicks)}
        <Show when={row.current.clickRate !== null}>
          <span class="text-neutral-11"> · {formatPercent(row.current.clickRate!)}</span>
        </Show>
      </span>
    ),
  },
  {
    key: 'LEADS',
    header: 'Leads',
    align: 'right',
    isSortable: true,
    cell: (row) => (
      <span class="inline-flex items-center gap-2 tabular-nums">
        <Delta value={row.current.leads} previous={row.previous.leads} />
        {formatCount(row.current.leads)}
      </span>
    ),
  },
  {
    key: 'COST',
    header: 'Cost per lead',
    align: 'right',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <Show when={row.current.costPerLead} fallback={<span class="text-neutral-11">—</span>}>
        {(cost) => (
          <span class="inline-flex items-center gap-2">
            <Show when={row.previous.costPerLead}>
              {(before) => <Delta value={Number(cost().amount)} previous={Number(before().amount)} good="down" />}
            </Show>
            <Money value={cost()} />
          </span>
        )}
      </Show>
    ),
  },
  {
    key: 'known',
    header: 'Known',
    align: 'right',
    cell: (row) => (
      <Show when={row.knownLeads > 0} fallback={<span class="text-neutral-11">0</span>}>
        <a href={leadsOf(row.name, days)} class="text-accent-text tabular-nums hover:underline">
          {formatCount(row.knownLeads)}
          <span class="sr-only"> leads of {row.name}</span>
        </a>
      </Show>
    ),
  },
]

type Key = 'SPEND' | 'LEADS' | 'COST' | 'CLICKS' | 'NAME'

const values: Record<Exclude<Key, 'NAME'>, (row: CampaignRow) => number | null> = {
  SPEND: ({ current }) => Number(current.spend.amount),
  LEADS: ({ current }) => current.leads,
  COST: ({ current }) => (current.costPerLead ? Number(current.costPerLead.amount) : null),
  CLICKS: ({ current }) => current.clicks,
}

/** In this order; those without a value last, either way. */
export function sortedCampaigns(
  rows: readonly CampaignRow[],
  { key, direction }: { key: Key; direction: 'ASC' | 'DESC' },
): CampaignRow[] {
  const sign = direction === 'ASC' ? 1 : -1
  if (key === 'NAME') return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name))
  return rows.toSorted((a, b) => {
    const [mine, other] = [values[key](a), values[key](b)]
    if (mine === null || other === null) return Number(mine === null) - Number(other === null)
    return sign * (mine - other)
  })
}
