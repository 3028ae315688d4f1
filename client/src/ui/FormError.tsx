import CircleAlert from 'lucide-solid/icons/circle-alert'
import type { JSX } from 'solid-js'

/** What is wrong with a form as a whole. */
export const FormError = (props: { children: JSX.Element }) => (
  <div role="alert" class="flex gap-2 rounded-sm border border-danger-border bg-danger-bg px-3 py-2 text-danger-text">
    <CircleAlert class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
    <div>{props.children}</div>
  </div>
)
