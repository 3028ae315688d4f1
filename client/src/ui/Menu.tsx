import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For, type JSX, Show } from 'solid-js'
import { listLook, optionLook } from './listbox.ts'

export interface MenuItem {
  label: string
  icon?: JSX.Element
  onSelect: () => void
  isDanger?: boolean
  isCurrent?: boolean
  hint?: JSX.Element
}

interface MenuProps {
  label: string
  triggerClass: string
  trigger: JSX.Element
  header?: JSX.Element
  items: readonly MenuItem[]
  placement?: 'bottom-start' | 'bottom-end'
}

/** Actions behind one button; arrows move, letters jump, Escape closes. */
export const Menu = (props: MenuProps) => (
  <DropdownMenu modal={false} gutter={6} overflowPadding={8} placement={props.placement ?? 'bottom-end'}>
    <DropdownMenu.Trigger class={props.triggerClass} aria-label={props.label}>
      {props.trigger}
    </DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content class={`${listLook} min-w-56`}>
        <Show when={props.header}>
          <div class="border-b px-3 py-2.5">{props.header}</div>
        </Show>
        <div class="p-1">
          <For each={props.items}>
            {(item) => (
              <DropdownMenu.Item
                class={`${optionLook} ${item.isDanger ? 'text-danger-text' : ''}`}
                onSelect={item.onSelect}
              >
                <span class="flex min-w-0 items-center gap-2.5 [&_svg]:size-4 [&_svg]:text-neutral-11">
                  {item.icon}
                  <span class={`truncate ${item.isCurrent ? 'font-medium' : ''}`}>{item.label}</span>
                </span>
                {item.hint}
              </DropdownMenu.Item>
            )}
          </For>
        </div>
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu>
)
