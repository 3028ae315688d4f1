import { createMemo, Index } from 'solid-js'
import { formatPercent } from '../lib/number.ts'
import { formatDate } from '../lib/time.ts'

interface DayStripProps {
  /** Share of each day in which it was up, from 0 to 1; oldest first, today last; null where nobody watched. */
  days: readonly (number | null)[]
  /** What it is the uptime of, for who does not see it. */
  name: string
  share: number | null
}

const DAY_MS = 86_400_000
const SECONDS = 86_400

/** Good is high and green, bad is low and red: height says it without colour. */
const look = (value: number | null): string => {
  if (value === null) return 'h-full bg-neutral-4'
  if (value >= 0.9999) return 'h-full bg-success-solid'
  return value >= 0.99 ? 'h-4/5 bg-warning-solid' : 'h-3/5 bg-danger-solid'
}

const downFor = (value: number): string => {
  const minutes = Math.max(1, Math.round(((1 - value) * SECONDS) / 60))
  return minutes < 60 ? `down for ${minutes} min` : `down for ${(minutes / 60).toFixed(1)} h`
}

/** How something was day by day, as a row of bars: on a phone the last thirty days. */
export const DayStrip = (props: DayStripProps) => {
  const days = createMemo(() => {
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
    return props.days.map((value, index) => {
      const day = new Date(today - (props.days.length - 1 - index) * DAY_MS).toISOString().slice(0, 10)
      const told = value === null ? 'not watched' : value >= 0.9999 ? 'no downtime' : downFor(value)
      return { value, title: `${formatDate(day)}: ${told}` }
    })
  })
  const label = () =>
    props.share === null
      ? `${props.name}: not watched yet`
      : `${props.name}: up ${formatPercent(props.share, { maximumFractionDigits: 2 })} of the last ${props.days.length} days`
  return (
    <div class="flex h-8 items-end gap-px sm:gap-0.5" role="img" aria-label={label()}>
      <Index each={days()}>
        {(day, index) => (
          <span
            class={`min-w-0 flex-1 rounded-[1px] ${look(day().value)} ${index < props.days.length - 30 ? 'max-sm:hidden' : ''}`}
            title={day().title}
          />
        )}
      </Index>
    </div>
  )
}
