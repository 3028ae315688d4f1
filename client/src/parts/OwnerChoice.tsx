import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../graphql/generated/gql.ts'
import { useViewer } from '../graphql/viewer.tsx'
import { Select } from '../ui/Select.tsx'

const Companies = graphql(`
  query OwnerChoice_Companies {
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`)

const agency = { value: 'AGENCY', label: 'The agency: every company' }

interface OwnerChoiceProps {
  value: string | null
  onChange: (companyId: string | null) => void
  error: string | undefined
}

/** Whose data a program reads: a company’s, or the agency’s for administrators. Who administers one company only has no choice to make. */
export const OwnerChoice = (props: OwnerChoiceProps) => {
  const person = useViewer()
  const isAdmin = person.viewer.role === 'ADMIN'
  const [result] = createQuery({ query: Companies, pause: () => !isAdmin })
  const companies = () => (isAdmin ? (result.data?.companies?.nodes ?? []) : person.administeredCompanies)
  const options = () => [
    ...(isAdmin ? [agency] : []),
    ...companies().map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Show when={isAdmin || person.administeredCompanies.length > 1}>
      <Select
        label="Reads the data of"
        options={options()}
        value={props.value ?? agency.value}
        onChange={(value) => props.onChange(value === agency.value ? null : value)}
        error={props.error}
      />
    </Show>
  )
}
