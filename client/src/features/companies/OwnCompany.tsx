import { type JSX, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { Select } from '../../ui/Select.tsx'

interface OwnCompanyProps {
  children: (company: { id: string; name: string; isAdministered: boolean }) => JSX.Element
}

/** The settings of the company that is chosen in the switcher, or else of the first; who has several chooses here too. */
export const OwnCompany = (props: OwnCompanyProps) => {
  const person = useViewer()
  const company = () => person.companies.find(({ id }) => id === person.companyId()) ?? person.companies[0]
  return (
    <>
      <Show when={person.companies.length > 1}>
        <div class="mb-5 max-w-panel">
          <Select
            label="Company"
            options={person.companies.map(({ id, name }) => ({ value: id, label: name }))}
            value={company()?.id ?? null}
            onChange={(id) => person.chooseCompany(id)}
          />
        </div>
      </Show>
      <Show when={company()} keyed>
        {(own) =>
          props.children({
            ...own,
            isAdministered: person.administeredCompanies.some(({ id }) => id === own.id),
          })
        }
      </Show>
    </>
  )
}
