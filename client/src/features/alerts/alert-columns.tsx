import { Show } from 'solid-js'
import type { Alert_AlertFragment, AlertAction } from '../../graphql/generated/graphql.ts'
import { formatDuration } from '../../lib/time.ts'
import { wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { alertCategories, alertSeverities, alertStatuses } from './alert-words.ts'

export type Alert = Alert_AlertFragment

export const alertColumns = (options: {
  act: (alert: Alert, action: AlertAction) => void
  silence: (alert: Alert) => void
  isHistory: boolean
}): readonly Column<Alert>[] => [
  {
    key: 'TITLE',
    header: 'Alert',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        {row.title}
        <Show when={row.isSilenced}>
          <Tag>Silenced</Tag>
        </Show>
      </span>
    ),
  },
  {
    key: 'severity',
    header: 'Severity',
    cell: (row) => <WordStatus words={alertSeverities} value={row.severity} />,
  },
  {
    key: 'category',
    header: 'About',
    isWideOnly: true,
    cell: (row) => <span class="text-neutral-11">{wordOf(alertCategories, row.category).label}</span>,
  },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => <WordStatus words={alertStatuses} value={row.status} />,
  },
  {
    key: 'BEGAN_AT',
    header: 'Began',
    isSortable: true,
    cell: (row) => (
      <span class="text-neutral-11">
        <RelativeTime at={row.beganAt} />
        <Show when={row.resolvedAt}>
          {(at) => <span class="block text-sm">lasted {formatDuration(row.beganAt, at())}</span>}
        </Show>
      </span>
    ),
  },
  ...(options.isHistory
    ? []
    : [
        {
          key: 'actions',
          header: 'Actions',
          align: 'right' as const,
          cell: (row: Alert) => (
            <span class="relative z-1 inline-flex flex-wrap justify-end gap-2">
              <Show when={row.status === 'FIRING'}>
                <Button
                  size="sm"
                  aria-label={`Acknowledge: ${row.title}`}
                  onClick={() => options.act(row, 'ACKNOWLEDGE')}
                >
                  Acknowledge
                </Button>
              </Show>
              <Button size="sm" aria-label={`Resolve: ${row.title}`} onClick={() => options.act(row, 'RESOLVE')}>
                Resolve
              </Button>
              <Show when={!row.isSilenced}>
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={`Silence: ${row.title}`}
                  onClick={() => options.silence(row)}
                >
                  Silence
                </Button>
              </Show>
            </span>
          ),
        },
      ]),
]
