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

/** Stands for no company. */
const NONE = 'NONE'

interface CompanyChoiceProps {
  value: string | null
  onChange: (companyId: string | null) => void
  error: string | undefined
  /** What having no company is called; staff can choose it. */
  none?: string
  hint?: string
}

/** Whose connection it is. Staff choose any company or none; who belongs to one company only has no choice to make. */
export const CompanyChoice = (props: CompanyChoiceProps) => {
  const person = useViewer()
  const [result] = createQuery({ query: Companies, pause: () => !person.isStaff })
  const companies = () => (person.isStaff ? (result.data?.companies?.nodes ?? []) : person.companies)
  const options = () => [
    ...(person.isStaff ? [{ value: NONE, label: props.none ?? 'The agency itself' }] : []),
    ...companies().map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Show when={person.isStaff || person.companies.length > 1}>
      <Select
        label="Company"
        options={options()}
        value={props.value ?? NONE}
        onChange={(value) => props.onChange(value === NONE ? null : value)}
        hint={props.hint ?? 'What arrives is shown to people of this company only. The agency sees all.'}
        error={props.error}
      />
    </Show>
  )
}
