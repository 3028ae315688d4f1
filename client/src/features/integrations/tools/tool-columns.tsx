import { Show } from 'solid-js'
import type { ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { integrationCategories, wordOf } from '../../../parts/words.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { Status } from '../../../ui/Status.tsx'
import { Tag } from '../../../ui/Tag.tsx'

type Tool = ToolsPage_ToolFragment

export const columnsWith = (actions: Column<Tool>['cell']): Column<Tool>[] => [
  {
    key: 'name',
    header: 'Tool',
    isTitle: true,
    cell: (tool) => (
      <>
        <span class="flex items-center gap-2">
          {tool.name}
          <Show when={tool.isBuiltIn}>
            <Tag>Built in</Tag>
          </Show>
        </span>
        <span class="block font-mono text-xs font-normal text-neutral-11">{tool.key}</span>
      </>
    ),
  },
  { key: 'company', header: 'Offered to', cell: (tool) => tool.company?.name ?? 'Every company' },
  {
    key: 'category',
    header: 'Kind',
    isWideOnly: true,
    cell: (tool) => wordOf(integrationCategories, tool.category).label,
  },
  { key: 'connections', header: 'Connections', align: 'right', cell: (tool) => tool.connectionCount },
  {
    key: 'status',
    header: 'Status',
    cell: (tool) => (
      <Status tone={tool.isActive ? 'success' : 'neutral'} label={tool.isActive ? 'Offered' : 'Switched off'} />
    ),
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]
