import { Combobox as Kobalte } from '@kobalte/core/combobox'
import Check from 'lucide-solid/icons/check'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import X from 'lucide-solid/icons/x'
import { createMemo, Show } from 'solid-js'
import { controlLook } from './FieldFrame.tsx'
import { useFloatMount } from './float-mount.ts'
import { listLook, optionLook } from './listbox.ts'
import type { Option } from './Select.tsx'

interface ComboboxProps {
  label: string
  placeholder: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  onSearch?: (text: string) => void
  /** As wide as a form, and not as a filter. */
  isFull?: boolean
}

/** A choice out of many, found by typing. `onSearch` lets the options come from a query. */
export const Combobox = (props: ComboboxProps) => {
  const mount = useFloatMount()
  // What was chosen stays known while the options are asked for again, or no longer have it.
  let known: Option | null = null
  const chosen = createMemo(() => {
    known = props.options.find((option) => option.value === props.value) ?? known
    return known !== null && known.value === props.value ? known : null
  })
  const options = () => {
    const now = chosen()
    return now && !props.options.some(({ value }) => value === now.value) ? [now, ...props.options] : [...props.options]
  }
  const choose = (option: Option | null) => {
    if (option) known = option
    props.onChange(option?.value ?? null)
  }
  // Choosing writes the name of the choice into the field: nothing to search for.
  const search = (text: string) => {
    if (text !== chosen()?.label) props.onSearch?.(text)
  }
  return (
    <Kobalte<Option>
      class="max-sm:min-w-32 max-sm:flex-1"
      options={options()}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      value={chosen()}
      onChange={choose}
      onInputChange={search}
      defaultFilter="contains"
      // Else who types before the options are there sees nothing until the next key.
      allowsEmptyCollection
      placeholder={props.placeholder}
      triggerMode="focus"
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
      <Kobalte.Control
        class={`${controlLook} max-w-full gap-1 pr-1 focus-within:border-accent-solid max-sm:w-full ${props.isFull ? 'h-9 w-full' : 'h-8 w-52'}`}
        aria-label={props.label}
      >
        <Kobalte.Input
          class="w-full min-w-0 bg-transparent outline-none placeholder:text-neutral-11"
          aria-label={props.label}
        />
        <Show when={props.value}>
          <button
            type="button"
            class="flex size-6 items-center justify-center rounded-sm text-neutral-11 hover:text-neutral-12"
            aria-label={`Clear ${props.label}`}
            onClick={() => props.onChange(null)}
          >
            <X class="size-4" />
          </button>
        </Show>
        <Kobalte.Trigger
          class="flex size-6 items-center justify-center text-neutral-11"
          aria-label={`Show ${props.label}`}
          tabIndex={-1}
        >
          <ChevronDown class="size-4" />
        </Kobalte.Trigger>
      </Kobalte.Control>
      <Kobalte.Portal mount={mount()}>
        {/* In a dialog, pressing an option would give the dialog the focus, and so close the list before the choice is made. */}
        <Kobalte.Content class={listLook} onMouseDown={(event: MouseEvent) => event.preventDefault()}>
          <Kobalte.Listbox class="peer max-h-72 overflow-y-auto p-1 empty:hidden" />
          <p class="hidden px-3 py-2 text-sm text-neutral-11 peer-empty:block">Nothing found</p>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}
