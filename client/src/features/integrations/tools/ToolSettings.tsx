import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createEffect, For, Match, Show, Switch } from 'solid-js'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { canHide, settingProblems, type ToolSetting } from './tool-settings.ts'

interface ToolSettingsProps {
  settings: readonly ToolSetting[]
  /** What is wrong is said once the form was sent. */
  isChecked: boolean
  onChange: (name: string, change: Partial<ToolSetting>) => void
}

/** How the set-up form asks for each setting; one is opened to change it. */
export const ToolSettings = (props: ToolSettingsProps) => (
  <section class="flex flex-col gap-1.5" aria-label="Settings">
    <h3 class="text-sm font-medium">What the set-up form asks for</h3>
    <div class="divide-y rounded-sm border">
      <For each={props.settings}>
        {(setting) => (
          <OneSetting
            setting={setting}
            isChecked={props.isChecked}
            onChange={(change) => props.onChange(setting.field.name, change)}
          />
        )}
      </For>
    </div>
  </section>
)

interface OneSettingProps {
  setting: ToolSetting
  isChecked: boolean
  onChange: (change: Partial<ToolSetting>) => void
}

const OneSetting = (props: OneSettingProps) => {
  const { field } = props.setting
  const name = (part: string) => `settings.${field.name}.${part}`
  const problems = () => (props.isChecked ? settingProblems(props.setting) : {})
  let details!: HTMLDetailsElement
  // Opened for a problem, but not closed under the hands of whoever puts it right.
  createEffect(() => {
    if (Object.keys(problems()).length > 0) details.open = true
  })
  return (
    <details ref={details} class="group">
      <summary class="flex cursor-pointer items-center gap-2 px-3 py-2 hover:bg-neutral-2">
        <ChevronRight
          class="size-4 shrink-0 text-neutral-11 transition-transform group-open:rotate-90"
          aria-hidden="true"
        />
        <span class="min-w-0 flex-1 truncate">{props.setting.label || field.label}</span>
        <span class="flex shrink-0 gap-1">
          <Show when={field.isRequired}>
            <Tag>Required</Tag>
          </Show>
          <Show when={props.setting.isHidden}>
            <Tag tone="info">Hidden</Tag>
          </Show>
        </span>
      </summary>
      <div class="flex flex-col gap-4 px-3 pt-2 pb-4">
        <Field
          label="Label"
          name={name('label')}
          value={props.setting.label}
          onInput={(label) => props.onChange({ label })}
          error={problems().label}
          isRequired
        />
        <Field
          label="Help text"
          name={name('hint')}
          value={props.setting.hint}
          onInput={(hint) => props.onChange({ hint })}
          isRequired={false}
          lines={2}
        />
        <DefaultControl {...props} name={name('default')} error={problems().default} />
        <Show
          when={canHide(props.setting)}
          fallback={<p class="text-sm text-neutral-11">It is required and secret, so it is always asked for.</p>}
        >
          <Checkbox
            label="Hide it"
            name={name('hidden')}
            hint="The set-up form does not ask for it, and each connection has the default."
            isChecked={props.setting.isHidden}
            onChange={(isHidden) => props.onChange({ isHidden })}
          />
        </Show>
      </div>
    </details>
  )
}

const noDefault = { value: '', label: 'None' }

const DefaultControl = (props: OneSettingProps & { name: string; error: string | undefined }) => {
  const { field } = props.setting
  const change = (value: string | boolean) => props.onChange({ default: value })
  return (
    <Switch
      fallback={
        <Field
          label="Default"
          name={props.name}
          value={String(props.setting.default)}
          onInput={change}
          error={props.error}
          isRequired={false}
          autocomplete="off"
          placeholder={field.example ?? ''}
          {...(field.kind === 'list' ? { lines: 3, hint: 'One on each line.' } : {})}
        />
      }
    >
      <Match when={field.isSecret}>
        <p class="text-sm text-neutral-11">A secret has no default: everyone would see it.</p>
      </Match>
      <Match when={field.kind === 'boolean'}>
        <Checkbox
          label="On by default"
          name={props.name}
          isChecked={props.setting.default === true}
          onChange={change}
        />
      </Match>
      <Match when={field.kind === 'choice'}>
        <Select
          label="Default"
          name={props.name}
          options={[
            noDefault,
            ...field.choices.map((choice) => ({ value: choice, label: field.labels[choice] ?? choice })),
          ]}
          value={String(props.setting.default)}
          onChange={change}
          error={props.error}
        />
      </Match>
    </Switch>
  )
}
