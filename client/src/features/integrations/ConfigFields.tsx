import { For, Match, Show, Switch } from 'solid-js'
import { type ConfigField, type ConfigValue, doubtAbout, isAsked, problemWith } from '../../lib/json-schema.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

interface ConfigFieldsProps {
  fields: readonly ConfigField[]
  values: Record<string, ConfigValue>
  errors: Record<string, string | undefined>
  /** The secrets that are saved already and stay when left empty. */
  kept: readonly string[]
  onChange: (name: string, value: ConfigValue) => void
  onCheck: (name: string, problem: string | undefined) => void
}

const types = { text: 'text', url: 'url', email: 'email', number: 'text', list: 'text' } as const

/** A tool's own settings, as its template describes them; those rarely needed can be opened. */
export const ConfigFields = (props: ConfigFieldsProps) => {
  const asked = () => props.fields.filter((field) => isAsked(field, props.fields, props.values))
  const advanced = () => asked().filter((field) => field.isAdvanced)
  const hasAdvancedError = () => advanced().some((field) => props.errors[field.name])
  return (
    <>
      <For each={asked().filter((field) => !field.isAdvanced)}>
        {(field) => <ConfigControl {...props} field={field} />}
      </For>
      <Show when={advanced().length}>
        <details open={hasAdvancedError()} class="group">
          <summary class="w-fit cursor-pointer rounded-sm text-sm font-medium text-neutral-11 hover:text-neutral-12">
            More settings
          </summary>
          <div class="mt-4 flex flex-col gap-5">
            <For each={advanced()}>{(field) => <ConfigControl {...props} field={field} />}</For>
          </div>
        </details>
      </Show>
    </>
  )
}

const ConfigControl = (props: ConfigFieldsProps & { field: ConfigField }) => {
  const field = props.field
  const isKept = () => props.kept.includes(field.name)
  const value = () => props.values[field.name] ?? field.initial
  const placeholder = () => (isKept() ? 'Saved. Leave empty to keep it.' : (field.example ?? ''))
  const hint = () => {
    const doubt = doubtAbout(field, value())
    return doubt ? <span class="text-warning-text">{doubt}</span> : field.hint
  }
  return (
    <Switch
      fallback={
        <Field
          label={field.label}
          name={field.name}
          value={String(value())}
          onInput={(text) => props.onChange(field.name, text)}
          onBlur={() => props.onCheck(field.name, problemWith(field, value(), isKept()))}
          error={props.errors[field.name]}
          hint={hint()}
          isRequired={field.isRequired && !isKept()}
          type={field.isSecret ? 'password' : types[field.kind as keyof typeof types]}
          autocomplete={field.isSecret ? 'new-password' : 'off'}
          placeholder={placeholder()}
          {...(field.kind === 'list' ? { lines: 3 } : {})}
        />
      }
    >
      <Match when={field.kind === 'boolean'}>
        <Checkbox
          label={field.label}
          name={field.name}
          hint={field.hint}
          isChecked={value() === true}
          onChange={(isChecked) => props.onChange(field.name, isChecked)}
        />
      </Match>
      <Match when={field.kind === 'choice'}>
        <Select
          label={field.label}
          name={field.name}
          hint={field.hint}
          error={props.errors[field.name]}
          isRequired={field.isRequired}
          options={field.choices.map((choice) => ({ value: choice, label: field.labels[choice] ?? choice }))}
          value={String(value()) || null}
          onChange={(choice) => props.onChange(field.name, choice)}
        />
      </Match>
    </Switch>
  )
}
