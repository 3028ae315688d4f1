import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { Select } from '../../ui/Select.tsx'

const Companies = graphql(`
  query CompanyChoice_Companies {
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`)

const agency = { value: 'AGENCY', label: 'The agency itself' }

interface CompanyChoiceProps {
  value: string | null
  onChange: (companyId: string | null) => void
  error: string | undefined
}

/** Whose connection it is. Staff choose any company or none; who belongs to one company only has no choice to make. */
export const CompanyChoice = (props: CompanyChoiceProps) => {
  const person = useViewer()
  const [result] = createQuery({ query: Companies, pause: () => !person.isStaff })
  const companies = () => (person.isStaff ? (result.data?.companies?.nodes ?? []) : person.companies)
  const options = () => [
    ...(person.isStaff ? [agency] : []),
    ...companies().map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Show when={person.isStaff || person.companies.length > 1}>
      <Select
        label="Company"
        options={options()}
        value={props.value ?? agency.value}
        onChange={(value) => props.onChange(value === agency.value ? null : value)}
        hint="What arrives is shown to people of this company only. The agency sees all."
        error={props.error}
      />
    </Show>
  )
}
