/** Round numbers from at or below `min` to at or above `max`, about `count` of them. */
export const niceTicks = (min: number, max: number, count: number): number[] => {
  const span = max - min || Math.abs(max) || 1
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  const first = Math.floor(min / step)
  const last = Math.ceil(max / step)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS = [
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  5 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
]

/** Instants on round times of the reader's clock, at most `count`. */
export const timeTicks = (from: number, to: number, count: number): { at: number[]; isDays: boolean } => {
  const step = STEPS.find((size) => (to - from) / size <= count) ?? (to - from) / count
  const shift = new Date(from).getTimezoneOffset() * MINUTE
  const first = Math.ceil((from - shift) / step) * step + shift
  const at: number[] = []
  for (let tick = first; tick <= to; tick += step) at.push(tick)
  return { at, isDays: step >= DAY }
}

/** One line through points in order of time; begins anew where more than `gap` lies between two. */
export const linePath = (points: readonly { at: number; x: number; y: number }[], gap: number): string =>
  points
    .map(({ at, x, y }, i) => {
      const isNew = i === 0 || at - points[i - 1]!.at > gap
      return `${isNew ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
