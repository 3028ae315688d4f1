import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { CompanyProfile_CompanyFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { rules, sizesWith, timeZonesWith } from './company-fields.ts'
import { problemsOf } from './outcome.ts'
import { UpdateProfile } from './profile-documents.ts'

type Company = CompanyProfile_CompanyFragment

const formOf = (company: Company) => ({
  name: company.name,
  industry: company.industry ?? '',
  size: company.size ?? '',
  websiteUrl: company.websiteUrl ?? '',
  logoUrl: company.logoUrl ?? '',
  billingAddress: company.profile?.billingAddress ?? '',
  taxId: company.profile?.taxId ?? '',
  timeZone: company.timeZone,
  isLabsCustomer: company.profile?.isLabsCustomer ?? false,
  labsAccountEmail: company.profile?.labsAccountEmail ?? '',
  labsDiscountPercent: company.profile?.labsDiscountPercent ?? '0.00',
})
type Form = ReturnType<typeof formOf>
type Checked = keyof typeof rules

/** Changes what a company says of itself. What somebody else has saved in the meantime is never overwritten unseen. */
export const ProfileForm = (props: { company: Company; onConflict: () => void }) => {
  const client = useClient()
  const { isStaff } = useViewer()
  const [form, setForm] = createStore(formOf(props.company))
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [hasConflict, setConflict] = createSignal(false)

  const check = (name: Checked) => setErrors({ ...errors(), [name]: rules[name](form[name]) })
  const type = (name: keyof Form, value: string) => {
    setForm({ [name]: value })
    // What was wrong is looked at anew with each letter.
    if (errors()[name] && name in rules) check(name as Checked)
  }
  const field = (name: Exclude<keyof Form, 'isLabsCustomer'>) => ({
    name,
    value: form[name],
    onInput: (value: string) => type(name, value),
    onBlur: () => void (name in rules && check(name as Checked)),
    error: errors()[name],
  })

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const names = Object.keys(rules) as Checked[]
    const found = Object.fromEntries(names.map((name) => [name, rules[name](form[name])]))
    setErrors(found)
    if (Object.values(found).some(Boolean)) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const { labsDiscountPercent, ...rest } = form
    const input = {
      id: props.company.id,
      version: props.company.profile?.version ?? 0,
      ...rest,
      industry: form.industry.trim() || null,
      size: form.size || null,
      websiteUrl: form.websiteUrl.trim() || null,
      logoUrl: form.logoUrl.trim() || null,
      billingAddress: form.billingAddress.trim() || null,
      taxId: form.taxId.trim() || null,
      labsAccountEmail: form.labsAccountEmail.trim() || null,
      ...(isStaff && { labsDiscountPercent: labsDiscountPercent.trim().replace(',', '.') }),
    }
    const { data, error } = await client.mutation(UpdateProfile, { input }).toPromise()
    setBusy(false)
    const problems = problemsOf(data?.companyUpdate, error)
    if (problems) {
      setConflict('version' in problems)
      setErrors(problems)
      return focusFirstError(event)
    }
    const saved = data?.companyUpdate.company
    if (saved) setForm(formOf(saved))
    setErrors({})
    return toast({ message: 'The profile is saved.' })
  }
  const takeTheirs = () => {
    setConflict(false)
    setErrors({})
    props.onConflict()
  }

  return (
    <form
      class="flex max-w-prose flex-col gap-6"
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnCommandEnter}
      novalidate
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={hasConflict()}>
        <div
          role="alert"
          class="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-warning-border bg-warning-bg p-4 text-warning-text"
        >
          <span>{errors()['version']}</span>
          <Button size="sm" onClick={takeTheirs}>
            Show what was saved
          </Button>
        </div>
      </Show>
      <Card title="The company">
        <div class="flex flex-col gap-5">
          <Field label="Name" {...field('name')} autocomplete="organization" isRequired />
          <div class="grid gap-5 sm:grid-cols-2">
            <Field label="Industry" {...field('industry')} isRequired={false} placeholder="Retail" />
            <Select
              label="Size"
              options={sizesWith(form.size)}
              value={form.size || null}
              onChange={(size) => setForm({ size })}
              isRequired={false}
              error={errors()['size']}
            />
          </div>
          <Field label="Website" type="url" {...field('websiteUrl')} isRequired={false} placeholder="https://" />
          <div class="flex items-end gap-4">
            <div class="min-w-0 flex-1">
              <Field
                label="Address of the logo"
                type="url"
                {...field('logoUrl')}
                isRequired={false}
                placeholder="https://"
              />
            </div>
            <Avatar name={form.name || '?'} url={form.logoUrl || null} size="lg" isSquare />
          </div>
          <Select
            label="Time zone"
            options={timeZonesWith(form.timeZone)}
            value={form.timeZone}
            onChange={(timeZone) => setForm({ timeZone })}
            hint="Business days and notices are counted in it."
            error={errors()['timeZone']}
          />
        </div>
      </Card>
      <Card title="Billing">
        <div class="flex flex-col gap-5">
          <Field
            label="Billing address"
            {...field('billingAddress')}
            lines={4}
            isRequired={false}
            hint="As it stands on invoices."
          />
          <Field label="Tax number" {...field('taxId')} isRequired={false} hint="Such as the VAT number." />
        </div>
      </Card>
      <Card title="Labs">
        <div class="flex flex-col gap-5">
          <Checkbox
            label="The company uses Labs"
            isChecked={form.isLabsCustomer}
            onChange={(isLabsCustomer) => setForm({ isLabsCustomer })}
          />
          <div class="grid gap-5 sm:grid-cols-2">
            <Field label="Account at Labs" type="email" {...field('labsAccountEmail')} isRequired={false} />
            <Show
              when={isStaff}
              fallback={
                <div>
                  <p class="text-sm font-medium">Discount</p>
                  <p class="mt-2.5 tabular-nums">{form.labsDiscountPercent}%</p>
                  <p class="mt-1 text-sm text-neutral-11">Agreed with the agency.</p>
                </div>
              }
            >
              <Field label="Discount in percent" {...field('labsDiscountPercent')} hint="0 to 100, two decimals." />
            </Show>
          </div>
        </div>
      </Card>
      <div>
        <Button type="submit" variant="primary" busy={isBusy()}>
          Save
        </Button>
      </div>
    </form>
  )
}
