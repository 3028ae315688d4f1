import { Select as Kobalte } from '@kobalte/core/select'
import Check from 'lucide-solid/icons/check'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { Show } from 'solid-js'
import { controlLook, FieldFrame } from './FieldFrame.tsx'
import { useFloatMount } from './float-mount.ts'
import { listLook, optionLook } from './listbox.ts'

export interface Option {
  value: string
  label: string
}

interface SelectProps {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string) => void
  /** Shown with no frame: the label is then spoken only. For filter bars. */
  isCompact?: boolean
  placeholder?: string
  isRequired?: boolean
  error?: string | undefined
  hint?: string | undefined
  name?: string
}

export const Select = (props: SelectProps) => {
  const mount = useFloatMount()
  const chosen = () => props.options.find((option) => option.value === props.value)
  const control = () => (
    <>
      <Kobalte.Trigger
        class={`${controlLook} justify-between gap-2 ${props.isCompact ? 'h-8 max-sm:w-full' : 'h-9 w-full'}`}
        aria-label={props.isCompact ? props.label : undefined}
      >
        <Kobalte.Value<Option> class="truncate data-placeholder-shown:text-neutral-11">
          {(state) => state.selectedOption().label}
        </Kobalte.Value>
        <Kobalte.Icon>
          <ChevronDown class="size-4 text-neutral-11" />
        </Kobalte.Icon>
      </Kobalte.Trigger>
      <Kobalte.Portal mount={mount()}>
        <Kobalte.Content class={listLook}>
          <Kobalte.Listbox class="max-h-72 overflow-y-auto p-1" />
        </Kobalte.Content>
      </Kobalte.Portal>
    </>
  )
  return (
    <Kobalte<Option>
      class={props.isCompact ? 'max-sm:min-w-32 max-sm:flex-1' : undefined}
      options={[...props.options]}
      optionValue="value"
      optionTextValue="label"
      value={chosen() ?? null}
      onChange={(option) => option && props.onChange(option.value)}
      placeholder={props.placeholder ?? 'Choose…'}
      validationState={props.error ? 'invalid' : 'valid'}
      disallowEmptySelection
      gutter={4}
      itemComponent={(item) => (
        <Kobalte.Item item={item.item} class={optionLook}>
          <Kobalte.ItemLabel class="truncate">{item.item.rawValue.label}</Kobalte.ItemLabel>
          <Kobalte.ItemIndicator>
            <Check class="size-4" />
          </Kobalte.ItemIndicator>
        </Kobalte.Item>
      )}
    >
      <Show when={!props.isCompact} fallback={control()}>
        <FieldFrame
          label={<Kobalte.Label>{props.label}</Kobalte.Label>}
          isRequired={props.isRequired}
          hint={props.hint && <Kobalte.Description>{props.hint}</Kobalte.Description>}
          error={props.error && <Kobalte.ErrorMessage>{props.error}</Kobalte.ErrorMessage>}
        >
          {control()}
        </FieldFrame>
      </Show>
    </Kobalte>
  )
}
