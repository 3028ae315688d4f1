import { For, Show } from 'solid-js'
import { CommandRow } from '../../../parts/commands/CommandRow.tsx'
import { createProjectCommands } from '../../../parts/commands/project-commands.ts'
import { Status } from '../../../ui/Status.tsx'

/** What is being made for a new project, as it goes on. @param expected how much was asked for: it is known in a moment. */
export const ToolProgress = (props: { projectId: string; expected: number }) => {
  const commands = createProjectCommands(() => props.projectId)
  return (
    <ul class="divide-y rounded-md border" aria-label="What is being made">
      <For each={commands()}>{(command) => <CommandRow command={command} />}</For>
      <Show when={commands().length < props.expected}>
        <li class="px-4 py-3 text-neutral-11">
          <Status tone="info" label="On its way to the tools" isBusy />
        </li>
      </Show>
    </ul>
  )
}
