import { createMemo, Show } from 'solid-js'

interface SparklineProps {
  values: readonly number[]
  class?: string
}

const WIDTH = 100
const HEIGHT = 28
/** Half a line's thickness, so that its highest and lowest points are whole. */
const EDGE = 2

/** The shape of a number's past. Says nothing by itself: the number stands beside it. */
export const Sparkline = (props: SparklineProps) => {
  const path = createMemo(() => {
    const [min, max] = [Math.min(...props.values), Math.max(...props.values)]
    const span = max - min
    return props.values
      .map((value, i) => {
        const x = (i / Math.max(1, props.values.length - 1)) * WIDTH
        const y = span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - min) / span) * (HEIGHT - 2 * EDGE)
        return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
  })
  return (
    <Show when={props.values.length > 1} fallback={<span class={`block ${props.class ?? ''}`} />}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        class={`block overflow-visible text-accent-solid ${props.class ?? ''}`}
      >
        <path d={`${path()}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} class="fill-accent-bg" />
        <path
          d={path()}
          class="fill-none stroke-current"
          stroke-width="1.5"
          stroke-linejoin="round"
          vector-effect="non-scaling-stroke"
        />
      </svg>
    </Show>
  )
}
