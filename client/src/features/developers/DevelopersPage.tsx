import { useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import PanelRight from 'lucide-solid/icons/panel-right'
import Pencil from 'lucide-solid/icons/pencil'
import UserPlus from 'lucide-solid/icons/user-plus'
import UsersRound from 'lucide-solid/icons/users-round'
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { DeveloperWhereInput } from '../../graphql/generated/graphql.ts'
import { BulkApprove } from '../../parts/approvals/BulkApprove.tsx'
import { communityStatuses } from '../../parts/developer-words.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { columns, sortFields } from './developer-columns.tsx'
import { type DeveloperRow, List } from './developer-documents.ts'
import { DeveloperDialog } from './DeveloperDialog.tsx'
import { availabilities, DeveloperFilters } from './DeveloperFilters.tsx'
import { DeveloperSheet } from './DeveloperSheet.tsx'
import { ExportDevelopers } from './ExportDevelopers.tsx'

const filters = ['q', 'community', 'availability', 'company', 'agency'] as const

export default function DevelopersPage() {
  createTitle(() => 'Developers')
  const params = createListParams(sortFields, { key: 'NAME', direction: 'ASC' })
  // The open sheet is a part of the address too, and moves no page.
  const [, setParams] = useSearchParams()
  const show = (id: string | null) => setParams({ developer: id })
  const where = (): DeveloperWhereInput => {
    const [community, availability] = [
      params.getOf('community', communityStatuses),
      params.getOf('availability', availabilities),
    ]
    return {
      search: params.get('q') || null,
      communityStatus: community ? [community] : null,
      isAssigned: availability ? availability === 'ASSIGNED' : null,
      companyId: params.get('company') || null,
      agencyId: params.get('agency') || null,
    }
  }
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(
    on(
      () => JSON.stringify([params.page(), where()]),
      () => setSelected(new Set<string>()),
      { defer: true },
    ),
  )
  const [form, setForm] = createSignal<{ what: 'new' } | { what: 'edit' | 'assign'; developer: DeveloperRow } | null>(
    null,
  )
  const close = () => setForm(null)
  const done = () => {
    close()
    reload()
  }
  const developerOf = (what: 'edit' | 'assign') => {
    const now = form()
    return now?.what === what ? now.developer : undefined
  }

  const items = (developer: DeveloperRow): MenuItem[] => [
    { label: 'Open', icon: <PanelRight />, onSelect: () => show(developer.id) },
    {
      label: 'Assign to a company…',
      icon: <UserPlus />,
      onSelect: () => setForm({ what: 'assign', developer }),
    },
    { label: 'Change the profile…', icon: <Pencil />, onSelect: () => setForm({ what: 'edit', developer }) },
  ]
  const shown = () => [
    ...columns,
    {
      key: 'actions',
      header: 'Actions',
      align: 'right' as const,
      cell: (row: DeveloperRow) => (
        <span class="relative z-1">
          <Menu
            label={`Actions for ${row.user.name}`}
            triggerClass={iconButtonLook}
            trigger={<Ellipsis aria-hidden="true" />}
            items={items(row)}
          />
        </span>
      ),
    },
  ]

  return (
    <>
      <PageHead
        title="Developers"
        about="The community you assign from: who may work for companies, and who does."
        action={
          <>
            <ExportDevelopers where={where()} orderBy={[params.orderBy()]} />
            <ButtonLink href="/users/invitations">Invitations</ButtonLink>
            <Button variant="primary" onClick={() => setForm({ what: 'new' })}>
              New developer
            </Button>
          </>
        }
      />
      <Card isFlush>
        <Toolbar>
          <DeveloperFilters params={params} />
        </Toolbar>
        <QueryView
          data={result.data?.developers}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={10} />}
        >
          {(developers) => (
            <Show
              when={developers().nodes.length}
              fallback={
                <ListEmpty
                  icon={<UsersRound aria-hidden="true" />}
                  noun="developers"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  Add the first one with “New developer”. Once staff has approved them, you can assign them.
                </ListEmpty>
              }
            >
              <Show when={selected().size}>
                <BulkApprove
                  count={selected().size}
                  ids={developers()
                    .nodes.filter(({ id }) => selected().has(id))
                    .flatMap(({ openApproval }) => (openApproval?.canDecide ? [openApproval.id] : []))}
                  onClear={() => setSelected(new Set<string>())}
                  onDone={() => {
                    setSelected(new Set<string>())
                    reload()
                  }}
                />
              </Show>
              <DataTable
                label="Developers"
                columns={shown()}
                rows={developers().nodes}
                keyOf={(row) => row.id}
                nameOf={(row) => row.user.name}
                onOpen={(row) => show(row.id)}
                sort={params.order()}
                onSort={params.setSort}
                selected={selected()}
                onSelect={setSelected}
              />
              <ListPager of={developers()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={params.get('developer')} keyed>
        {(id) => <DeveloperSheet id={id} onClose={() => show(null)} onChanged={reload} />}
      </Show>
      <Show when={form()?.what === 'new'}>
        <DeveloperDialog
          developer={null}
          onClose={close}
          onDone={(id) => {
            done()
            show(id)
          }}
        />
      </Show>
      <Show when={developerOf('edit')}>
        {(developer) => <DeveloperDialog developer={developer()} onClose={close} onDone={done} />}
      </Show>
      <Show when={developerOf('assign')}>
        {(developer) => <AssignDialog developer={developer()} onClose={close} onDone={done} />}
      </Show>
    </>
  )
}
