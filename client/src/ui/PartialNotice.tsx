import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Show } from 'solid-js'
import { Button } from './Button.tsx'

/** Above content of which a part could not be loaded: what is shown is right, but not all. */
export const PartialNotice = (props: { requestId: string | undefined; onRetry: () => void }) => (
  <div
    role="status"
    class="m-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-sm border border-warning-border bg-warning-bg px-3 py-2 text-warning-text"
  >
    <TriangleAlert class="size-4 shrink-0" aria-hidden="true" />
    <span class="flex-1">
      A part of this did not load.
      <Show when={props.requestId}>
        {(id) => (
          <span class="text-xs">
            {' '}
            Request <code class="font-mono">{id()}</code>
          </span>
        )}
      </Show>
    </span>
    <Button size="sm" onClick={() => props.onRetry()}>
      Try again
    </Button>
  </div>
)
