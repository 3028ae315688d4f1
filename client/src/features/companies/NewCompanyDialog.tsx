import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { rules, timeZonesWith } from './company-fields.ts'
import { problemsOf } from './outcome.ts'

const Create = graphql(`
  mutation NewCompany_Create($input: CompanyCreateInput!) {
    companyCreate(input: $input) {
      company {
        id
        name
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NGN', 'BRL', 'SGD'].map((value) => ({
  value,
  label: value,
}))

/** Adds a company; its owner is invited on its page. */
export const NewCompanyDialog = (props: { onClose: () => void; onMade: (id: string) => void }) => {
  const client = useClient()
  const [fields, setFields] = createStore({
    name: '',
    industry: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currencyCode: 'USD',
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const name = rules.name(fields.name)
    setErrors({ name })
    if (name) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const input = { ...fields, industry: fields.industry.trim() || null }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    setBusy(false)
    const problems = problemsOf(data?.companyCreate, error)
    const made = data?.companyCreate.company
    if (problems || !made) {
      setErrors(problems ?? {})
      return focusFirstError(event)
    }
    props.onMade(made.id)
    return toast({ message: `${made.name} is added. Invite its owner next.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="New company"
      description="It is pending until you activate it. Next, you invite its owner."
      verb="Add company"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Name"
        name="name"
        value={fields.name}
        onInput={(name) => setFields({ name })}
        error={errors()['name']}
        isRequired
        autofocus
      />
      <Field
        label="Industry"
        name="industry"
        value={fields.industry}
        onInput={(industry) => setFields({ industry })}
        error={errors()['industry']}
        isRequired={false}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label="Time zone"
          options={timeZonesWith(fields.timeZone)}
          value={fields.timeZone}
          onChange={(timeZone) => setFields({ timeZone })}
          error={errors()['timeZone']}
        />
        <Select
          label="Currency"
          options={currencies}
          value={fields.currencyCode}
          onChange={(currencyCode) => setFields({ currencyCode })}
          error={errors()['currencyCode']}
        />
      </div>
    </FormDialog>
  )
}
