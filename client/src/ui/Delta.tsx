import ArrowDownRight from 'lucide-solid/icons/arrow-down-right'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import ArrowUpRight from 'lucide-solid/icons/arrow-up-right'
import { Match, Switch } from 'solid-js'
import { formatPercent } from '../lib/number.ts'

interface DeltaProps {
  value: number
  previous: number
  /** Which way is good; colour follows it, the arrow follows the number. */
  good?: 'up' | 'down' | 'neither'
}

/** The change from `previous` to `value`, by arrow, sign and colour, so colour never speaks alone. */
export const Delta = (props: DeltaProps) => {
  const text = () => {
    if (props.value === props.previous) return formatPercent(0)
    if (props.previous === 0) return 'new'
    return formatPercent((props.value - props.previous) / Math.abs(props.previous), { signDisplay: 'exceptZero' })
  }
  const direction = () => Math.sign(props.value - props.previous)
  const tone = () => {
    if (direction() === 0 || props.good === 'neither') return 'text-neutral-11'
    return direction() > 0 === ((props.good ?? 'up') === 'up') ? 'text-success-text' : 'text-danger-text'
  }
  return (
    <span class={`inline-flex items-center gap-0.5 text-sm font-medium tabular-nums ${tone()}`}>
      <Switch fallback={<ArrowRight class="size-4" aria-hidden="true" />}>
        <Match when={direction() > 0}>
          <ArrowUpRight class="size-4" aria-hidden="true" />
        </Match>
        <Match when={direction() < 0}>
          <ArrowDownRight class="size-4" aria-hidden="true" />
        </Match>
      </Switch>
      {text()}
    </span>
  )
}
