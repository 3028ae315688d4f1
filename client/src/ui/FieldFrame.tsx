import CircleAlert from 'lucide-solid/icons/circle-alert'
import { type JSX, Show } from 'solid-js'

/** The look of what is typed into or chosen from; where it stands decides its height and width. */
export const controlLook =
  'flex items-center rounded-sm border border-neutral-7 bg-surface px-2.5 text-base text-neutral-12 transition-colors placeholder:text-neutral-10 hover:border-neutral-8 data-invalid:border-danger-solid aria-invalid:border-danger-solid focus-visible:border-accent-solid focus-visible:outline-1 focus-visible:outline-offset-0'

interface FieldFrameProps {
  label: JSX.Element
  isRequired?: boolean | undefined
  hint?: JSX.Element
  error?: JSX.Element
  children: JSX.Element
}

/** Where label, control, hint and error stand, for every kind of field. */
export const FieldFrame = (props: FieldFrameProps) => (
  <div class="flex flex-col gap-1.5">
    <div class="flex items-baseline justify-between gap-3 text-sm font-medium">
      {props.label}
      <Show when={props.isRequired === false}>
        <span class="text-xs font-normal text-neutral-11">Optional</span>
      </Show>
    </div>
    {props.children}
    <Show when={props.error}>
      <div class="flex items-start gap-1.5 text-sm text-danger-text">
        <CircleAlert class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        {props.error}
      </div>
    </Show>
    <Show when={props.hint && !props.error}>
      <div class="text-sm text-neutral-11">{props.hint}</div>
    </Show>
  </div>
)
