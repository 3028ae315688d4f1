import { createQuery } from '@urql/solid'
import ChartColumn from 'lucide-solid/icons/chart-column'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import KeyRound from 'lucide-solid/icons/key-round'
import Pencil from 'lucide-solid/icons/pencil'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ApiKeysPage_KeyFragment, ApiKeyStatus } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatCountShort } from '../../lib/number.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import type { Tone } from '../../ui/Status.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { RotateDialog } from './RotateDialog.tsx'
import { curlExample, scopeLabel } from './scopes.ts'
import { SecretDialog, type ShownSecret } from './SecretDialog.tsx'
import { UsageSheet } from './UsageSheet.tsx'

const List = graphql(`
  query ApiKeysPage_List($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {
    apiKeys(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {
      totalCount
      nodes {
        ...ApiKeysPage_key
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

const statuses: Record<ApiKeyStatus, { label: string; tone: Tone }> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  EXPIRED: { label: 'Expired', tone: 'warning' },
  REVOKED: { label: 'Revoked', tone: 'neutral' },
}

type Row = ApiKeysPage_KeyFragment
/** What is open over the list. */
type Open = { what: 'new' } | { what: 'usage' | 'change' | 'rotate' | 'revoke'; apiKey: Row }

const Moment = (props: { at: string | null | undefined; none: string }) => (
  <Show when={props.at} fallback={<span class="text-neutral-11">{props.none}</span>}>
    {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
  </Show>
)

const columnsWith = (usage: Column<Row>['cell'], actions: Column<Row>['cell']): Column<Row>[] => [
  {
    key: 'name',
    header: 'Key',
    isTitle: true,
    cell: (row) => (
      <div>
        <p class="font-medium">{row.name}</p>
        <p class="font-mono text-xs whitespace-nowrap text-neutral-11">{row.hint}</p>
      </div>
    ),
  },
  { key: 'company', header: 'Reads', cell: (row) => row.company?.name ?? 'The agency' },
  {
    key: 'scopes',
    header: 'Scopes',
    cell: (row) => (
      <div class="flex flex-wrap gap-1 max-md:justify-end">
        <For each={row.scopes}>{(scope) => <Tag>{scopeLabel(scope)}</Tag>}</For>
      </div>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={statuses} value={row.status} /> },
  { key: 'usage', header: 'Last 24 hours', align: 'right', cell: usage },
  { key: 'used', header: 'Last used', cell: (row) => <Moment at={row.lastUsedAt} none="Never" /> },
  { key: 'ends', header: 'Ends', cell: (row) => <Moment at={row.revokedAt ?? row.expiresAt} none="Never" /> },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

export default function ApiKeysPage() {
  createTitle(() => 'API keys')
  const { companyId } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  const [open, setOpen] = createSignal<Open | null>(null)
  const [secret, setSecret] = createSignal<ShownSecret | null>(null)
  const close = () => setOpen(null)
  const done = (made: ShownSecret | null) => {
    close()
    setSecret(made)
    execute({ requestPolicy: 'network-only' })
  }
  const opened = (what: Open['what']): Row | undefined => {
    const now = open()
    return now && now.what === what && 'apiKey' in now ? now.apiKey : undefined
  }

  const usage = (apiKey: Row) => (
    <Button size="sm" onClick={() => setOpen({ what: 'usage', apiKey })} aria-label={`Usage of ${apiKey.name}`}>
      <ChartColumn aria-hidden="true" class="size-4" />
      {apiKey.usage ? formatCountShort(apiKey.usage.requests) : '—'}
    </Button>
  )
  const actions = (apiKey: Row) => (
    <Show when={apiKey.status === 'ACTIVE'} fallback={<span class="text-neutral-11">—</span>}>
      <Menu
        label={`Actions for ${apiKey.name}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis aria-hidden="true" />}
        items={[
          { label: 'Change…', icon: <Pencil />, onSelect: () => setOpen({ what: 'change', apiKey }) },
          { label: 'Replace…', icon: <RefreshCw />, onSelect: () => setOpen({ what: 'rotate', apiKey }) },
          { label: 'Revoke…', icon: <Trash />, onSelect: () => setOpen({ what: 'revoke', apiKey }), isDanger: true },
        ]}
      />
    </Show>
  )
  const newKey = () => (
    <Button variant="primary" onClick={() => setOpen({ what: 'new' })}>
      New API key
    </Button>
  )

  return (
    <>
      <PageHead
        title="API keys"
        about="Your own programs read what you see here, over the same API."
        action={<Show when={result.data?.apiKeys?.nodes.length}>{newKey()}</Show>}
      />
      <Card isFlush>
        <QueryView
          data={result.data?.apiKeys}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={3} />}
        >
          {(keys) => (
            <Show when={keys().nodes.length} fallback={<NoKeys action={newKey()} />}>
              <DataTable
                label="API keys"
                columns={columnsWith(usage, actions)}
                rows={keys().nodes}
                keyOf={(row) => row.id}
              />
              <ListPager of={keys()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={open()?.what === 'new' || opened('change')}>
        <KeyDialog apiKey={opened('change') ?? null} onClose={close} onSaved={done} />
      </Show>
      <Show when={opened('usage')}>{(apiKey) => <UsageSheet apiKey={apiKey()} onClose={close} />}</Show>
      <Show when={opened('rotate')}>
        {(apiKey) => <RotateDialog apiKey={apiKey()} onClose={close} onRotated={done} />}
      </Show>
      <Show when={opened('revoke')}>
        {(apiKey) => <RevokeDialog apiKey={apiKey()} onClose={close} onRevoked={() => done(null)} />}
      </Show>
      <SecretDialog shown={secret()} onClose={() => setSecret(null)} />
    </>
  )
}

const NoKeys = (props: { action: JSX.Element }) => (
  <>
    <EmptyState icon={<KeyRound aria-hidden="true" />} title="No API keys yet" action={props.action}>
      A key lets a program of yours read projects, activity or invoices: for a report, a status board, a data warehouse.
      You choose what it reads, and end it at any time.
    </EmptyState>
    <div class="mx-auto max-w-form px-4 pb-10">
      <h2 class="mb-1.5 text-sm font-medium">With a key, this is all it takes</h2>
      <CodeBlock text={curlExample('atr_live_…', ['projects:read'])} label="Example" />
    </div>
  </>
)
