import { formatCountShort } from '../../lib/number.ts'
import { locale } from '../../lib/locale.ts'
import type { Tone } from '../../ui/Status.tsx'

const digits = (value: number): number => (value >= 100 ? 0 : value >= 10 ? 1 : 2)

/** "4.2 ms", "1.3 s"; a dash for nothing. */
export const formatMs = (ms: number | null | undefined): string => {
  if (ms == null) return '—'
  const [value, unit] = ms >= 1_000 ? [ms / 1_000, 's'] : [ms, 'ms']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits(value) }).format(value)}\u00A0${unit}`
}

/** "12 s", "4 min", "3 h", "2 d"; a dash for nothing. */
export const formatAge = (seconds: number | null | undefined): string => {
  if (seconds == null) return '—'
  if (seconds < 90) return `${Math.round(seconds)}\u00A0s`
  if (seconds < 5_400) return `${Math.round(seconds / 60)}\u00A0min`
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)}\u00A0h` : `${Math.round(seconds / 86_400)}\u00A0d`
}

export const count = (value: number | null | undefined): string => (value == null ? '—' : formatCountShort(value))

export interface Verdict {
  tone: Tone
  label: string
}

/** Good up to `warning`, bad from `bad` on. */
export const judge = (
  value: number | null | undefined,
  { warning, bad, good = 'As it should be', words }: { warning: number; bad: number; good?: string; words: string },
): Verdict | undefined => {
  if (value == null) return undefined
  if (value >= bad) return { tone: 'danger', label: words }
  return value >= warning ? { tone: 'warning', label: words } : { tone: 'success', label: good }
}
