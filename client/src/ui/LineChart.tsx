import Table from 'lucide-solid/icons/table'
import ChartLine from 'lucide-solid/icons/chart-line'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { formatExact } from '../lib/time.ts'
import { linePath, niceTicks, timeTicks } from './chart-scale.ts'
import { IconButton } from './IconButton.tsx'

export interface ChartPoint {
  /** Milliseconds. */
  at: number
  value: number
  min: number
  max: number
  count: number
}

interface LineChartProps {
  /** What is shown, for who does not see it. */
  label: string
  points: readonly ChartPoint[]
  from: number
  to: number
  /** Milliseconds of one point. */
  length: number
  format: (value: number) => string
  /** Names a point's time; left out, it is an instant. */
  formatAt?: (at: number) => string
  /** Amounts are compared by their height, so their axis begins at zero. */
  isFromZero: boolean
  /** The last point is under way and will grow. */
  isLastOpen: boolean
}

const HEIGHT = 188
const LEFT = 56
const RIGHT = 8
const TOP = 8
const BOTTOM = 24

const nameOf = (props: Pick<LineChartProps, 'formatAt'>, at: number) =>
  props.formatAt ? props.formatAt(at) : formatExact(new Date(at).toISOString())

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })

/**
 * A line over time with its axes. A pointer or the arrow keys read single points; the button shows the same as a table.
 */
