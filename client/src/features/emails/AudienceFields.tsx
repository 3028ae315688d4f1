import { createQuery } from '@urql/solid'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import type { AudienceInput, Role, UserWhereInput } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { optionsOf, roleNames, roles } from '../../parts/words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Select } from '../../ui/Select.tsx'
import { People } from './broadcast-documents.ts'

interface Named {
  id: string
  name: string
}

export interface AudienceForm {
  kind: 'PEOPLE' | 'SEGMENT' | 'MATCHING' | 'EVERYONE'
  people: Named[]
  roles: Role[]
  company: Named | null
  /** Days; null for whenever. */
  activeWithin: number | null
  /** What the list of users was narrowed to, and that in words; null when the message was not begun there. */
  matching: { where: UserWhereInput; words: string } | null
  timeZone: string | null
  /** Null for either. */
  hasSecondStep: boolean | null
}

export const emptyAudience = (): AudienceForm => ({
  kind: 'PEOPLE',
  people: [],
  roles: [],
  company: null,
  activeWithin: null,
  matching: null,
  timeZone: null,
  hasSecondStep: null,
})

/** The form as the API takes it. */
export const audienceInput = (form: AudienceForm): AudienceInput => {
  const { kind, people, roles: chosen, company, activeWithin, timeZone, hasSecondStep, matching } = form
  if (kind === 'PEOPLE') return { userIds: people.map(({ id }) => id) }
  if (kind === 'EVERYONE') return {}
  if (kind === 'MATCHING') return { matching: matching?.where ?? null }
  return {
    roles: chosen.length ? chosen : null,
    companyIds: company ? [company.id] : null,
    activeWithinDays: activeWithin,
    timeZones: timeZone ? [timeZone] : null,
    hasSecondStep,
  }
}

const kinds = [
  { value: 'PEOPLE', label: 'People, one by one' },
  { value: 'SEGMENT', label: 'People who have something in common' },
  { value: 'EVERYONE', label: 'Everyone with an account' },
]

/** Stands for no bound. */
const ANY = 'any'

const activities = [
  { value: ANY, label: 'Whenever they were here' },
  { value: '7', label: 'Here in the last 7 days' },
  { value: '30', label: 'Here in the last 30 days' },
  { value: '90', label: 'Here in the last 90 days' },
]

const secondSteps = [
  { value: ANY, label: 'However they sign in' },
  { value: 'yes', label: 'With a second step' },
  { value: 'no', label: 'With a password alone' },
]

const zones = Intl.supportedValuesOf('timeZone')
const MOST_ZONES = 50

interface AudienceFieldsProps {
  form: AudienceForm
  onChange: SetStoreFunction<AudienceForm>
  error: string | undefined
  /** How many people it has; undefined while that is being counted. */
  count: number | undefined
  sample: readonly { name: string; email: string }[]
}

