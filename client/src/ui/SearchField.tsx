import Search from 'lucide-solid/icons/search'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'

interface SearchFieldProps {
  label: string
  value: string
  onSearch: (text: string) => void
}

/** A filter by words; it asks 250 ms after the last key, or at once on Enter. */
export const SearchField = (props: SearchFieldProps) => {
  const [text, setText] = createSignal(props.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on(
      () => props.value,
      (value) => value !== text().trim() && setText(value),
      { defer: true },
    ),
  )
  const send = () => {
    clearTimeout(timer)
    if (text().trim() !== props.value) props.onSearch(text().trim())
  }
  const type = (value: string) => {
    setText(value)
    clearTimeout(timer)
    timer = setTimeout(send, 250)
  }
  return (
    <div class="relative w-full sm:w-64">
      <Search class="pointer-events-none absolute top-2 left-2.5 size-4 text-neutral-11" aria-hidden="true" />
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        class="h-8 w-full rounded-sm border border-neutral-7 bg-surface pr-2.5 pl-8 text-base placeholder:text-neutral-11 hover:border-neutral-8 focus-visible:border-accent-solid focus-visible:outline-1 focus-visible:outline-offset-0"
        value={text()}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && send()}
      />
    </div>
  )
}
