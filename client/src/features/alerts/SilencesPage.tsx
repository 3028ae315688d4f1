import { createQuery, useClient } from '@urql/solid'
import BellOff from 'lucide-solid/icons/bell-off'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SilencesPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createOnChange } from '../../parts/changes.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { toast } from '../../ui/toast.ts'
import { AlertsChanged, SilenceEnd } from './alert-documents.ts'
import { AlertsFrame } from './AlertsFrame.tsx'
import { SilenceDialog } from './SilenceDialog.tsx'

const List = graphql(`
  query SilencesPage_List($first: Int, $after: String, $last: Int, $before: String) {
    alertSilences(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        label
        reason
        startsAt
        endsAt
        endedAt
        isActive
        createdByName
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

type Silence = NonNullable<SilencesPage_ListQuery['alertSilences']>['nodes'][number]

/** Times in which nobody is told of some alerts. */
export default function SilencesPage() {
  createTitle(() => 'Silences')
  const client = useClient()
  const params = createListParams(['ENDS_AT'], { key: 'ENDS_AT', direction: 'DESC' })
  const [isMaking, setMaking] = createSignal(false)
  const [result, execute] = createQuery({
    query: List,
    variables: () => params.page(),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createOnChange({ query: AlertsChanged }, read)
  createRefetchOnReconnect(read)

  const end = async (silence: Silence) => {
    const { data, error } = await client.mutation(SilenceEnd, { input: { id: silence.id } }).toPromise()
    const message = error ? problemOf(error).message : data?.alertSilenceEnd?.userErrors[0]?.message
    read()
    return toast(message ? { message, isError: true } : { message: 'People are told again from now on.' })
  }

  return (
    <AlertsFrame current="silences" action={<Button onClick={() => setMaking(true)}>Silence everything</Button>}>
      <Card isFlush>
        <QueryView
          data={result.data?.alertSilences}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={3} />}
        >
          {(silences) => (
            <Show
              when={silences().nodes.length}
              fallback={
                <ListEmpty
                  icon={<BellOff aria-hidden="true" />}
                  noun="silences"
                  isFiltered={false}
                  onClear={() => undefined}
                >
                  Silence an alert that is known, or everything while work is planned: it says why, and ends by itself.
                </ListEmpty>
              }
            >
              <DataTable
                label="Silences"
                columns={columns((silence) => void end(silence))}
                rows={silences().nodes}
                keyOf={(row) => row.id}
              />
              <ListPager of={silences()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isMaking()}>
        <SilenceDialog target={null} onClose={() => setMaking(false)} onSaved={read} />
      </Show>
    </AlertsFrame>
  )
}

const columns = (end: (silence: Silence) => void): readonly Column<Silence>[] => [
  {
    key: 'label',
    header: 'Silenced',
    isTitle: true,
    cell: (row) => <span class="font-medium">{row.label ?? 'Everything'}</span>,
  },
  { key: 'reason', header: 'Why', cell: (row) => <span class="text-neutral-11">{row.reason}</span> },
  {
    key: 'by',
    header: 'By',
    cell: (row) => (
      <span class="text-neutral-11">
        {row.createdByName ?? '—'}, <RelativeTime at={row.startsAt} />
      </span>
    ),
  },
  {
    key: 'ends',
    header: 'Ends',
    cell: (row) => (
      <Show
        when={row.isActive}
        fallback={
          <span class="text-neutral-11">
            Ended <RelativeTime at={row.endedAt ?? row.endsAt} />
          </span>
        }
      >
        <span class="flex items-center gap-2">
          <Status tone="info" label="Holds" /> <RelativeTime at={row.endsAt} class="text-neutral-11" />
        </span>
      </Show>
    ),
  },
  {
    key: 'actions',
    header: 'Actions',
    align: 'right',
    cell: (row) => (
      <Show when={row.isActive}>
        <Button size="sm" aria-label={`End the silence of ${row.label ?? 'everything'}`} onClick={() => end(row)}>
          End now
        </Button>
      </Show>
    ),
  },
]
