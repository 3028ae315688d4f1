import { createQuery } from '@urql/solid'
import { createSignal } from 'solid-js'
import type { ListParams } from '../../parts/list-params.ts'
import { roles, userActivities, userStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Choices } from './user-documents.ts'

/** The filters of the list of people, all in the address. */
export const UserFilters = (props: { params: Pick<ListParams, 'get' | 'getOf' | 'set'> }) => {
  const [company, setCompany] = createSignal('')
  const [choices] = createQuery({ query: Choices, variables: () => ({ company: company() || null }) })
  const optionsOf = (nodes: readonly { id: string; name: string }[] | undefined) =>
    (nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const params = () => props.params
  return (
    <>
      <SearchField
        label="Search by name or e-mail"
        value={params().get('q')}
        onSearch={(text) => params().set('q', text)}
      />
      <WordFilter
        label="Role"
        any="Any role"
        words={roles}
        value={params().getOf('role', roles)}
        onChange={(value) => params().set('role', value)}
      />
      <WordFilter
        label="Status"
        any="Any status"
        words={userStatuses}
        value={params().getOf('status', userStatuses)}
        onChange={(value) => params().set('status', value)}
      />
      <WordFilter
        label="Last here"
        any="Any time"
        words={userActivities}
        value={params().getOf('activity', userActivities)}
        onChange={(value) => params().set('activity', value)}
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
