import { For } from 'solid-js'

const arches = [0, 1, 2, 3, 4, 5, 6]

const arch = (step: number) => {
  const half = 360 - step * 48
  const top = 150 + step * 64
  return `M${400 - half} 1000V${top + half}a${half} ${half} 0 0 1 ${half * 2} 0V1000Z`
}

/** A hall seen through its arches, the light at the end. Drawn, not a photo: it follows the theme and weighs nothing. */
export const Arches = () => (
  <svg viewBox="0 0 800 1000" preserveAspectRatio="xMidYMax slice" class="size-full">
    <For each={arches}>
      {(step) => (
        <path
          d={arch(step)}
          fill="var(--accent-solid)"
          fill-opacity={step === 6 ? 0.5 : 0.075}
          stroke="var(--accent-solid)"
          stroke-opacity={0.12 + step * 0.05}
        />
      )}
    </For>
  </svg>
)
