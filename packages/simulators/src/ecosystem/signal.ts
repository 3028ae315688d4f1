/** What a metric does over time. */
export interface SignalShape {
  /** Its usual level; of a counter, what is added in a minute. */
  base: number
  /** How far it wanders, as a share of the base. */
  wander: number
  /** How much the time of day moves it, as a share of the base. */
  daily?: number
  /** Growth in a week, as a share of the base. */
  weekly?: number
  min?: number
  max?: number
  /** Whole numbers. */
  isWhole?: boolean
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Bumps of different lengths on top of each other look like a random walk that stays near its level. */
const OCTAVES = [
  { lengthMs: 2 * MINUTE_MS, share: 0.15 },
  { lengthMs: 17 * MINUTE_MS, share: 0.25 },
  { lengthMs: 130 * MINUTE_MS, share: 0.3 },
  { lengthMs: 23 * 60 * MINUTE_MS, share: 0.3 },
] as const
/** Growth is told from here on. */
const EPOCH = Date.UTC(2026, 0, 1)
/** Hour of the day (UTC) with the most to do. */
const PEAK_HOUR = 15

/**
 * The value of a signal at an instant. It depends on seed and time alone: so the past can be made up to fit the present, and a
 * simulator that starts again goes on where it was.
 */
export function signalAt(shape: SignalShape, seed: string, at: number): number {
  const { base, wander, daily = 0, weekly = 0, min = 0, max = Infinity, isWhole = false } = shape
  const noise = OCTAVES.reduce(
    (sum, { lengthMs, share }, i) => sum + share * bump(hash(`${seed}.${i}`), at / lengthMs),
    0,
  )
  const day = new Date(at).getUTCDay()
  const rhythm = Math.cos(((at % DAY_MS) / DAY_MS - PEAK_HOUR / 24) * 2 * Math.PI) * (day === 0 || day === 6 ? 0.5 : 1)
  const growth = ((at - EPOCH) / (7 * DAY_MS)) * weekly
  const value = base * (1 + growth + daily * rhythm + 2 * wander * noise)
  const bounded = Math.min(max, Math.max(min, value))
  return isWhole ? Math.round(bounded) : Math.round(bounded * 1000) / 1000
}

/** Smooth noise from -1 to 1: random heights at whole numbers, with a soft line between them. */
function bump(seed: number, x: number): number {
  const left = Math.floor(x)
  const t = x - left
  const soft = t * t * (3 - 2 * t)
  return height(seed, left) * (1 - soft) + height(seed, left + 1) * soft
}

function height(seed: number, n: number): number {
  let value = seed ^ Math.imul(n, 0x9e3779b1)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 31 - 1
}

/** A number that looks like chance, and is the same for the same text. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
