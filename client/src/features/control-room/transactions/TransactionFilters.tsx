import { createQuery } from '@urql/solid'
import { createSignal } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ListParams } from '../../../parts/list-params.ts'
import { WordFilter } from '../../../parts/WordFilter.tsx'
import type { Word } from '../../../parts/words.ts'
import { Combobox } from '../../../ui/Combobox.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { kinds, periods, states, USUAL_PERIOD } from './transaction-words.ts'

const Companies = graphql(`
  query TransactionFilters_Companies($search: String) {
    companies(first: 20, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

interface TransactionFiltersProps {
  params: Pick<ListParams, 'get' | 'getOf' | 'set'>
  /** Names of the tools that tell of money, by their keys. */
  providers: Record<string, Word>
}

/** The filters of the transactions, all in the address. */
export const TransactionFilters = (props: TransactionFiltersProps) => {
  const [search, setSearch] = createSignal('')
  const [found] = createQuery({ query: Companies, variables: () => ({ search: search() || null }) })
  const companies = () => (found.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <SearchField
        label="Search transactions"
        value={props.params.get('q')}
        onSearch={(text) => props.params.set('q', text)}
      />
      <WordFilter
        label="Tool"
        any="Any tool"
        words={props.providers}
        value={props.params.getOf('provider', props.providers)}
        onChange={(value) => props.params.set('provider', value)}
      />
      <WordFilter
        label="Kind"
        any="Any kind"
        words={kinds}
        value={props.params.getOf('kind', kinds)}
        onChange={(value) => props.params.set('kind', value)}
      />
      <WordFilter
        label="Status"
        any="Any status"
        words={states}
        value={props.params.getOf('status', states)}
        onChange={(value) => props.params.set('status', value)}
      />
      <Combobox
        label="Company"
        placeholder="Any company"
        options={companies()}
        value={props.params.get('company') || null}
        onChange={(value) => props.params.set('company', value)}
        onSearch={setSearch}
      />
      <Select
        label="Period"
        isCompact
        options={['7', '30', '90', '365', 'all'].map((value) => ({ value, label: periods[value]! }))}
        value={props.params.getOf('days', periods) ?? USUAL_PERIOD}
        onChange={(value) => props.params.set('days', value === USUAL_PERIOD ? null : value)}
      />
    </>
  )
}
