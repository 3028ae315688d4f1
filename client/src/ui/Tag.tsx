import type { JSX } from 'solid-js'
import type { Tone } from './Status.tsx'

const tones: Record<Tone, string> = {
  neutral: 'border-neutral-6 bg-neutral-3 text-neutral-11',
  accent: 'border-accent-border bg-accent-bg text-accent-text',
  success: 'border-success-border bg-success-bg text-success-text',
  warning: 'border-warning-border bg-warning-bg text-warning-text',
  danger: 'border-danger-border bg-danger-bg text-danger-text',
  info: 'border-info-border bg-info-bg text-info-text',
}

export const Tag = (props: { tone?: Tone; children: JSX.Element }) => (
  <span
    class={`inline-flex h-5 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap ${tones[props.tone ?? 'neutral']}`}
  >
    {props.children}
  </span>
)
