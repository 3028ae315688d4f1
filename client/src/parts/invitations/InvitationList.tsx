import type { CombinedError } from '@urql/core'
import { createQuery, useClient } from '@urql/solid'
import MailPlus from 'lucide-solid/icons/mail-plus'
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { InvitationState, Invitations_InvitationFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../list-params.ts'
import { ListEmpty } from '../ListEmpty.tsx'
import { ListPager } from '../ListPager.tsx'
import { QueryView } from '../QueryView.tsx'
import type { Word } from '../words.ts'
import { WordFilter } from '../WordFilter.tsx'
import { WordStatus } from '../WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Invitations, Resend, Revoke } from './invitation-documents.ts'

export type InvitationRow = Invitations_InvitationFragment
type Row = InvitationRow

const states: Record<InvitationState, Word> = {
  PENDING: { label: 'Waiting', tone: 'warning' },
  ACCEPTED: { label: 'Accepted', tone: 'success' },
  EXPIRED: { label: 'Expired', tone: 'neutral' },
  REVOKED: { label: 'Taken back', tone: 'neutral' },
}

const columnsWith = (as: Column<Row>['cell'], actions: Column<Row>['cell']): Column<Row>[] => [
  {
    key: 'email',
    header: 'Invited',
    isTitle: true,
    cell: (row) => (
      <span class="min-w-0">
        <span class="block truncate font-medium">{row.email}</span>
        <Show when={row.invitedBy}>
          {(by) => <span class="block truncate text-sm font-normal text-neutral-11">by {by().name}</span>}
        </Show>
      </span>
    ),
  },
  { key: 'role', header: 'As', cell: as },
  { key: 'state', header: 'State', cell: (row) => <WordStatus words={states} value={row.state} /> },
  { key: 'sent', header: 'Sent', cell: (row) => <RelativeTime at={row.sentAt} class="text-neutral-11" /> },
  {
    key: 'ends',
    header: 'Link ends',
    isWideOnly: true,
    cell: (row) => (
      <Show when={row.state === 'PENDING' || row.state === 'EXPIRED'} fallback={<span class="text-neutral-11">—</span>}>
        <RelativeTime at={row.expiresAt} class="text-neutral-11" />
      </Show>
    ),
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

interface InvitationListProps {
  /** Of a company; null for those of the agency to its colleagues. */
  companyId: string | null
  /** What the person becomes, in words. */
  as: (row: Row) => JSX.Element
  /** Said when there are none. */
  empty: string
  /** Changes when somebody was invited: the list is then read anew. */
  version: number
  action?: JSX.Element
}

/** Who was invited, how it stands, and what can be done about it. */
export const InvitationList = (props: InvitationListProps) => {
  const client = useClient()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const state = () => params.getOf('state', states)
  const [result, execute] = createQuery({
    query: Invitations,
    variables: () => ({
      ...params.page(),
      where: { companyId: props.companyId, search: params.get('q') || null, state: state() ? [state()!] : null },
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.version, reload, { defer: true }))
  const [busy, setBusy] = createSignal<string | null>(null)

  const finish = (
    payload: { userErrors: readonly { message: string }[] } | null | undefined,
    error: CombinedError | undefined,
    message: string,
  ) => {
    setBusy(null)
    reload()
    const silent = payload ? undefined : 'The server gave no answer. Try again.'
    const problem = payload?.userErrors[0]?.message ?? (error ? problemOf(error).message : silent)
    void toast(problem ? { message: problem, isError: true } : { message })
  }
  const resend = async ({ id, email }: Row) => {
    if (busy()) return
    setBusy(id)
    const { data, error } = await client.mutation(Resend, { input: { id } }).toPromise()
    finish(data?.invitationResend, error, `A new link is on its way to ${email}.`)
  }
  const revoke = async ({ id, email }: Row) => {
    if (busy()) return
    setBusy(id)
    const { data, error } = await client.mutation(Revoke, { input: { id } }).toPromise()
    finish(data?.invitationRevoke, error, `The invitation of ${email} is taken back.`)
  }
  const actions = (row: Row) => (
    <Show when={row.state === 'PENDING' || row.state === 'EXPIRED'} fallback={<span class="text-neutral-11">—</span>}>
      <span class="inline-flex gap-2">
        <Button
          size="sm"
          busy={busy() === row.id}
          aria-label={`Send again to ${row.email}`}
          onClick={() => void resend(row)}
        >
          Send again
        </Button>
        <Button
          size="sm"
          variant="ghost"
          busy={busy() === row.id}
          aria-label={`Take back the invitation of ${row.email}`}
          onClick={() => void revoke(row)}
        >
          Take back
        </Button>
      </span>
    </Show>
  )

  return (
    <Card isFlush>
      <Toolbar>
        <SearchField label="Search invitations" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <WordFilter
          label="State"
          any="Any state"
          words={states}
          value={state()}
          onChange={(value) => params.set('state', value)}
        />
        {props.action}
      </Toolbar>
      <QueryView
        data={result.data?.invitations}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={3} />}
      >
        {(invitations) => (
          <Show
            when={invitations().nodes.length}
            fallback={
              <ListEmpty
                icon={<MailPlus aria-hidden="true" />}
                noun="invitations"
                isFiltered={Boolean(params.get('q') || state())}
                onClear={() => params.clear('q', 'state')}
              >
                {props.empty}
              </ListEmpty>
            }
          >
            <DataTable
              label="Invitations"
              columns={columnsWith(props.as, actions)}
              rows={invitations().nodes}
              keyOf={(row) => row.id}
            />
            <ListPager of={invitations()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
