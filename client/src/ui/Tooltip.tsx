import { Tooltip as Kobalte } from '@kobalte/core/tooltip'
import { type JSX, Show } from 'solid-js'
import { Kbd } from './Kbd.tsx'

interface TooltipProps {
  label: JSX.Element
  shortcut?: string | undefined
  placement?: 'top' | 'bottom' | 'right' | 'left'
  children: JSX.Element
}

export const Tooltip = (props: TooltipProps) => (
  <Kobalte openDelay={400} closeDelay={0} gutter={6} placement={props.placement ?? 'bottom'}>
    <Kobalte.Trigger as="span" class="inline-flex">
      {props.children}
    </Kobalte.Trigger>
    <Kobalte.Portal>
      <Kobalte.Content class="z-50 flex max-w-panel animate-appear items-center gap-2 rounded-sm bg-neutral-12 px-2 py-1 text-xs text-neutral-1 shadow-float">
        {props.label}
        <Show when={props.shortcut}>{(keys) => <Kbd keys={keys()} />}</Show>
      </Kobalte.Content>
    </Kobalte.Portal>
  </Kobalte>
)
