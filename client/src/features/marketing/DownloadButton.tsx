import Download from 'lucide-solid/icons/download'
import { type Cell, csvOf, download } from '../../lib/csv.ts'
import { Button } from '../../ui/Button.tsx'

interface DownloadButtonProps {
  /** What the file is called, without its date. */
  name: string
  head: readonly string[]
  rows: () => readonly (readonly Cell[])[]
}

/** What the page shows, as a CSV file. */
export const DownloadButton = (props: DownloadButtonProps) => (
  <Button
    onClick={() => {
      const file = new Blob([csvOf([props.head, ...props.rows()])], { type: 'text/csv;charset=utf-8' })
      download(file, `${props.name}-${new Date().toISOString().slice(0, 10)}.csv`)
    }}
  >
    <Download aria-hidden="true" class="size-4" />
    Export
  </Button>
)