/** Whom a message goes to, with how many that are. */
export const AudienceFields = (props: AudienceFieldsProps) => {
  const [person, setPerson] = createSignal('')
  const [company, setCompany] = createSignal('')
  const [zone, setZone] = createSignal('')
  const foundZones = () => {
    const words = zone().trim().toLowerCase().replaceAll(' ', '_')
    return zones
      .filter((name) => name.toLowerCase().includes(words))
      .slice(0, MOST_ZONES)
      .map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))
  }
  const [found] = createQuery({
    query: People,
    variables: () => ({ search: person() || null, company: company() || null }),
  })
  const users = () => found.data?.users?.nodes ?? []
  const companies = () => {
    const chosen = props.form.company
    const nodes = found.data?.companies?.nodes ?? []
    return chosen && !nodes.some(({ id }) => id === chosen.id) ? [chosen, ...nodes] : nodes
  }
  const addPerson = (id: string | null) => {
    const user = users().find((other) => other.id === id)
    if (user && !props.form.people.some((other) => other.id === id)) {
      props.onChange('people', [...props.form.people, { id: user.id, name: user.name }])
    }
  }
  const toggleRole = (role: Role, isChosen: boolean) =>
    props.onChange('roles', isChosen ? [...props.form.roles, role] : props.form.roles.filter((other) => other !== role))
  return (
    <fieldset class="flex flex-col gap-3">
      <legend class="sr-only">To whom</legend>
      <Select
        label="To"
        options={
          props.form.matching ? [{ value: 'MATCHING', label: 'All that the list of users shows' }, ...kinds] : kinds
        }
        value={props.form.kind}
        onChange={(kind) => props.onChange('kind', kind as AudienceForm['kind'])}
        error={props.error}
      />
      <Switch>
        <Match when={props.form.kind === 'PEOPLE'}>
          <div class="flex flex-wrap items-center gap-2">
            <For each={props.form.people}>
              {(one) => (
                <span class="inline-flex h-8 items-center gap-1 rounded-full border bg-neutral-2 pr-1 pl-3">
                  {one.name}
                  <button
                    type="button"
                    class="flex size-6 items-center justify-center rounded-full text-neutral-11 hover:bg-neutral-4 hover:text-neutral-12"
                    aria-label={`Take ${one.name} away`}
                    onClick={() =>
                      props.onChange(
                        'people',
                        props.form.people.filter(({ id }) => id !== one.id),
                      )
                    }
                  >
                    <X class="size-3.5" aria-hidden="true" />
                  </button>
                </span>
              )}
            </For>
            <Combobox
              label="Add a person"
              placeholder="Add a person…"
              options={users().map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
              value={null}
              onChange={addPerson}
              onSearch={setPerson}
            />
          </div>
        </Match>
        <Match when={props.form.kind === 'MATCHING'}>
          <p>
            {props.form.matching?.words}. <span class="text-neutral-11">Who may not sign in gets nothing.</span>
          </p>
        </Match>
        <Match when={props.form.kind === 'SEGMENT'}>
          <div class="grid gap-2 sm:grid-cols-2" role="group" aria-label="Roles">
            <For each={optionsOf(roles)}>
              {({ value }) => (
                <Checkbox
                  label={roleNames[value]}
                  isChecked={props.form.roles.includes(value)}
                  onChange={(isChosen) => toggleRole(value, isChosen)}
                />
              )}
            </For>
          </div>
          <div class="flex flex-wrap gap-2">
            <Combobox
              label="Company"
              placeholder="Any company"
              options={companies().map(({ id, name }) => ({ value: id, label: name }))}
              value={props.form.company?.id ?? null}
              onChange={(id) => props.onChange('company', companies().find((one) => one.id === id) ?? null)}
              onSearch={setCompany}
            />
            <Select
              label="Last here"
              isCompact
              options={activities}
              value={String(props.form.activeWithin ?? ANY)}
              onChange={(value) => props.onChange('activeWithin', value === ANY ? null : Number(value))}
            />
            <Combobox
              label="Time zone"
              placeholder="Any time zone"
              options={foundZones()}
              value={props.form.timeZone}
              onChange={(timeZone) => props.onChange('timeZone', timeZone)}
              onSearch={setZone}
            />
            <Select
              label="Sign-in"
              isCompact
              options={secondSteps}
              value={props.form.hasSecondStep === null ? ANY : props.form.hasSecondStep ? 'yes' : 'no'}
              onChange={(value) => props.onChange('hasSecondStep', value === ANY ? null : value === 'yes')}
            />
          </div>
        </Match>
      </Switch>
      <p class="text-sm text-neutral-11" aria-live="polite">
        <Show when={props.count !== undefined} fallback="Counting…">
          <span class="font-medium text-neutral-12 tabular-nums">
            {formatCount(props.count ?? 0)} {props.count === 1 ? 'person' : 'people'}
          </span>
          <Show when={props.sample.length}>
            : {props.sample.map(({ name }) => name).join(', ')}
            {(props.count ?? 0) > props.sample.length && ' and others'}
          </Show>
        </Show>
      </p>
    </fieldset>
  )
}
