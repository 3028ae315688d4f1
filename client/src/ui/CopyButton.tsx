import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import { createSignal, onCleanup, Show } from 'solid-js'
import { IconButton } from './IconButton.tsx'

/** Copies `text`; the picture becomes a tick for two seconds and the label says so. */
export const CopyButton = (props: { text: string; label: string }) => {
  const [isCopied, setCopied] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const copy = async () => {
    await navigator.clipboard.writeText(props.text)
    setCopied(true)
    clearTimeout(timer)
    timer = setTimeout(() => setCopied(false), 2000)
  }
  return (
    <IconButton label={isCopied() ? 'Copied' : props.label} onClick={copy}>
      <Show when={isCopied()} fallback={<Copy />}>
        <Check class="text-success-text" />
      </Show>
    </IconButton>
  )
}
