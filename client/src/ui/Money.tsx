import { formatMoney, formatMoneyShort, type MoneyValue } from '../lib/money.ts'

interface MoneyProps {
  value: MoneyValue
  /** Large amounts become 12.4K, with the full amount on hover. */
  isShort?: boolean
  class?: string
}

export const Money = (props: MoneyProps) => (
  <data
    class={`whitespace-nowrap tabular-nums ${props.class ?? ''}`}
    value={props.value.amount}
    title={props.isShort ? formatMoney(props.value) : undefined}
  >
    {props.isShort ? formatMoneyShort(props.value) : formatMoney(props.value)}
  </data>
)
