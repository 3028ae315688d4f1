import type { Client } from '@urql/core'
import { createQuery, useClient } from '@urql/solid'
import Mail from 'lucide-solid/icons/mail'
import { createSignal, Show } from 'solid-js'
import type { EmailsPage_EmailFragment, EmailWhereInput } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { formatCount } from '../../lib/number.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { CancelMany, List, ResendMany } from './email-documents.ts'
import { Templates } from './template-documents.ts'
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

const actOn = async (client: Client, verb: 'resend' | 'cancel', ids: string[]) => {
  const input = { ids }
  const { data, error } =
    verb === 'resend'
      ? await client
          .mutation(ResendMany, { input })
          .toPromise()
          .then((answer) => ({ ...answer, data: answer.data?.emailsResend }))
      : await client
          .mutation(CancelMany, { input })
          .toPromise()
          .then((answer) => ({ ...answer, data: answer.data?.emailsCancel }))
  return {
    count: data?.count ?? 0,
    problem: data?.userErrors[0]?.message ?? (error ? problemOf(error).message : undefined),
  }
}

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
  const client = useClient()
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set<string>())
  const [isBusy, setBusy] = createSignal(false)
  // What is chosen and has left the page is not acted on: it cannot be seen.
  const rows = () => (result.data?.emails?.nodes ?? []).filter(({ id }) => chosen().has(id))
  const failed = () => rows().filter((row) => row.canResend && !['SENT', 'DELIVERED'].includes(row.state))
  const waiting = () => rows().filter(({ canCancel }) => canCancel)
  const act = async (verb: 'resend' | 'cancel') => {
    const ids = (verb === 'resend' ? failed() : waiting()).map(({ id }) => id)
    setBusy(true)
    const { count, problem } = await actOn(client, verb, ids)
    setBusy(false)
    setChosen(new Set<string>())
    reload()
    const mails = count === 1 ? 'One e-mail is' : `${formatCount(count)} e-mails are`
    return toast(
      problem
        ? { message: problem, isError: true }
        : { message: verb === 'resend' ? `${mails} sent once more.` : `${mails} stopped before they left.` },
    )
  }
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
              <Show when={rows().length}>
                <div class="flex flex-wrap items-center gap-2 border-b bg-accent-bg px-4 py-2" role="status">
                  <span class="mr-2 font-medium">{formatCount(rows().length)} chosen</span>
                  <Button size="sm" busy={isBusy()} disabled={!failed().length} onClick={() => void act('resend')}>
                    Resend {failed().length || ''}
                  </Button>
                  <Button size="sm" busy={isBusy()} disabled={!waiting().length} onClick={() => void act('cancel')}>
                    Stop {waiting().length || ''}
                  </Button>
                  <Button size="sm" variant="ghost" onClick={() => setChosen(new Set<string>())}>
                    Choose none
                  </Button>
                </div>
              </Show>
              <DataTable
                label="E-mails"
                selected={chosen()}
                onSelect={setChosen}
                nameOf={(row) => `${row.subject} to ${row.toEmail}`}
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
