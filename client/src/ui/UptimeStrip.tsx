import { createMemo, Index } from 'solid-js'
import { formatPercent } from '../lib/number.ts'
import { formatExact } from '../lib/time.ts'

interface UptimeStripProps {
  /** Share of checks that were answered, from 0 to 1, by stretches of equal length. */
  points: readonly { at: number; value: number }[]
  from: number
  to: number
  /** The whole of it as one number; null when nobody asked. */
  share: number | null
  cells?: number
}

/** Good is high and green, bad is low and red: height says it without colour. */
const look = (value: number | null): string => {
  if (value === null) return 'h-full bg-neutral-4'
  if (value >= 0.999) return 'h-full bg-success-solid'
  return value >= 0.9 ? 'h-3/5 bg-warning-solid' : 'h-2/5 bg-danger-solid'
}

/** How a service was over time, as a row of bars. */
export const UptimeStrip = (props: UptimeStripProps) => {
  const cells = createMemo(() => {
    const count = props.cells ?? 40
    const length = (props.to - props.from) / count
    return Array.from({ length: count }, (_, i) => {
      const start = props.from + i * length
      const own = props.points.filter(({ at }) => at >= start && at < start + length)
      return { start, value: own.length === 0 ? null : own.reduce((sum, { value }) => sum + value, 0) / own.length }
    })
  })
  const told = () =>
    props.share === null
      ? 'Not checked in this time'
      : `${formatPercent(props.share, { maximumFractionDigits: 2 })} of the checks were answered`
  return (
    <div class="flex h-6 items-end gap-px" role="img" aria-label={told()}>
      <Index each={cells()}>
        {(cell) => (
          <span
            class={`min-w-0 flex-1 rounded-[1px] ${look(cell().value)}`}
            title={`${formatExact(new Date(cell().start).toISOString())}: ${cell().value === null ? 'not checked' : formatPercent(cell().value!, { maximumFractionDigits: 1 })}`}
          />
        )}
      </Index>
    </div>
  )
}
