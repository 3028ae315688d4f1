import Check from 'lucide-solid/icons/check'
import Columns from 'lucide-solid/icons/columns-3'
import { createSignal } from 'solid-js'
import { readSetting, writeSetting } from '../../lib/settings.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'

/** Which columns of a table are shown, remembered in this browser. The title is always there. */
export const createColumnChoice = <Row,>(name: string, columns: readonly Column<Row>[], hidden: readonly string[]) => {
  const setting = `columns.${name}`
  const [left, setLeft] = createSignal<readonly string[]>(readSetting(setting)?.split(',') ?? hidden)
  return {
    columns: () => columns.filter(({ key }) => !left().includes(key)),
    choices: columns.filter(({ isTitle }) => !isTitle).map(({ key, header }) => ({ key, header })),
    isShown: (key: string) => !left().includes(key),
    toggle(key: string) {
      setLeft((before) => (before.includes(key) ? before.filter((other) => other !== key) : [...before, key]))
      writeSetting(setting, left().join(','))
    },
  }
}

export const ColumnMenu = (props: {
  choice: {
    choices: readonly { key: string; header: string }[]
    isShown: (key: string) => boolean
    toggle: (key: string) => void
  }
}) => (
  <Menu
    label="Columns"
    triggerClass={iconButtonLook}
    trigger={<Columns aria-hidden="true" />}
    items={props.choice.choices.map(({ key, header }) => ({
      label: header,
      onSelect: () => props.choice.toggle(key),
      hint: props.choice.isShown(key) && <Check class="size-4" aria-label="Shown" />,
    }))}
  />
)
