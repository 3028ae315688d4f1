interface DayFilterProps {
  label: string
  from: string
  to: string
  onChange: (end: 'from' | 'to', day: string | null) => void
}

const look =
  'h-8 rounded-sm border border-neutral-7 bg-surface px-2 text-sm text-neutral-12 hover:border-neutral-8 focus-visible:border-accent-solid focus-visible:outline-1'

/** A filter by days, from one to another. */
export const DayFilter = (props: DayFilterProps) => (
  <fieldset class="flex min-w-0 items-center gap-1.5 text-sm max-sm:w-full max-sm:flex-wrap">
    <legend class="sr-only">{props.label}</legend>
    <span class="text-neutral-11 max-sm:w-full" aria-hidden="true">
      {props.label}
    </span>
    <input
      type="date"
      class={`${look} max-sm:min-w-0 max-sm:flex-1`}
      aria-label={`${props.label} from`}
      value={props.from}
      max={props.to || undefined}
      onChange={(event) => props.onChange('from', event.currentTarget.value || null)}
    />
    <span class="text-neutral-11" aria-hidden="true">
      –
    </span>
    <input
      type="date"
      class={`${look} max-sm:min-w-0 max-sm:flex-1`}
      aria-label={`${props.label} until`}
      value={props.to}
      min={props.from || undefined}
      onChange={(event) => props.onChange('to', event.currentTarget.value || null)}
    />
  </fieldset>
)
