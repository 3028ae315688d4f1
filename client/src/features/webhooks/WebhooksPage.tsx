import { createQuery } from '@urql/solid'
import Webhook from 'lucide-solid/icons/webhook'
import { createSignal, type JSX, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Webhooks_EndpointFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatCountShort } from '../../lib/number.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { EndpointDialog } from './EndpointDialog.tsx'
import { SecretDialog, type ShownSecret } from './SecretDialog.tsx'
import { stateOf, toldOf, verifyExample } from './webhook-words.ts'

const List = graphql(`
  query WebhooksPage_List($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {
    webhookEndpoints(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {
      totalCount
      nodes {
        ...Webhooks_endpoint
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

type Row = Webhooks_EndpointFragment

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Webhook',
    isTitle: true,
    cell: (row) => (
      <div class="min-w-0">
        <p class="font-medium">{row.name}</p>
        <p class="line-clamp-1 max-w-100 font-mono text-xs font-normal break-all text-neutral-11">{row.url}</p>
      </div>
    ),
  },
  { key: 'company', header: 'Of', cell: (row) => row.company?.name ?? 'The agency' },
  { key: 'told', header: 'Told of', cell: (row) => <span class="line-clamp-2 max-w-80">{toldOf(row)}</span> },
  { key: 'status', header: 'Status', cell: (row) => <Status {...stateOf(row)} /> },
  {
    key: 'received',
    header: 'Received',
    align: 'right',
    cell: (row) => formatCountShort(row.messageCounts.succeeded),
  },
  {
    key: 'failed',
    header: 'Given up',
    align: 'right',
    cell: (row) => (
      <span class={row.messageCounts.failed ? 'text-danger-text' : ''}>
        {formatCountShort(row.messageCounts.failed)}
      </span>
    ),
  },
  {
    key: 'last',
    header: 'Last received',
    align: 'right',
    cell: (row) => (
      <Show when={row.lastSuccessAt} fallback={<span class="text-neutral-11">Never</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
]

/** The addresses of third parties that are told of what happens here. */
export default function WebhooksPage() {
  createTitle(() => 'Webhooks')
  const { companyId } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  const [isMaking, setMaking] = createSignal(false)
  const [secret, setSecret] = createSignal<ShownSecret | null>(null)
  const saved = (made: ShownSecret | null) => {
    setMaking(false)
    setSecret(made)
    execute({ requestPolicy: 'network-only' })
  }
  const newWebhook = () => (
    <Button variant="primary" onClick={() => setMaking(true)}>
      New webhook
    </Button>
  )
  return (
    <>
      <PageHead
        title="Webhooks"
        about="Your own programs are told of what happens here, signed, as it happens."
        action={<Show when={result.data?.webhookEndpoints?.nodes.length}>{newWebhook()}</Show>}
      />
      <Card isFlush>
        <QueryView
          data={result.data?.webhookEndpoints}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={3} />}
        >
          {(endpoints) => (
            <Show when={endpoints().nodes.length} fallback={<NoWebhooks action={newWebhook()} />}>
              <DataTable
                label="Webhooks"
                columns={columns}
                rows={endpoints().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/webhooks/${row.id}`}
              />
              <ListPager of={endpoints()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isMaking()}>
        <EndpointDialog endpoint={null} onClose={() => setMaking(false)} onSaved={saved} />
      </Show>
      <SecretDialog shown={secret()} onClose={() => setSecret(null)} />
    </>
  )
}

const NoWebhooks = (props: { action: JSX.Element }) => (
  <>
    <EmptyState icon={<Webhook aria-hidden="true" />} title="No webhooks yet" action={props.action}>
      A webhook posts to an address of yours whatever you choose of the activity: to a chat, a status board, a
      warehouse. What is not received is sent again for a day.
    </EmptyState>
    <div class="mx-auto max-w-form px-4 pb-10">
      <h2 class="mb-1.5 text-sm font-medium">Your program checks the signature, and is done</h2>
      <CodeBlock text={verifyExample('whsec_…')} label="Example" />
    </div>
  </>
)
