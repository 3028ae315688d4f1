import { createQuery } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { DayFilter } from '../../../parts/DayFilter.tsx'
import type { ListParams } from '../../../parts/list-params.ts'
import { deliveryStatuses } from '../../../parts/words.ts'
import { WordFilter } from '../../../parts/WordFilter.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { ToolFilter } from '../ToolFilter.tsx'

const Connections = graphql(`
  query InboxFilters_Connections($search: String, $templateKey: String, $companyId: ID) {
    connections(first: 20, where: { search: $search, templateKey: $templateKey, companyId: $companyId }) {
      nodes {
        id
        name
        company {
          id
          name
        }
      }
    }
  }
`)

export const inboxFilters = ['q', 'tool', 'connection', 'status', 'event', 'from', 'to'] as const

interface InboxFiltersProps {
  params: ListParams
  companyId: string | null
  /** Whether the list is of those that were given up: then there is no state to choose. */
  isDead: boolean
}

/** Narrows the inbox; all of it stands in the address. */
export const InboxFilters = (props: InboxFiltersProps) => {
  const [search, setSearch] = createSignal('')
  const [result] = createQuery({
    query: Connections,
    variables: () => ({
      search: search() || null,
      templateKey: props.params.get('tool') || null,
      companyId: props.companyId,
    }),
  })
  const connections = () =>
    (result.data?.connections?.nodes ?? []).map(({ id, name, company }) => ({
      value: id,
      label: company ? `${name} · ${company.name}` : name,
    }))
  const { params } = props
  return (
    <>
      <SearchField label="Search the inbox" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
      <ToolFilter value={params.get('tool')} onChange={(key) => params.set('tool', key)} />
      <Combobox
        label="Connection"
        placeholder="Any connection"
        options={connections()}
        value={params.get('connection') || null}
        onChange={(id) => params.set('connection', id)}
        onSearch={setSearch}
      />
      <Show when={!props.isDead}>
        <WordFilter
          label="Status"
          any="Any status"
          words={deliveryStatuses}
          value={params.getOf('status', deliveryStatuses)}
          onChange={(value) => params.set('status', value)}
        />
      </Show>
      <SearchField
        label="Event, such as push"
        value={params.get('event')}
        onSearch={(text) => params.set('event', text)}
      />
      <DayFilter
        label="Received"
        from={params.get('from')}
        to={params.get('to')}
        onChange={(end, day) => params.set(end, day)}
      />
    </>
  )
}
