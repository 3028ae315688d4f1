import CloudAlert from 'lucide-solid/icons/cloud-alert'
import { Show } from 'solid-js'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'

interface ErrorStateProps {
  title: string
  message: string
  requestId?: string | undefined
  onRetry?: () => void
}

/** What happened, a way to try again, and the number that support asks for. */
export const ErrorState = (props: ErrorStateProps) => (
  <div role="alert" class="flex flex-col items-center gap-1 px-6 py-14 text-center">
    <div class="mb-3 flex size-10 items-center justify-center rounded-lg border border-danger-border bg-danger-bg text-danger-text">
      <CloudAlert class="size-5" aria-hidden="true" />
    </div>
    <h2 class="text-lg font-semibold">{props.title}</h2>
    <p class="max-w-panel text-neutral-11">{props.message}</p>
    <Show when={props.onRetry}>
      <Button class="mt-4" onClick={() => props.onRetry?.()}>
        Try again
      </Button>
    </Show>
    <Show when={props.requestId}>
      {(id) => (
        <p class="mt-3 flex items-center gap-1 text-xs text-neutral-11">
          Request <code class="font-mono">{id()}</code>
          <CopyButton text={id()} label="Copy the request number" />
        </p>
      )}
    </Show>
  </div>
)
