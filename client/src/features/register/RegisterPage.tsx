import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { createTitle } from '../../parts/title.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Select } from '../../ui/Select.tsx'
import Building from 'lucide-solid/icons/building'

const Register = graphql(`
  mutation RegisterPage_Register($input: CompanyRegisterInput!) {
    companyRegister(input: $input) {
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

const sizes = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000', '5001+'].map((value) => ({
  value,
  label: `${value.replace('-', '–')} people`,
}))
const timeZones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))
const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NGN', 'BRL', 'SGD'].map((value) => ({
  value,
  label: value,
}))

const isWeb = (value: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) && URL.canParse(value)
const rules = {
  name: (value: string) => (value.trim() ? '' : 'Enter the name of the company.'),
  websiteUrl: (value: string) =>
    !value.trim() || isWeb(value.trim()) ? '' : 'Enter an address, such as https://company.com.',
}

/** Registers the company of somebody who has none yet. */
export default function RegisterPage() {
  createTitle(() => 'Register your company')
  const { viewer, companies } = useViewer()
  return (
    <Show
      when={viewer.role === 'CLIENT' && companies.length === 0}
      fallback={
        <EmptyState
          isPage
          icon={<Building aria-hidden="true" />}
          title={companies.length > 0 ? 'You have a company already' : 'Companies are registered by clients'}
          action={
            <ButtonLink href={companies.length > 0 ? '/settings/company' : '/'} variant="primary">
              {companies.length > 0 ? 'See its profile' : 'Go to Home'}
            </ButtonLink>
          }
        >
          {companies.length > 0
            ? `You belong to ${companies[0]!.name}. Ask the agency to add another one.`
            : 'Staff adds a company on the page of the companies.'}
        </EmptyState>
      }
    >
      <div class="mx-auto max-w-form">
        <PageHead
          title="Register your company"
          about="You become its owner. The agency looks at it and activates it; you can invite colleagues at once."
        />
        <RegisterForm />
      </div>
    </Show>
  )
}

const RegisterForm = () => {
  const client = useClient()
  const { timeZone: ownZone } = Intl.DateTimeFormat().resolvedOptions()
  const [form, setForm] = createStore({
    name: '',
    industry: '',
    size: '',
    websiteUrl: '',
    timeZone: timeZones.some(({ value }) => value === ownZone) ? ownZone : 'Europe/London',
    currencyCode: 'USD',
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const check = (name: keyof typeof rules) => setErrors({ ...errors(), [name]: rules[name](form[name]) })
  const field = (name: 'name' | 'industry' | 'websiteUrl') => ({
    name,
    value: form[name],
    onInput: (value: string) => {
      setForm({ [name]: value })
      if (errors()[name] && name in rules) check(name as keyof typeof rules)
    },
    onBlur: () => void (form[name] && name in rules && check(name as keyof typeof rules)),
    error: errors()[name],
  })

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const found = { name: rules.name(form.name), websiteUrl: rules.websiteUrl(form.websiteUrl) }
    setErrors(found)
    if (found.name || found.websiteUrl) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const input = {
      ...form,
      industry: form.industry.trim() || null,
      size: form.size || null,
      websiteUrl: form.websiteUrl.trim() || null,
    }
    const { data, error } = await client.mutation(Register, { input }).toPromise()
    setBusy(false)
    if (data?.companyRegister.userErrors.length) {
      setErrors(messagesByField(data.companyRegister.userErrors))
      return focusFirstError(event)
    }
    if (!data?.companyRegister.company)
      return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    // What the page knows of the person is no longer so: it begins again, as the owner of a company.
    return location.assign('/settings/company')
  }

  return (
    <Card>
      <form
        class="flex flex-col gap-5"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Field label="Name of the company" {...field('name')} autocomplete="organization" isRequired autofocus />
        <div class="grid gap-5 sm:grid-cols-2">
          <Field label="Industry" {...field('industry')} isRequired={false} placeholder="Retail" />
          <Select
            label="Size"
            options={sizes}
            value={form.size || null}
            onChange={(size) => setForm({ size })}
            isRequired={false}
          />
        </div>
        <Field label="Website" type="url" {...field('websiteUrl')} isRequired={false} placeholder="https://" />
        <div class="grid gap-5 sm:grid-cols-2">
          <Select
            label="Time zone"
            options={timeZones}
            value={form.timeZone}
            onChange={(timeZone) => setForm({ timeZone })}
            error={errors()['timeZone']}
          />
          <Select
            label="Currency"
            options={currencies}
            value={form.currencyCode}
            onChange={(currencyCode) => setForm({ currencyCode })}
            error={errors()['currencyCode']}
          />
        </div>
        <Button type="submit" variant="primary" size="lg" class="mt-1 w-full" busy={isBusy()}>
          Register
        </Button>
      </form>
    </Card>
  )
}
