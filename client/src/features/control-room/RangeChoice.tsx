import { useLocation, useSearchParams } from '@solidjs/router'
import { For } from 'solid-js'
import { createRange, type Range, ranges } from './range.ts'

/** The stretch of time that everything on the page is about. */
export const RangeChoice = (props: { of?: readonly Range[] }) => {
  const location = useLocation()
  const [params] = useSearchParams()
  const all = () => props.of ?? ranges
  const range = createRange(props.of)
  const href = (key: string) => {
    const given = Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    return `${location.pathname}?${new URLSearchParams({ ...Object.fromEntries(given), range: key }).toString()}`
  }
  return (
    <nav aria-label="Time" class="inline-flex rounded-sm border bg-neutral-3 p-0.5">
      <For each={all()}>
        {({ key, label }) => (
          <a
            href={href(key)}
            noScroll
            aria-current={range().key === key ? 'true' : undefined}
            class="flex h-6.5 items-center rounded-[0.25rem] px-2.5 text-sm whitespace-nowrap text-neutral-11 transition-colors hover:text-neutral-12 aria-[current]:bg-surface aria-[current]:font-medium aria-[current]:text-neutral-12"
          >
            {label}
          </a>
        )}
      </For>
    </nav>
  )
}
