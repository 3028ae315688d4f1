import { createQuery } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import { Select } from '../../ui/Select.tsx'

const Tools = graphql(`
  query ToolFilter_Tools {
    integrationTemplates {
      id
      key
      name
      connectionCount
    }
  }
`)

/** Stands for every tool: a select needs a value for it. */
const ANY = 'any'

/** A filter by one of the tools that are connected. */
export const ToolFilter = (props: { value: string; onChange: (key: string | null) => void }) => {
  const [result] = createQuery({ query: Tools })
  const options = () => [
    { value: ANY, label: 'Any tool' },
    ...(result.data?.integrationTemplates ?? [])
      .filter(({ key, connectionCount }) => connectionCount > 0 || key === props.value)
      .map(({ key, name }) => ({ value: key, label: name })),
  ]
  return (
    <Select
      label="Tool"
      isCompact
      options={options()}
      value={props.value || ANY}
      onChange={(key) => props.onChange(key === ANY ? null : key)}
    />
  )
}
