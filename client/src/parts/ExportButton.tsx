import { type AnyVariables, type TypedDocumentNode } from '@urql/core'
import { useClient } from '@urql/solid'
import Download from 'lucide-solid/icons/download'
import { createSignal, onCleanup, Show } from 'solid-js'
import { problemOf } from '../graphql/problem.ts'
import { type Cell, csvOf, download } from '../lib/csv.ts'
import { formatCount } from '../lib/number.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'

interface ListPage<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

interface ExportButtonProps<Data, Variables extends AnyVariables, Node> {
  /** What the file is called, without its date. */
  name: string
  /** Asks for one page of the list after a cursor. */
  query: TypedDocumentNode<Data, Variables>
  variables: (after: string | null) => Variables
  list: (data: Data) => ListPage<Node> | null | undefined
  head: readonly string[]
  row: (node: Node) => readonly Cell[]
}

/** Reads a whole list, page by page, into a CSV file; shows how far it is, and can be stopped. */
export const ExportButton = <Data, Variables extends AnyVariables, Node>(
  props: ExportButtonProps<Data, Variables, Node>,
) => {
  const client = useClient()
  const [count, setCount] = createSignal<number | null>(null)
  let isStopped = false
  onCleanup(() => (isStopped = true))
  const read = async (after: string | null): Promise<ListPage<Node>> => {
    const answer = await client
      .query(props.query, props.variables(after), { requestPolicy: 'network-only' })
      .toPromise()
    const page = answer.data && props.list(answer.data)
    if (page) return page
    throw new Error(answer.error ? problemOf(answer.error).message : 'The server gave no answer. Try again.')
  }
  const start = async () => {
    isStopped = false
    setCount(0)
    try {
      const parts = [csvOf([props.head])]
      let after: string | null = null
      do {
        const page: ListPage<Node> = await read(after)
        parts.push(csvOf(page.nodes.map(props.row)))
        setCount((before) => (before ?? 0) + page.nodes.length)
        after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
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
