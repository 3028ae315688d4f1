import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { UsageRange } from '../../../graphql/generated/graphql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { formatCount, formatCountShort, formatPercent } from '../../../lib/number.ts'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Delta } from '../../../ui/Delta.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import type { ApiUse_UsageQuery } from '../../../graphql/generated/graphql.ts'
import type { Range } from '../range.ts'

const Usage = graphql(`
  query ApiUse_Usage($range: UsageRange!) {
    apiUsageByCompany(range: $range, first: 20) {
      kind
      keys
      requests
      previous
      errors
      lastUsedAt
      company {
        id
        name
      }
    }
  }
`)

type Row = NonNullable<ApiUse_UsageQuery['apiUsageByCompany']>[number]

const ranges: Record<string, UsageRange> = {
  '24h': 'LAST_24_HOURS',
  '7d': 'LAST_7_DAYS',
  '30d': 'LAST_30_DAYS',
  '90d': 'LAST_90_DAYS',
}

const names: Record<string, string> = { AGENCY: 'Our own API keys', PEOPLE: 'People who sign in' }

const columns: Column<Row>[] = [
  {
    key: 'who',
    header: 'Who',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{row.company?.name ?? names[row.kind] ?? 'Others'}</span>
        <Show when={row.keys}>
          <span class="text-sm font-normal text-neutral-11">
            {formatCount(row.keys)} {row.keys === 1 ? 'key' : 'keys'}
          </span>
        </Show>
      </span>
    ),
  },
  {
    key: 'requests',
    header: 'Requests',
    align: 'right',
    cell: (row) => (
      <span class="font-medium tabular-nums" title={formatCount(row.requests)}>
        {formatCountShort(row.requests)}
      </span>
    ),
  },
  {
    key: 'growth',
    header: 'Growth',
    align: 'right',
    cell: (row) => <Delta value={row.requests} previous={row.previous} />,
  },
  {
    key: 'errors',
    header: 'With errors',
    align: 'right',
    cell: (row) => <span class="tabular-nums">{row.requests ? formatPercent(row.errors / row.requests) : '—'}</span>,
  },
  {
    key: 'last',
    header: 'Last used',
    align: 'right',
    cell: (row) => (
      <Show when={row.lastUsedAt} fallback="—">
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
]

/** What Atrium's own API is used for, by company: counted by the gateway. Nothing for who may not see API keys. */
export const ApiUse = (props: { range: Range; isOwn: boolean }) => {
  const { managesApiKeys } = useViewer()
  const [result] = createQuery({
    query: Usage,
    variables: () => ({ range: ranges[props.range.key] ?? 'LAST_7_DAYS' }),
    requestPolicy: 'cache-and-network',
    pause: () => !managesApiKeys,
  })
  return (
    <Show when={result.data?.apiUsageByCompany?.length}>
      <Card
        title={props.isOwn ? 'Your use of this portal’s API' : 'Who uses this portal and its API'}
        action={
          <a href="/api-keys" class="rounded-sm text-sm font-medium text-accent-text hover:underline">
            API keys
          </a>
        }
        isFlush
        class="mt-3"
      >
        <DataTable
          label="Use of the API"
          columns={columns}
          rows={result.data!.apiUsageByCompany!}
          keyOf={(row) => row.company?.id ?? row.kind}
        />
      </Card>
    </Show>
  )
}
