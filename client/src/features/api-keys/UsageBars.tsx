import { For } from 'solid-js'
import type { UsageSheet_UsageFragment } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { formatClock, formatDayHeading } from '../../lib/time.ts'

type Point = UsageSheet_UsageFragment['series'][number]

const HEIGHT = 72
const GAP = 2
const WIDTH = 600

interface UsageBarsProps {
  points: readonly Point[]
  isHourly: boolean
}

/** Requests as bars, one for each hour or day, from zero; those with errors stand at the foot of their bar, hatched. */
export const UsageBars = (props: UsageBarsProps) => {
  const most = () => Math.max(1, ...props.points.map(({ requests }) => requests))
  const step = () => WIDTH / props.points.length
  const height = (value: number) => (value === 0 ? 0 : Math.max(2, (value / most()) * HEIGHT))
  const moment = ({ at }: Point) => (props.isHourly ? formatClock(at) : formatDayHeading(at, Date.now()))
  const text = (point: Point) =>
    `${moment(point)}: ${formatCount(point.requests)} requests${point.errors ? `, ${formatCount(point.errors)} with errors` : ''}`
  const busiest = () => props.points.reduce((best, point) => (point.requests > best.requests ? point : best))
  const title = () => `Requests by the ${props.isHourly ? 'hour' : 'day'}. Most at ${text(busiest())}.`

  return (
    <figure>
      <figcaption class="mb-2 flex justify-between text-sm text-neutral-11">
        <span>Requests by the {props.isHourly ? 'hour' : 'day'}</span>
        <span class="tabular-nums">most: {formatCount(busiest().requests)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
        preserveAspectRatio="none"
        class="h-18 w-full"
        role="img"
        aria-label={title()}
      >
        <defs>
          <pattern id="usage-errors" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="4" class="fill-danger-border" />
            <rect width="2" height="4" class="fill-danger-solid" />
          </pattern>
        </defs>
        <line x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} class="stroke-neutral-6" />
        <For each={props.points}>
          {(point, index) => (
            <g>
              <title>{text(point)}</title>
              {/* The whole column answers the pointer, also where there is no bar. */}
              <rect x={index() * step()} width={step()} height={HEIGHT} class="fill-transparent" />
              <rect
                x={index() * step() + GAP / 2}
                y={HEIGHT - height(point.requests)}
                width={step() - GAP}
                height={height(point.requests)}
                class="fill-accent-solid"
              />
              <rect
                x={index() * step() + GAP / 2}
                y={HEIGHT - height(point.errors)}
                width={step() - GAP}
                height={height(point.errors)}
                fill="url(#usage-errors)"
              />
            </g>
          )}
        </For>
      </svg>
      <div class="mt-1 flex justify-between text-xs text-neutral-11">
        <span>{props.isHourly ? '24 hours ago' : props.points[0] && moment(props.points[0])}</span>
        <span>Now</span>
      </div>
    </figure>
  )
}
