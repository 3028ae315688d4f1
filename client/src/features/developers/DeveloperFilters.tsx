import { createQuery } from '@urql/solid'
import { createSignal } from 'solid-js'
import { communityStatuses } from '../../parts/developer-words.ts'
import type { ListParams } from '../../parts/list-params.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Choices } from './developer-documents.ts'

export const availabilities = {
  FREE: { label: 'Free', tone: 'info' },
  ASSIGNED: { label: 'At a company', tone: 'success' },
} as const

const optionsOf = (nodes: readonly { id: string; name: string }[] | undefined) =>
  (nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** The filters of the list of developers, all in the address. */
export const DeveloperFilters = (props: { params: Pick<ListParams, 'get' | 'getOf' | 'set'> }) => {
  const [company, setCompany] = createSignal('')
  const [choices] = createQuery({ query: Choices, variables: () => ({ company: company() || null }) })
  const params = () => props.params
  return (
    <>
      <SearchField
        label="Search by name, title or skill"
        value={params().get('q')}
        onSearch={(text) => params().set('q', text)}
      />
      <WordFilter
        label="Community"
        any="Any standing"
        words={communityStatuses}
        value={params().getOf('community', communityStatuses)}
        onChange={(value) => params().set('community', value)}
      />
      <WordFilter
        label="Availability"
        any="Free or not"
        words={availabilities}
        value={params().getOf('availability', availabilities)}
        onChange={(value) => params().set('availability', value)}
      />
      <Combobox
        label="Company"
        placeholder="Any company"
        options={optionsOf(choices.data?.companies?.nodes)}
        value={params().get('company') || null}
        onChange={(value) => params().set('company', value)}
        onSearch={setCompany}
      />
      <Combobox
        label="Partner agency"
        placeholder="Any partner agency"
        options={optionsOf(choices.data?.agencies?.nodes)}
        value={params().get('agency') || null}
        onChange={(value) => params().set('agency', value)}
      />
    </>
  )
}
