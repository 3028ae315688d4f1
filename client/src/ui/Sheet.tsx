import { Dialog as Kobalte } from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import { createSignal, type JSX } from 'solid-js'
import { FloatMount } from './float-mount.ts'
import { iconButtonLook } from './IconButton.tsx'

interface SheetProps {
  isOpen: boolean
  onClose: () => void
  title: string
  side?: 'left' | 'right'
  action?: JSX.Element
  children: JSX.Element
}

/** A panel that slides in from the side, over the page. */
export const Sheet = (props: SheetProps) => {
  const [content, setContent] = createSignal<HTMLElement>()
  return (
    <Kobalte open={props.isOpen} onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Kobalte.Content
          ref={setContent}
          class={`fixed inset-y-0 z-40 flex w-form max-w-[calc(100vw-2.5rem)] flex-col bg-surface shadow-float outline-none ${
            props.side === 'left' ? 'left-0 max-w-72 animate-slide-left' : 'right-0 animate-slide'
          }`}
        >
          <header class="flex min-h-14 items-center justify-between gap-4 border-b px-4">
            <Kobalte.Title class="truncate text-lg font-semibold">{props.title}</Kobalte.Title>
            <div class="flex items-center gap-1">
              {props.action}
              <Kobalte.CloseButton class={iconButtonLook} aria-label="Close">
                <X />
              </Kobalte.CloseButton>
            </div>
          </header>
          <div class="min-h-0 flex-1 overflow-y-auto">
            <FloatMount.Provider value={content}>{props.children}</FloatMount.Provider>
          </div>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}
