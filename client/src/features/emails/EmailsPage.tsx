import { createQuery } from '@urql/solid'
import Mail from 'lucide-solid/icons/mail'
import { Show } from 'solid-js'
import type { EmailsPage_EmailFragment, EmailWhereInput } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { List, Templates } from './email-documents.ts'
import { emailStates, isMoving } from './email-words.ts'
import { EmailSheet } from './EmailSheet.tsx'
import { EmailsFrame } from './EmailsFrame.tsx'
import { ExportEmails } from './ExportEmails.tsx'
import { createPoll } from './poll.ts'
import { SenderNotice } from './SenderNotice.tsx'

type Row = EmailsPage_EmailFragment

const columns: Column<Row>[] = [
  {
    key: 'subject',
    header: 'Subject',
    isTitle: true,
    cell: (row) => <span class="line-clamp-2">{row.subject}</span>,
  },
  {
    key: 'TO',
    header: 'To',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="min-w-0 max-md:text-right">
        <span class="block truncate">{row.toName ?? row.toEmail}</span>
        <Show when={row.toName}>
          <span class="block truncate text-sm text-neutral-11">{row.toEmail}</span>
        </Show>
      </span>
    ),
  },
  {
    key: 'state',
    header: 'Status',
    cell: (row) => (
      <span title={row.error ?? undefined}>
        <WordStatus words={emailStates} value={row.state} />
      </span>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'When',
    align: 'right',
    isSortable: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

/** Every e-mail and what became of it. */
export default function EmailsPage() {
  createTitle(() => 'E-mails')
  const params = createListParams(['CREATED_AT', 'TO'], { key: 'CREATED_AT', direction: 'DESC' })
  const [templates] = createQuery({ query: Templates })
  const templateWords = () =>
    Object.fromEntries(
      (templates.data?.emailTemplates ?? []).map(({ key, name }) => [key, { label: name, tone: 'neutral' as const }]),
    )
  const state = () => params.getOf('state', emailStates)
  const where = (): EmailWhereInput => ({
    search: params.get('q') || null,
    state: state() ? [state()!] : null,
    template: params.get('template') ? [params.get('template')] : null,
    broadcastId: params.get('message') || null,
    userId: params.get('user') || null,
  })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createPoll(() => Boolean(result.data?.emails?.nodes.some((row) => isMoving(row.state))), reload)
  const filters = ['q', 'state', 'template', 'message', 'user'] as const

  return (
    <EmailsFrame action={<ExportEmails where={where()} orderBy={[params.orderBy()]} />}>
      <SenderNotice />
      <Card isFlush>
        <Toolbar>
          <SearchField
            label="Search by address or subject"
            value={params.get('q')}
            onSearch={(text) => params.set('q', text)}
          />
          <WordFilter
            label="Status"
            any="Any status"
            words={emailStates}
            value={state()}
            onChange={(value) => params.set('state', value)}
          />
          <WordFilter
            label="Template"
            any="Any template"
            words={templateWords()}
            value={params.get('template') || undefined}
            onChange={(value) => params.set('template', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.emails}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={10} />}
        >
          {(emails) => (
            <Show
              when={emails().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Mail aria-hidden="true" />}
                  noun="e-mails"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  Invitations, notifications and messages appear here as soon as they are sent.
                </ListEmpty>
              }
            >
              <DataTable
                label="E-mails"
                columns={columns}
                rows={emails().nodes}
                keyOf={(row) => row.id}
                sort={params.order()}
                onSort={params.setSort}
                onOpen={(row) => params.open(row.id)}
              />
              <ListPager of={emails()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={params.get('open')}>
        {(id) => <EmailSheet id={id()} onClose={() => params.open(null)} onResent={reload} />}
      </Show>
    </EmailsFrame>
  )
}
