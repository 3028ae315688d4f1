import { useClient } from '@urql/solid'
import Download from 'lucide-solid/icons/download'
import { createSignal, onCleanup, Show } from 'solid-js'
import type { CompanyOrder, CompanyWhereInput } from '../../graphql/generated/graphql.ts'
import { download } from '../../lib/csv.ts'
import { formatCount } from '../../lib/number.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import { exportCompanies } from './export-companies.ts'

/** Reads the whole list into a file; shows how far it is, and can be stopped. */
export const ExportButton = (props: { where: CompanyWhereInput; orderBy: CompanyOrder[] }) => {
  const client = useClient()
  const [count, setCount] = createSignal<number | null>(null)
  let running: AbortController | null = null
  onCleanup(() => running?.abort())
  const start = async () => {
    running = new AbortController()
    setCount(0)
    try {
      const list = { where: props.where, orderBy: props.orderBy }
      const file = await exportCompanies(client, list, setCount, running.signal)
      if (file) download(file, `companies-${new Date().toISOString().slice(0, 10)}.csv`)
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
      <Button onClick={() => running?.abort()}>
        <span class="tabular-nums">{formatCount(count() ?? 0)} read</span> · Stop
      </Button>
    </Show>
  )
}
