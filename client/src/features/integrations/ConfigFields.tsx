import { For, Match, Switch } from 'solid-js'
import { type ConfigField, type ConfigValue, problemWith } from '../../lib/json-schema.ts'
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

/** A tool's own settings, as its template describes them. */
export const ConfigFields = (props: ConfigFieldsProps) => {
  const isKept = (field: ConfigField) => props.kept.includes(field.name)
  const valueOf = (field: ConfigField) => props.values[field.name] ?? field.initial
  return (
    <For each={props.fields}>
      {(field) => (
        <Switch
          fallback={
            <Field
              label={field.label}
              name={field.name}
              value={String(valueOf(field))}
              onInput={(value) => props.onChange(field.name, value)}
              onBlur={() => props.onCheck(field.name, problemWith(field, valueOf(field), isKept(field)))}
              error={props.errors[field.name]}
              hint={field.hint}
              isRequired={field.isRequired && !isKept(field)}
              type={field.isSecret ? 'password' : types[field.kind as keyof typeof types]}
              autocomplete={field.isSecret ? 'new-password' : 'off'}
              {...(isKept(field) ? { placeholder: 'Saved. Leave empty to keep it.' } : {})}
              {...(field.kind === 'list' ? { lines: 3 } : {})}
            />
          }
        >
          <Match when={field.kind === 'boolean'}>
            <Checkbox
              label={field.label}
              name={field.name}
              hint={field.hint}
              isChecked={valueOf(field) === true}
              onChange={(value) => props.onChange(field.name, value)}
            />
          </Match>
          <Match when={field.kind === 'choice'}>
            <Select
              label={field.label}
              name={field.name}
              hint={field.hint}
              error={props.errors[field.name]}
              isRequired={field.isRequired}
              options={field.choices.map((choice) => ({ value: choice, label: choice }))}
              value={String(valueOf(field)) || null}
              onChange={(value) => props.onChange(field.name, value)}
            />
          </Match>
        </Switch>
      )}
    </For>
  )
}
