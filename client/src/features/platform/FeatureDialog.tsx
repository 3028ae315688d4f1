import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { FeatureFlagMode, Role } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { optionsOf, roles as roleWords } from '../../parts/words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import type { Flag } from './FeatureList.tsx'

const Update = graphql(`
  mutation FeatureDialog_Update($input: FeatureFlagUpdateInput!) {
    featureFlagUpdate(input: $input) {
      featureFlags {
        name
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const Companies = graphql(`
  query FeatureDialog_Companies($search: String) {
    companies(first: 50, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

const DEFAULT = 'DEFAULT'
const modes = [
  { value: DEFAULT, label: 'As delivered' },
  { value: 'ON', label: 'Everybody' },
  { value: 'OFF', label: 'Nobody' },
  { value: 'SOME', label: 'Some people' },
]

/** For whom a feature is on. Opened anew each time. */
export const FeatureDialog = (props: { flag: Flag; onClose: () => void; onDone: () => void }) => {
  const client = useClient()
  const [mode, setMode] = createSignal<string>(props.flag.mode ?? DEFAULT)
  const [roles, setRoles] = createSignal<readonly Role[]>(props.flag.roles)
  const [companyIds, setCompanyIds] = createSignal<readonly string[]>(props.flag.companyIds)
  const [percentage, setPercentage] = createSignal(String(props.flag.percentage))
  const [search, setSearch] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [found] = createQuery({ query: Companies, variables: () => ({ search: search() || null }) })
  const companies = () => found.data?.companies?.nodes ?? []
  const choose = (role: Role, isChosen: boolean) =>
    setRoles((before) => (isChosen ? [...before, role] : before.filter((other) => other !== role)))

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!/^\d{1,3}$/.test(percentage())) return setErrors({ percentage: 'Choose a whole number from 0 to 100.' })
    const [name, onDone] = [props.flag.name, props.onDone]
    setBusy(true)
    const { data, error } = await client
      .mutation(Update, {
        input: {
          name,
          mode: mode() === DEFAULT ? null : (mode() as FeatureFlagMode),
          roles: [...roles()],
          companyIds: [...companyIds()],
          percentage: Number(percentage()),
        },
      })
      .toPromise()
    setBusy(false)
    const payload = data?.featureFlagUpdate
    if (payload?.featureFlags) {
      onDone()
      return toast({ message: 'Switched. It holds everywhere within seconds.' })
    }
    return setErrors(
      payload?.userErrors.length
        ? messagesByField(payload.userErrors)
        : { '': error ? problemOf(error).message : 'The server gave no answer.' },
    )
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="For whom it is on"
      description={props.flag.description}
      verb="Save"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Select label="On for" options={modes} value={mode()} onChange={setMode} error={errors()['mode']} />
      <Show when={mode() === 'SOME'}>
        <fieldset class="flex flex-col gap-3">
          <legend class="mb-1.5 text-sm font-medium">These roles</legend>
          <For each={optionsOf(roleWords)}>
            {({ value, label }) => (
              <Checkbox
                label={label}
                isChecked={roles().includes(value)}
                onChange={(isChosen) => choose(value, isChosen)}
              />
            )}
          </For>
        </fieldset>
        <div class="flex flex-col gap-2">
          <span class="text-sm font-medium">The people of these companies</span>
          <For each={companyIds()}>
            {(id) => (
              <Checkbox
                label={companies().find((company) => company.id === id)?.name ?? id}
                isChecked
                onChange={() => setCompanyIds((before) => before.filter((other) => other !== id))}
              />
            )}
          </For>
          <Combobox
            label="Add a company"
            placeholder="Add a company"
            options={companies()
              .filter(({ id }) => !companyIds().includes(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(id) => id && setCompanyIds((before) => [...before, id])}
            onSearch={setSearch}
          />
        </div>
        <Field
          label="Of all people, in per cent"
          name="percentage"
          type="number"
          value={percentage()}
          onInput={setPercentage}
          error={errors()['percentage']}
          hint="The same people each time; a larger share adds to them."
          isRequired={false}
        />
      </Show>
    </FormDialog>
  )
}
