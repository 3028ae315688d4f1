import { createQuery } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import type { ListParams } from '../../parts/list-params.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import type { Word } from '../../parts/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchField } from '../../ui/SearchField.tsx'

const People = graphql(`
  query AuditFilters_People($search: String, $company: String) {
    users(first: 20, where: { search: $search }) {
      nodes {
        id
        name
        email
      }
    }
    companies(first: 20, where: { search: $company }) {
      nodes {
        id
        name
      }
    }
  }
`)

const neutral = (label: string): Word => ({ label, tone: 'neutral' })
export const periods = {
  '1': neutral('Last 24 hours'),
  '7': neutral('Last 7 days'),
  '30': neutral('Last 30 days'),
  '90': neutral('Last 90 days'),
  '365': neutral('Last year'),
}
export const places = { YES: neutral('In the place of somebody') }

/** The filters of the audit log, all in the address. */
export const AuditFilters = (props: { params: Pick<ListParams, 'get' | 'getOf' | 'set'> }) => {
  const { viewer, administeredCompanies } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const [search, setSearch] = createSignal('')
  const [company, setCompany] = createSignal('')
  const [found] = createQuery({
    query: People,
    variables: () => ({ search: search() || null, company: company() || null }),
    pause: () => !isAdmin,
  })
  const people = () =>
    (found.data?.users?.nodes ?? []).map(({ id, name, email }) => ({
      value: id,
      label: email ? `${name} · ${email}` : name,
    }))
  const companies = () =>
    (isAdmin ? (found.data?.companies?.nodes ?? []) : administeredCompanies).map(({ id, name }) => ({
      value: id,
      label: name,
    }))
  return (
    <>
      <SearchField
        label="Action, such as user.suspended"
        value={props.params.get('action')}
        onSearch={(text) => props.params.set('action', text)}
      />
      <Show when={isAdmin}>
        <Combobox
          label="By"
          placeholder="By anyone"
          options={people()}
          value={props.params.get('by') || null}
          onChange={(value) => props.params.set('by', value)}
          onSearch={setSearch}
        />
      </Show>
      <Show when={isAdmin || administeredCompanies.length > 1}>
        <Combobox
          label="Company"
          placeholder="Any company"
          options={companies()}
          value={props.params.get('company') || null}
          onChange={(value) => props.params.set('company', value)}
          onSearch={setCompany}
        />
      </Show>
      <WordFilter
        label="Period"
        any="Any time"
        words={periods}
        value={props.params.getOf('days', periods)}
        onChange={(value) => props.params.set('days', value)}
      />
      <WordFilter
        label="In whose place"
        any="By themselves or for others"
        words={places}
        value={props.params.getOf('acting', places)}
        onChange={(value) => props.params.set('acting', value)}
      />
    </>
  )
}
