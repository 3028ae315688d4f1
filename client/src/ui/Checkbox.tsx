import { Checkbox as Kobalte } from '@kobalte/core/checkbox'
import Check from 'lucide-solid/icons/check'
import { type JSX, Show } from 'solid-js'

interface CheckboxProps {
  label: string
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  name?: string
  hint?: JSX.Element
}

export const Checkbox = (props: CheckboxProps) => (
  <Kobalte class="flex items-start gap-2.5" checked={props.isChecked} onChange={props.onChange} name={props.name}>
    <Kobalte.Input class="peer" />
    <Kobalte.Control class="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-neutral-8 bg-surface text-on-solid transition-colors peer-focus-visible:outline-2 peer-focus-visible:outline-accent-solid data-checked:border-transparent data-checked:bg-accent-solid">
      <Kobalte.Indicator>
        <Check class="size-3" />
      </Kobalte.Indicator>
    </Kobalte.Control>
    <div class="flex flex-col">
      <Kobalte.Label class="text-base">{props.label}</Kobalte.Label>
      <Show when={props.hint}>
        <Kobalte.Description class="text-sm text-neutral-11">{props.hint}</Kobalte.Description>
      </Show>
    </div>
  </Kobalte>
)
