import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { EcosystemReportFrequency, ProductReportsPage_ListQuery } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { toast } from '../../../ui/toast.ts'
import { frequencies, monthDayOptions, weekdayOptions } from './report-words.ts'

const Staff = graphql(`
  query ReportSettings_Staff {
    users(first: 50, where: { role: [ADMIN, PROJECT_MANAGER], status: [ACTIVE] }) {
      nodes {
        id
        name
        email
      }
    }
  }
`)

const Update = graphql(`
  mutation ReportSettings_Update($input: EcosystemReportSettingsUpdateInput!) {
    ecosystemReportSettingsUpdate(input: $input) {
      settings {
        version
      }
      userErrors {
        message
      }
    }
  }
`)

export type Settings = NonNullable<ProductReportsPage_ListQuery['ecosystemReportSettings']>

/** When reports are made, and who is told. */
export const ReportSettings = (props: { settings: Settings; onClose: () => void; onSaved: () => void }) => {
  const client = useClient()
  const [staff] = createQuery({ query: Staff })
  const given = props.settings
  const [frequency, setFrequency] = createSignal<EcosystemReportFrequency>(given.frequency)
  const [weekday, setWeekday] = createSignal(String(given.weekday))
  const [monthDay, setMonthDay] = createSignal(String(given.monthDay))
  const [recipients, setRecipients] = createSignal<ReadonlySet<string>>(new Set(given.recipientIds))
  const [isBusy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const toggle = (id: string) => {
    const next = new Set(recipients())
    if (!next.delete(id)) next.add(id)
    setRecipients(next)
  }
  const save = async () => {
    const { onSaved } = props
    setBusy(true)
    const input = {
      frequency: frequency(),
      weekday: Number(weekday()),
      monthDay: Number(monthDay()),
      recipientIds: [...recipients()],
      version: given.version,
    }
    const { data, error } = await client.mutation(Update, { input }).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.ecosystemReportSettingsUpdate?.userErrors[0]?.message
    setProblem(message)
    if (message) return
    void toast({ message: 'Saved.' })
    onSaved()
  }
  return (
    <Sheet
      isOpen
      onClose={props.onClose}
      title="Report settings"
      action={
        <Button variant="primary" onClick={() => void save()} busy={isBusy()}>
          Save
        </Button>
      }
    >
      <div class="flex flex-col gap-5 p-4">
        <Show when={problem()}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Select
          label="How often"
          options={Object.entries(frequencies).map(([value, label]) => ({ value, label }))}
          value={frequency()}
          onChange={(value) => setFrequency(value as EcosystemReportFrequency)}
        />
        <Show when={frequency() === 'WEEKLY'}>
          <Select
            label="On"
            options={weekdayOptions}
            value={weekday()}
            onChange={setWeekday}
            hint="Made at 05:00 UTC, of the seven days before."
          />
        </Show>
        <Show when={frequency() === 'MONTHLY'}>
          <Select
            label="On"
            options={monthDayOptions}
            value={monthDay()}
            onChange={setMonthDay}
            hint="Made at 05:00 UTC, of the month before."
          />
        </Show>
        <fieldset class="flex flex-col gap-2">
          <legend class="mb-1 font-medium">Who is told</legend>
          <p class="text-sm text-neutral-11">
            {recipients().size === 0 ? 'All staff, as long as nobody is chosen.' : `${recipients().size} chosen.`}
          </p>
          <For each={staff.data?.users?.nodes ?? []}>
            {(person) => (
              <Checkbox
                label={`${person.name}, ${person.email}`}
                isChecked={recipients().has(person.id)}
                onChange={() => toggle(person.id)}
              />
            )}
          </For>
        </fieldset>
      </div>
    </Sheet>
  )
}
