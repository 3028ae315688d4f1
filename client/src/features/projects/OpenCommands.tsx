import { For, Show } from 'solid-js'
import type { Command } from '../../parts/commands/command-documents.ts'
import { CommandRow } from '../../parts/commands/CommandRow.tsx'
import { Card } from '../../ui/Card.tsx'

const DAY_MS = 24 * 60 * 60 * 1000
const isRecent = ({ requestedAt }: Command) => Date.now() - Date.parse(requestedAt) < 7 * DAY_MS

/** What tools were asked to do for the project and have not done: it waits, has failed, or a person has to look. */
export const OpenCommands = (props: { commands: readonly Command[]; names?: readonly Command['name'][] }) => {
  const open = () =>
    props.commands.filter(
      (command) =>
        command.status !== 'SUCCEEDED' && isRecent(command) && (!props.names || props.names.includes(command.name)),
    )
  return (
    <Show when={open().length}>
      <Card title="Asked of the tools" isFlush>
        <ul class="divide-y">
          <For each={open()}>{(command) => <CommandRow command={command} />}</For>
        </ul>
      </Card>
    </Show>
  )
}
