import { createQuery } from '@urql/solid'
import ScrollText from 'lucide-solid/icons/scroll-text'
import { createMemo, createSignal, Show } from 'solid-js'
import type { AuditLogWhereInput } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AuditExport } from './AuditExport.tsx'
import { AuditFilters, periods, places } from './AuditFilters.tsx'
import { type AuditRecord, CompanyNames, mergeLogs, Records } from './audit-query.ts'
import { actionWords, sources } from './audit-words.ts'
import { EntrySheet } from './EntrySheet.tsx'
import { VerifyDialog } from './VerifyDialog.tsx'

const SIZE = 25
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const filters = ['action', 'by', 'company', 'days', 'acting', 'about'] as const

/** From a full hour on: the same question as long as the hour lasts, so that what is known of it is shown at once. */
const since = (days: string): string =>
  new Date(Math.floor((Date.now() - Number(days) * DAY_MS) / HOUR_MS) * HOUR_MS).toISOString()

export default function AuditPage() {
  createTitle(() => 'Audit log')
  const { viewer } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const where = (): AuditLogWhereInput => ({
    action: params.get('action') || null,
    actorId: params.get('by') || null,
    companyId: params.get('company') || null,
    subjectId: params.get('about') || null,
    isImpersonated: params.getOf('acting', places) ? true : null,
    from: params.getOf('days', periods) ? since(params.get('days')) : null,
  })
  const [result, execute] = createQuery({
    query: Records,
    variables: () => ({ first: SIZE, after: params.get('after') || null, where: where() }),
    requestPolicy: 'cache-and-network',
  })
  const page = createMemo(() => result.data && mergeLogs(result.data, SIZE))
  const companyIds = createMemo(() => [...new Set((page()?.nodes ?? []).flatMap(({ companyId }) => companyId ?? []))])
  const [names] = createQuery({
    query: CompanyNames,
    variables: () => ({ ids: companyIds() }),
    pause: () => companyIds().length === 0,
  })
  const companyName = (id: string | null | undefined): string => {
    if (!id) return 'The agency'
    const company = names.data?.nodes?.find((node) => node && 'id' in node && node.id === id)
    return company && 'name' in company ? company.name : '…'
  }
  const [open, setOpen] = createSignal<AuditRecord | null>(null)
  const [isVerifying, setVerifying] = createSignal(false)

  const columns: Column<AuditRecord>[] = [
    { key: 'action', header: 'What', isTitle: true, cell: (row) => actionWords(row.action) },
    {
      key: 'actor',
      header: 'By',
      cell: (row) => (
        <span class="inline-flex flex-wrap items-center gap-x-2">
          {row.actorName ?? <span class="text-neutral-11">The system</span>}
          <Show when={row.impersonatorName}>{(name) => <Tag tone="warning">{name()}</Tag>}</Show>
        </span>
      ),
    },
    { key: 'company', header: 'About', cell: (row) => companyName(row.companyId) },
    { key: 'source', header: 'Part', isWideOnly: true, cell: (row) => sources[row.source] ?? row.source },
    {
      key: 'ip',
      header: 'From',
      isWideOnly: true,
      cell: (row) => <span class="font-mono text-sm text-neutral-11">{row.ip ?? '—'}</span>,
    },
    {
      key: 'when',
      header: 'When',
      align: 'right',
      cell: (row) => <RelativeTime at={row.occurredAt} class="text-neutral-11" />,
    },
  ]

  return (
    <>
      <PageHead
        title="Audit log"
        about="Who did what, in every part of the product. Nothing in it can be changed or removed."
        action={
          <>
            <AuditExport where={where()} />
            <Show when={viewer.role === 'ADMIN'}>
              <Button onClick={() => setVerifying(true)}>Verify</Button>
            </Show>
          </>
        }
      />
      <Card isFlush>
        <Toolbar>
          <AuditFilters params={params} />
          <Show when={params.get('about')}>
            <Button size="sm" onClick={() => params.set('about', null)}>
              About one thing · Clear
            </Button>
          </Show>
        </Toolbar>
        <QueryView
          data={page()}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={10} />}
        >
          {(entries) => (
            <Show
              when={entries().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ScrollText aria-hidden="true" />}
                  noun="entries"
                  isFiltered={filters.some((name) => params.get(name)) || Boolean(params.get('after'))}
                  onClear={() => params.clear(...filters)}
                >
                  What people do here appears as soon as they do it.
                </ListEmpty>
              }
            >
              <DataTable
                label="Audit log"
                columns={columns}
                rows={entries().nodes}
                keyOf={(row) => row.id}
                onOpen={setOpen}
              />
              <nav
                aria-label="Pages"
                class="flex items-center justify-end gap-2 border-t px-4 py-2.5 text-sm text-neutral-11"
              >
                <Show when={params.get('after')}>
                  <Button size="sm" onClick={() => params.next(null)}>
                    Newest
                  </Button>
                </Show>
                <Button
                  size="sm"
                  class="disabled:opacity-50"
                  disabled={!entries().hasMore}
                  onClick={() => params.next(entries().nodes.at(-1)?.cursor)}
                >
                  Older
                </Button>
              </nav>
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={open()}>
        {(entry) => (
          <EntrySheet entry={entry()} companyName={companyName(entry().companyId)} onClose={() => setOpen(null)} />
        )}
      </Show>
      <Show when={isVerifying()}>
        <VerifyDialog onClose={() => setVerifying(false)} />
      </Show>
    </>
  )
}
