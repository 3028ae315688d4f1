import { createSignal } from 'solid-js'
import type { GatewayLimitName, LimitsPage_LimitFragment } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'

type Limit = LimitsPage_LimitFragment

/** A value to send: null for the default. */
export interface Change {
  name: GatewayLimitName
  value: number | null
}

/** What is wrong with a text as the value of a limit; empty when nothing is. */
export function problemOfText({ minimum, maximum }: Pick<Limit, 'minimum' | 'maximum'>, text: string): string {
  const value = numberOf(text)
  if (value !== null && value >= minimum && value <= maximum) return ''
  return `Enter a whole number from ${formatCount(minimum)} to ${formatCount(maximum)}.`
}

/** The number that a person means, thousands grouped or not; null for what is none. */
export function numberOf(text: string): number | null {
  const isNumber = /^(\d{1,15}|\d{1,3}([\s.,’'_]\d{3}){1,4})$/.test(text.trim())
  return isNumber ? Number(text.replace(/\D/g, '')) : null
}

/** What brings the limits back to what they are now: for those that are at their default, null. */
export function changesBack(limits: readonly Limit[], changes: readonly Change[]): Change[] {
  return changes.flatMap(({ name }) => {
    const limit = limits.find((candidate) => candidate.name === name)
    return limit ? [{ name, value: limit.source === 'DEFAULT' ? null : limit.value }] : []
  })
}

/** What was typed over the limits as they are, and not sent yet. */
export function createLimitsForm(limits: () => readonly Limit[]) {
  const [typed, setTyped] = createSignal<Partial<Record<GatewayLimitName, string>>>({})
  const [refused, setRefused] = createSignal<Partial<Record<GatewayLimitName, string>>>({})

  const textOf = (limit: Limit) => typed()[limit.name] ?? formatCount(limit.value)
  const isChanged = (limit: Limit) => numberOf(textOf(limit)) !== limit.value
  const errorOf = (limit: Limit) =>
    refused()[limit.name] ?? (isChanged(limit) ? problemOfText(limit, textOf(limit)) : '')
  const changed = () => limits().filter(isChanged)

  return {
    textOf,
    errorOf,
    changed,
    type(limit: Limit, text: string) {
      setTyped({ ...typed(), [limit.name]: text })
      setRefused({ ...refused(), [limit.name]: undefined })
    },
    hasErrors: () => changed().some((limit) => errorOf(limit) !== ''),
    /** A limit that is typed back to its default follows the default from then on. */
    changes: (): Change[] =>
      changed().map((limit) => {
        const value = numberOf(textOf(limit))
        return { name: limit.name, value: value === limit.defaultValue ? null : value }
      }),
    refuse: (messages: Partial<Record<GatewayLimitName, string>>) => setRefused(messages),
    clear() {
      setTyped({})
      setRefused({})
    },
  }
}
