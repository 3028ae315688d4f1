import { createMemo } from 'solid-js'
import { formatDate } from '../../lib/time.ts'
import { LineChart } from '../../ui/LineChart.tsx'

const DAY_MS = 86_400_000

interface DayChartProps {
  /** The question that it answers. */
  title: string
  /** Null where there is nothing to say of a day. */
  days: readonly { day: string; value: number | null }[]
  format: (value: number) => string
}

/** Where a day begins for the reader, so that the chart names it as the report does. */
const startOf = (day: string): number => new Date(`${day}T00:00:00`).getTime()

/** A number day by day. Today is under way. */
export const DayChart = (props: DayChartProps) => {
  const points = createMemo(() =>
    props.days.flatMap(({ day, value }) =>
      value === null ? [] : [{ at: startOf(day), value, min: value, max: value, count: 1, day }],
    ),
  )
  const dayAt = (at: number) => {
    const point = points().find((one) => one.at === at)
    return point ? formatDate(point.day) : ''
  }
  const from = () => startOf(props.days[0]!.day)
  return (
    <section class="min-w-0 rounded-lg border bg-surface p-4" aria-label={props.title}>
      <h2 class="mb-4 pr-10 text-neutral-11">{props.title}</h2>
      <LineChart
        label={`${props.title}, by day`}
        points={points()}
        from={from()}
        to={Math.max(from() + DAY_MS, startOf(props.days.at(-1)!.day))}
        length={DAY_MS}
        format={props.format}
        formatAt={dayAt}
        isFromZero
        isLastOpen={points().at(-1)?.day === props.days.at(-1)!.day}
      />
    </section>
  )
}
