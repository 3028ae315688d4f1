import { useClient } from '@urql/solid'
import Download from 'lucide-solid/icons/download'
import { createSignal, onCleanup, Show } from 'solid-js'
import type { AuditLogWhereInput } from '../../graphql/generated/graphql.ts'
import { csvOf, download } from '../../lib/csv.ts'
import { formatCount } from '../../lib/number.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'
import { type AuditRecord, readAll } from './audit-query.ts'

const head = [
  'When',
  'Action',
  'Actor',
  'In the place of them',
  'Company id',
  'Subject',
  'Subject id',
  'Address',
  'Part',
  'Sequence',
  'Details',
  'Hash',
]

const rowOf = (entry: AuditRecord) => [
  entry.occurredAt,
  entry.action,
  entry.actorName,
  entry.impersonatorName,
  entry.companyId,
  entry.subjectType,
  entry.subjectId,
  entry.ip,
  entry.source,
  entry.sequence,
  JSON.stringify(entry.details),
  entry.hash,
]

const formats = {
  csv: {
    type: 'text/csv;charset=utf-8',
    head: csvOf([head]),
    tail: '',
    of: (nodes: AuditRecord[]) => csvOf(nodes.map(rowOf)),
  },
  // One entry a line: a program reads it without holding all of it.
  ndjson: {
    type: 'application/x-ndjson',
    head: '',
    tail: '',
    of: (nodes: AuditRecord[]) => nodes.map((node) => `${JSON.stringify(node)}\n`).join(''),
  },
}

/** Reads what fits the filters into a file; shows how far it is, and can be stopped. */
export const AuditExport = (props: { where: AuditLogWhereInput }) => {
  const client = useClient()
  const [count, setCount] = createSignal<number | null>(null)
  let isStopped = false
  onCleanup(() => (isStopped = true))
  const start = async (name: keyof typeof formats) => {
    const format = formats[name]
    const parts: string[] = [format.head]
    isStopped = false
    setCount(0)
    try {
      for await (const nodes of readAll(client, props.where)) {
        if (isStopped) break
        parts.push(format.of(nodes))
        setCount((before) => (before ?? 0) + nodes.length)
      }
      if (!isStopped)
        download(new Blob(parts, { type: format.type }), `audit-log-${new Date().toISOString().slice(0, 10)}.${name}`)
    } catch (error) {
      void toast({ message: `Not exported. ${error instanceof Error ? error.message : ''}`, isError: true })
    }
    setCount(null)
  }
  return (
    <Show
      when={count() !== null}
      fallback={
        <Menu
          label="Export"
          triggerClass="inline-flex h-8 items-center gap-2 rounded-sm border border-neutral-7 bg-surface px-3 font-medium hover:bg-neutral-3"
          trigger={
            <>
              <Download aria-hidden="true" class="size-4" />
              Export
            </>
          }
          items={[
            { label: 'As CSV', onSelect: () => void start('csv') },
            { label: 'As JSON, one entry a line', onSelect: () => void start('ndjson') },
          ]}
        />
      }
    >
      <Button onClick={() => (isStopped = true)}>
        <span class="tabular-nums">{formatCount(count() ?? 0)} read</span> · Stop
      </Button>
    </Show>
  )
}
