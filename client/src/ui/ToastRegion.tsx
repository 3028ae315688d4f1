import { Toast as Kobalte, toaster } from '@kobalte/core/toast'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { Button } from './Button.tsx'
import { iconButtonLook } from './IconButton.tsx'
import type { ToastContent } from './toast.ts'

export const showToast = (content: ToastContent): void => {
  toaster.show((props) => (
    <Kobalte
      as="div"
      toastId={props.toastId}
      class="flex animate-rise items-center gap-3 rounded-lg bg-surface py-2 pr-2 pl-3 shadow-float"
    >
      <Show
        when={content.isError}
        fallback={<CircleCheck class="size-4 shrink-0 text-success-text" aria-hidden="true" />}
      >
        <CircleAlert class="size-4 shrink-0 text-danger-text" aria-hidden="true" />
      </Show>
      <Kobalte.Title class="flex-1">{content.message}</Kobalte.Title>
      <Show when={content.undo}>
        {(undo) => (
          <Button
            size="sm"
            onClick={() => {
              undo()()
              toaster.dismiss(props.toastId)
            }}
          >
            Undo
          </Button>
        )}
      </Show>
      <Kobalte.CloseButton class={iconButtonLook} aria-label="Close">
        <X />
      </Kobalte.CloseButton>
    </Kobalte>
  ))
}

/**
 * Where toasts appear: over the end of the page, said to those who do not see them. Each is a status, and what is a status is no
 * item of a list: so the list is none to assistive technology.
 */
export default function ToastRegion() {
  return (
    <Kobalte.Region duration={6000}>
      <Kobalte.List
        as="div"
        class="fixed right-4 bottom-4 z-50 flex w-panel max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none"
      />
    </Kobalte.Region>
  )
}
