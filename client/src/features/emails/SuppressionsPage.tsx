import { createQuery, useClient } from '@urql/solid'
import MailX from 'lucide-solid/icons/mail-x'
import { createSignal, Show } from 'solid-js'
import type { SuppressionsPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Lift, Suppressions } from './email-documents.ts'
import { emailCategories, suppressionReasons } from './email-words.ts'
import { EmailsFrame } from './EmailsFrame.tsx'
import { SuppressDialog } from './SuppressDialog.tsx'

type Row = NonNullable<SuppressionsPage_ListQuery['emailSuppressions']>['nodes'][number]

/** Addresses that get no mail, or none of one kind. */
export default function SuppressionsPage() {
  createTitle(() => 'Suppressed addresses')
  const client = useClient()
  const params = createListParams(['CREATED_AT'], { key: 'CREATED_AT', direction: 'DESC' })
  const reason = () => params.getOf('reason', suppressionReasons)
  const [result, execute] = createQuery({
    query: Suppressions,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, reason: reason() ? [reason()!] : null },
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [isAdding, setAdding] = createSignal(false)
  const [lifting, setLifting] = createSignal<Row | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const lift = async (row: Row) => {
    setBusy(true)
    const { data, error } = await client.mutation(Lift, { input: { id: row.id } }).toPromise()
    setBusy(false)
    setLifting(null)
    reload()
    const problem = data?.emailSuppressionLift?.userErrors[0]?.message ?? (error && problemOf(error).message)
    return toast(problem ? { message: problem, isError: true } : { message: `Mail goes to ${row.email} again.` })
  }
  const columns: Column<Row>[] = [
    { key: 'email', header: 'Address', isTitle: true, cell: (row) => <span class="break-all">{row.email}</span> },
    {
      key: 'reason',
      header: 'Why',
      cell: (row) => (
        <span class="max-md:text-right">
          <WordStatus words={suppressionReasons} value={row.reason} />
          <Show when={row.detail}>
            <span class="block text-sm text-neutral-11">{row.detail}</span>
          </Show>
        </span>
      ),
    },
    {
      key: 'category',
      header: 'Gets no',
      cell: (row) =>
        row.category
          ? wordOf(emailCategories, row.category).label
          : row.reason === 'COMPLAINT' || row.reason === 'STAFF'
            ? 'Mail but security'
            : 'Mail',
    },
    {
      key: 'createdAt',
      header: 'Since',
      cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
    },
    {
      key: 'actions',
      header: 'Actions',
      align: 'right',
      cell: (row) => (
        <Button size="sm" variant="ghost" onClick={() => setLifting(row)}>
          Allow again
        </Button>
      ),
    },
  ]
  return (
    <EmailsFrame action={<Button onClick={() => setAdding(true)}>Suppress an address</Button>}>
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search addresses" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Why"
            any="Any reason"
            words={suppressionReasons}
            value={reason()}
            onChange={(value) => params.set('reason', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.emailSuppressions}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={6} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<MailX aria-hidden="true" />}
                  noun="suppressed addresses"
                  isFiltered={Boolean(params.get('q') || reason())}
                  onClear={() => params.clear('q', 'reason')}
                >
                  Addresses whose mail came back, and people who reported or unsubscribed, appear here.
                </ListEmpty>
              }
            >
              <DataTable label="Suppressed addresses" columns={columns} rows={list().nodes} keyOf={(row) => row.id} />
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isAdding()}>
        <SuppressDialog
          onClose={() => setAdding(false)}
          onDone={(email) => {
            setAdding(false)
            reload()
            void toast({ message: `${email} gets no mail but what security asks for.` })
          }}
        />
      </Show>
      <Show when={lifting()}>
        {(row) => (
          <Dialog
            isOpen
            onClose={() => setLifting(null)}
            title={`Allow mail to ${row().email}?`}
            description={
              row().reason === 'UNSUBSCRIBE'
                ? 'The person has unsubscribed. Allow it only when they asked you to.'
                : 'Mail to addresses that bounce or complain harms how all other mail is received. Allow it only when you know that the trouble is over.'
            }
            footer={
              <>
                <Button onClick={() => setLifting(null)}>Cancel</Button>
                <Button variant="primary" busy={isBusy()} onClick={() => void lift(row())}>
                  Allow again
                </Button>
              </>
            }
          />
        )}
      </Show>
    </EmailsFrame>
  )
}
