import Copy from 'lucide-solid/icons/copy'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import Pencil from 'lucide-solid/icons/pencil'
import Power from 'lucide-solid/icons/power'
import Trash from 'lucide-solid/icons/trash'
import type { ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { iconButtonLook } from '../../../ui/IconButton.tsx'
import { Menu, type MenuItem } from '../../../ui/Menu.tsx'

interface ToolMenuProps {
  tool: ToolsPage_ToolFragment
  onOpen: (what: 'add' | 'edit' | 'delete') => void
  onSwitch: () => void
}

/** What can be done with a tool. It stands above the row, which is itself pressed to edit. */
export const ToolMenu = (props: ToolMenuProps) => {
  const items = (): MenuItem[] => [
    { label: 'Edit…', icon: <Pencil />, onSelect: () => props.onOpen('edit') },
    { label: 'Add one like it…', icon: <Copy />, onSelect: () => props.onOpen('add') },
    { label: props.tool.isActive ? 'Switch off' : 'Switch on', icon: <Power />, onSelect: () => props.onSwitch() },
    ...(props.tool.isBuiltIn
      ? []
      : [{ label: 'Delete…', icon: <Trash />, onSelect: () => props.onOpen('delete'), isDanger: true }]),
  ]
  return (
    <div class="relative inline-flex">
      <Menu
        label={`Actions for ${props.tool.name}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis aria-hidden="true" />}
        items={items()}
      />
    </div>
  )
}
