import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { Card } from '../../ui/Card.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import type { EditedTemplate } from './TemplateEditor.tsx'

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')

/** The values that a mail has. Pressed, one is written where the cursor was last. */
export const VariableChips = (props: { variables: EditedTemplate['variables'] }) => {
  let chips!: HTMLDivElement
  const [field, setField] = createSignal<HTMLInputElement | HTMLTextAreaElement | null>(null)
  onMount(() => {
    const form = chips.closest('form')
    const follow = (event: FocusEvent) => isField(event.target) && setField(event.target)
    form?.addEventListener('focusin', follow)
    onCleanup(() => form?.removeEventListener('focusin', follow))
  })
  const write = (key: string) => {
    const target = field()
    if (!target?.isConnected) return
    target.focus()
    target.setRangeText(`{{${key}}}`, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end')
    target.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  return (
    <Card>
      <div ref={chips}>
        <h2 class="text-sm font-medium">Variables</h2>
        <p class="mb-3 text-sm text-neutral-11">
          Each mail fills in its own. Press one to write it where the cursor was. Texts know **bold**, *italic* and
          [links](https://…).
        </p>
        <ul class="flex flex-wrap gap-1.5">
          <For each={props.variables.filter(({ isFormatted }) => !isFormatted)}>
            {(variable) => (
              <li>
                <Tooltip label={`Such as: ${variable.sample}`}>
                  <button
                    type="button"
                    class="inline-flex h-7 items-center gap-1.5 rounded-full border bg-neutral-2 px-2.5 font-mono text-xs hover:bg-neutral-4"
                    onClick={() => write(variable.key)}
                  >
                    {`{{${variable.key}}}`}
                    <Show when={variable.isRequired}>
                      <span class="font-sans text-warning-text">needed</span>
                    </Show>
                  </button>
                </Tooltip>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Card>
  )
}