export const LineChart = (props: LineChartProps) => {
  const [width, setWidth] = createSignal(480)
  const [place, setPlace] = createSignal<number | null>(null)
  const [isTable, setTable] = createSignal(false)
  let frame!: HTMLDivElement
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, entry.contentRect.width)))
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })

  const ticks = createMemo(() => {
    const values = props.points.map(({ value }) => value)
    if (values.length === 0) return [0, 1]
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const room = (high - low || Math.abs(high) || 1) * 0.08
    return props.isFromZero
      ? niceTicks(Math.min(0, low), high || 1, 4)
      : niceTicks(low - (low === 0 ? 0 : room), high + room, 4)
  })
  const x = (at: number) => LEFT + ((at - props.from) / (props.to - props.from)) * (width() - LEFT - RIGHT)
  const y = (value: number) => {
    const [low, high] = [ticks()[0]!, ticks().at(-1)!]
    return TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  }
  const placed = createMemo(() => props.points.map((point) => ({ ...point, x: x(point.at), y: y(point.value) })))
  const closed = () => (props.isLastOpen ? placed().slice(0, -1) : placed())
  const gap = () => props.length * 2.5
  const times = createMemo(() => timeTicks(props.from, props.to, Math.max(2, Math.floor(width() / 110))))
  const shown = () => {
    const at = place()
    return at === null ? undefined : placed()[Math.min(at, placed().length - 1)]
  }

  const move = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    const distances = placed().map((point) => Math.abs(point.x - left))
    if (distances.length > 0) setPlace(distances.indexOf(Math.min(...distances)))
  }
  const press = (event: KeyboardEvent) => {
    const last = props.points.length - 1
    const now = place() ?? last
    const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last, Escape: null }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setPlace(next === null ? null : Math.max(0, Math.min(last, next)))
  }
  const told = () => {
    const point = shown()
    return point ? `${props.format(point.value)}, ${nameOf(props, point.at)}` : undefined
  }

  return (
    <div class="group relative">
      <div class="absolute -top-10 right-0">
        <IconButton
          label={isTable() ? `Show ${props.label} as a chart` : `Show ${props.label} as a table`}
          onClick={() => setTable(!isTable())}
        >
          <Show when={isTable()} fallback={<Table />}>
            <ChartLine />
          </Show>
        </IconButton>
      </div>
      <div ref={frame}>
        <Show when={!isTable()} fallback={<PointTable {...props} />}>
          <svg
            width={width()}
            height={HEIGHT}
            class="block touch-pan-y rounded-sm"
            role="slider"
            tabIndex={0}
            aria-label={props.label}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, props.points.length - 1)}
            aria-valuenow={place() ?? Math.max(0, props.points.length - 1)}
            aria-valuetext={told() ?? `${props.points.length} points; the arrow keys read them`}
            onPointerMove={move}
            onPointerLeave={() => setPlace(null)}
            onKeyDown={press}
            onBlur={() => setPlace(null)}
          >
            <For each={ticks()}>
              {(tick) => (
                <>
                  <line x1={LEFT} x2={width() - RIGHT} y1={y(tick)} y2={y(tick)} class="stroke-neutral-5" />
                  <text x={LEFT - 8} y={y(tick) + 4} text-anchor="end" class="fill-neutral-11 text-xs tabular-nums">
                    {props.format(tick)}
                  </text>
                </>
              )}
            </For>
            <For each={times().at}>
              {(tick) => (
                <text
                  x={Math.max(LEFT + 14, Math.min(width() - 30, x(tick)))}
                  y={HEIGHT - 6}
                  text-anchor="middle"
                  class="fill-neutral-11 text-xs tabular-nums"
                >
                  {(times().isDays ? day : clock).format(tick)}
                </text>
              )}
            </For>
            <Show when={placed().length > 0}>
              <path
                d={linePath(closed(), gap())}
                class="fill-none stroke-accent-solid"
                stroke-width="1.75"
                stroke-linejoin="round"
                stroke-linecap="round"
              />
              <Show when={props.isLastOpen && placed().length > 1}>
                <path
                  d={linePath(placed().slice(-2), gap())}
                  class="fill-none stroke-accent-solid"
                  stroke-width="1.75"
                  stroke-dasharray="2 4"
                  stroke-linecap="round"
                />
              </Show>
              <Show when={placed().length === 1}>
                <circle cx={placed()[0]!.x} cy={placed()[0]!.y} r="3" class="fill-accent-solid" />
              </Show>
            </Show>
            <Show when={shown()}>
              {(point) => (
                <>
                  <line x1={point().x} x2={point().x} y1={TOP} y2={HEIGHT - BOTTOM} class="stroke-neutral-8" />
                  <circle
                    cx={point().x}
                    cy={point().y}
                    r="4"
                    class="fill-accent-solid stroke-surface"
                    stroke-width="2"
                  />
                </>
              )}
            </Show>
          </svg>
          <Show when={shown()}>
            {(point) => (
              <div
                class="pointer-events-none absolute top-2 z-10 rounded-sm bg-neutral-12 px-2 py-1 text-xs whitespace-nowrap text-neutral-1 tabular-nums shadow-float"
                style={{
                  left: `${point().x}px`,
                  transform: `translateX(${point().x > width() / 2 ? 'calc(-100% - 10px)' : '10px'})`,
                }}
              >
                <div class="font-medium">{props.format(point().value)}</div>
                <div>{nameOf(props, point().at)}</div>
                <Show when={point().count > 1 && point().min !== point().max}>
                  <div>
                    {props.format(point().min)} to {props.format(point().max)}
                  </div>
                </Show>
              </div>
            )}
          </Show>
        </Show>
      </div>
    </div>
  )
}

const PointTable = (props: LineChartProps) => (
  <div
    class="overflow-y-auto rounded-sm border"
    style={{ height: `${HEIGHT}px` }}
    tabIndex={0}
    role="group"
    aria-label={props.label}
  >
    <table class="w-full text-sm tabular-nums">
      <thead class="sticky top-0 bg-neutral-2 text-left text-neutral-11">
        <tr>
          <th class="px-3 py-1.5 font-medium">From</th>
          <th class="px-3 py-1.5 text-right font-medium">Value</th>
          <th class="px-3 py-1.5 text-right font-medium">Lowest</th>
          <th class="px-3 py-1.5 text-right font-medium">Highest</th>
        </tr>
      </thead>
      <tbody class="divide-y">
        <For each={props.points.toReversed()}>
          {(point) => (
            <tr>
              <td class="px-3 py-1.5 whitespace-nowrap">{nameOf(props, point.at)}</td>
              <td class="px-3 py-1.5 text-right">{props.format(point.value)}</td>
              <td class="px-3 py-1.5 text-right text-neutral-11">{props.format(point.min)}</td>
              <td class="px-3 py-1.5 text-right text-neutral-11">{props.format(point.max)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)
