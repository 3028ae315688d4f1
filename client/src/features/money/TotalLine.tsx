import type { MoneyValue } from '../../lib/money.ts'
import { Money } from '../../ui/Money.tsx'

/** One line of a sum; the final one is what counts. */
export const TotalLine = (props: { label: string; value: MoneyValue; isFinal?: boolean }) => (
  <div class={`flex justify-end gap-8 ${props.isFinal ? 'text-lg font-semibold' : 'text-neutral-11'}`}>
    <span>{props.label}</span>
    <Money value={props.value} class="min-w-28 text-right" />
  </div>
)
