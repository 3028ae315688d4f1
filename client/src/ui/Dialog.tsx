import { Dialog as Kobalte } from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import { createSignal, type JSX, Show } from 'solid-js'
import { FloatMount } from './float-mount.ts'
import { iconButtonLook } from './IconButton.tsx'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  description?: JSX.Element
  footer?: JSX.Element
  children?: JSX.Element
}

export const Dialog = (props: DialogProps) => {
  const [content, setContent] = createSignal<HTMLElement>()
  return (
    <Kobalte open={props.isOpen} onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-40 animate-appear bg-overlay" />
        <div class="fixed inset-0 z-40 flex items-end justify-center p-3 sm:items-center">
          <Kobalte.Content
            ref={setContent}
            class="flex max-h-full w-full max-w-form animate-rise flex-col rounded-lg bg-surface shadow-float outline-none"
          >
            <header class="flex items-start justify-between gap-4 border-b px-5 py-4">
              <div class="flex flex-col gap-1">
                <Kobalte.Title class="text-lg font-semibold">{props.title}</Kobalte.Title>
                <Show when={props.description}>
                  <Kobalte.Description class="text-neutral-11">{props.description}</Kobalte.Description>
                </Show>
              </div>
              <Kobalte.CloseButton class={iconButtonLook} aria-label="Close">
                <X />
              </Kobalte.CloseButton>
            </header>
            <div class="min-h-0 flex-1 overflow-y-auto p-5">
              <FloatMount.Provider value={content}>{props.children}</FloatMount.Provider>
            </div>
            <Show when={props.footer}>
              <footer class="flex justify-end gap-2 border-t px-5 py-3">{props.footer}</footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}
