import { createQuery } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Select } from '../../ui/Select.tsx'
import { type MarketingParams } from './marketing-params.ts'
import { periods, USUAL_PERIOD } from './marketing-words.ts'

const Companies = graphql(`
  query MarketingFilters_Companies($search: String) {
    companies(first: 20, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

/** No id is called so, and the list needs a value for it. */
const ANY = 'any'

interface MarketingFiltersProps {
  params: MarketingParams
  connections: readonly { id: string; name: string }[]
}

/** Period, company and connection: what all tabs are filtered by. */
export const MarketingFilters = (props: MarketingFiltersProps) => {
  const { isStaff } = useViewer()
  return (
    <>
      <Select
        label="Period"
        isCompact
        options={['7', '30', '90', '365'].map((value) => ({ value, label: periods[value]! }))}
        value={props.params.days()}
        onChange={(value) => props.params.set('days', value === USUAL_PERIOD ? null : value)}
      />
      <Show when={isStaff}>
        <CompanyFilter params={props.params} />
      </Show>
      <Show when={props.connections.length > 1 || props.params.get('connection')}>
        <Select
          label="Connection"
          isCompact
          options={[
            { value: ANY, label: 'Any connection' },
            ...props.connections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={props.params.get('connection') || ANY}
          onChange={(value) => props.params.set('connection', value === ANY ? null : value)}
        />
      </Show>
    </>
  )
}

const CompanyFilter = (props: { params: MarketingParams }) => {
  const [search, setSearch] = createSignal('')
  const [found] = createQuery({ query: Companies, variables: () => ({ search: search() || null }) })
  return (
    <Combobox
      label="Company"
      placeholder="Any company"
      options={(found.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.params.get('company') || null}
      onChange={(value) => props.params.set('company', value)}
      onSearch={setSearch}
    />
  )
}
