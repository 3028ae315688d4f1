import { createQuery } from '@urql/solid'
import { createSignal, Match, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AlertSubjectKind } from '../../graphql/generated/graphql.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FieldFrame } from '../../ui/FieldFrame.tsx'

const Services = graphql(`
  query SubjectField_Services($search: String) {
    services(first: 20, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

const Connections = graphql(`
  query SubjectField_Connections($search: String) {
    connections(first: 20, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

const Projects = graphql(`
  query SubjectField_Projects($search: String) {
    projects(first: 20, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

const ProductMetrics = graphql(`
  query SubjectField_ProductMetrics($search: String) {
    ecosystemMetricDefinitions(first: 20, where: { search: $search }) {
      nodes {
        id
        key
        name
      }
    }
  }
`)

interface SubjectFieldProps {
  kind: AlertSubjectKind
  /** Whether the rule may look at each of them. */
  isOptional?: boolean
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

const labels: Partial<Record<AlertSubjectKind, { label: string; every: string }>> = {
  SERVICE: { label: 'Which service', every: 'Each of them' },
  CONNECTION: { label: 'Which connection', every: 'Each of them' },
  PROJECT: { label: 'Which project', every: 'Choose a project…' },
  PRODUCT_METRIC: { label: 'Which metric', every: 'Choose a metric…' },
}

/** One of several that a rule looks at alone. */
export const SubjectField = (props: SubjectFieldProps) => {
  const [search, setSearch] = createSignal('')
  const variables = () => ({ search: search() || null })
  const is = (kind: AlertSubjectKind) => props.kind === kind
  const [services] = createQuery({ query: Services, variables, pause: () => !is('SERVICE') })
  const [connections] = createQuery({ query: Connections, variables, pause: () => !is('CONNECTION') })
  const [projects] = createQuery({ query: Projects, variables, pause: () => !is('PROJECT') })
  const [metrics] = createQuery({ query: ProductMetrics, variables, pause: () => !is('PRODUCT_METRIC') })
  const options = () =>
    ({
      SERVICE: services.data?.services?.nodes.map(({ id, name }) => ({ value: id, label: name })),
      CONNECTION: connections.data?.connections?.nodes.map(({ id, name }) => ({ value: id, label: name })),
      PROJECT: projects.data?.projects?.nodes.map(({ id, name }) => ({ value: id, label: name })),
      PRODUCT_METRIC: metrics.data?.ecosystemMetricDefinitions?.nodes.map(({ key, name }) => ({
        value: key,
        label: name,
      })),
      CURRENCY: [],
    })[props.kind] ?? []
  return (
    <Switch
      fallback={
        <FieldFrame
          label={<span>{labels[props.kind]?.label ?? 'Which'}</span>}
          error={props.error && <span>{props.error}</span>}
        >
          <Combobox
            label={labels[props.kind]?.label ?? 'Which'}
            placeholder={props.isOptional ? 'Each of them' : (labels[props.kind]?.every ?? 'Choose…')}
            isFull
            options={options()}
            value={props.value || null}
            onChange={(value) => props.onChange(value ?? '')}
            onSearch={setSearch}
          />
        </FieldFrame>
      }
    >
      <Match when={is('CURRENCY')}>
        <Field
          label="Which currency"
          name="subject"
          value={props.value}
          onInput={props.onChange}
          error={props.error}
          placeholder="USD"
          hint="Leave it empty for each by itself."
          isRequired={false}
        />
      </Match>
    </Switch>
  )
}
