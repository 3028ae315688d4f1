import Download from 'lucide-solid/icons/download'
import { createSignal, onCleanup, Show } from 'solid-js'
import { csvOf, download } from '../lib/csv.ts'
import { formatCount } from '../lib/number.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'

type Cells = readonly (string | number | null | undefined)[]

interface ExportButtonProps {
  /** What the file is called, without its date. */
  name: string
  head: readonly string[]
  /** One page of the list after a cursor. @throws Error that says what went wrong. */
  read: (after: string | null) => Promise<{ rows: Cells[]; next: string | null }>
}

/** Reads a whole list, page by page, into a CSV file; shows how far it is, and can be stopped. */
export const ExportButton = (props: ExportButtonProps) => {
  const [count, setCount] = createSignal<number | null>(null)
  let isStopped = false
  onCleanup(() => (isStopped = true))
  const start = async () => {
    isStopped = false
    setCount(0)
    try {
      const parts = [csvOf([props.head])]
      let after: string | null = null
      do {
        const page = await props.read(after)
        parts.push(csvOf(page.rows))
        setCount((before) => (before ?? 0) + page.rows.length)
        after = page.next
      } while (after && !isStopped)
      if (!isStopped) {
        const file = new Blob(parts, { type: 'text/csv;charset=utf-8' })
        download(file, `${props.name}-${new Date().toISOString().slice(0, 10)}.csv`)
      }
    } catch (error) {
      void toast({ message: `Not exported. ${error instanceof Error ? error.message : ''}`, isError: true })
    }
    setCount(null)
  }
  return (
    <Show
      when={count() !== null}
      fallback={
        <Button onClick={() => void start()}>
          <Download aria-hidden="true" class="size-4" />
          Export
        </Button>
      }
    >
      <Button onClick={() => (isStopped = true)}>
        <span class="tabular-nums">{formatCount(count() ?? 0)} read</span> · Stop
      </Button>
    </Show>
  )
}
