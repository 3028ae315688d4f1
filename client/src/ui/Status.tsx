export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info'

const dots: Record<Tone, string> = {
  neutral: 'bg-neutral-9',
  accent: 'bg-accent-solid',
  success: 'bg-success-solid',
  warning: 'bg-warning-solid',
  danger: 'bg-danger-solid',
  info: 'bg-info-solid',
}

/** A dot and a word; the word says it, the dot helps to find it. */
export const Status = (props: { tone: Tone; label: string; isBusy?: boolean }) => (
  <span class="inline-flex items-center gap-2 whitespace-nowrap">
    <span
      class={`size-2 shrink-0 rounded-full ${dots[props.tone]} ${props.isBusy ? 'animate-pulse' : ''}`}
      aria-hidden="true"
    />
    {props.label}
  </span>
)
