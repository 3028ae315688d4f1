import { For } from 'solid-js'
import type { MoneyValue } from '../../lib/money.ts'
import { Money } from '../../ui/Money.tsx'

/** One amount for each currency, below each other; "Nothing" for none. */
export const Amounts = (props: { of: readonly MoneyValue[]; isShort?: boolean }) => (
  <For each={props.of} fallback="Nothing">
    {(value) => <Money value={value} isShort={props.isShort ?? false} class="block" />}
  </For>
)
