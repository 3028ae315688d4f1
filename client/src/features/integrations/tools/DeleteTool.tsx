import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import type { ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmByName } from '../../../ui/ConfirmByName.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/toast.ts'
import { Delete } from './tool-mutations.ts'

interface DeleteToolProps {
  tool: ToolsPage_ToolFragment
  onClose: () => void
  onDeleted: () => void
  onSwitchOff: () => void
}

/** Deletes a tool that nothing is connected by; of any other it says why not, and what can be done instead. */
export const DeleteTool = (props: DeleteToolProps) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const remove = async () => {
    const { id, name } = props.tool
    setBusy(true)
    const { data, error: failure } = await client.mutation(Delete, { input: { id } }).toPromise()
    setBusy(false)
    const problem = data?.integrationTemplateDelete.userErrors[0]?.message ?? (failure && problemOf(failure).message)
    if (problem || !data) return setError(problem ?? 'The server gave no answer. Try again.')
    props.onDeleted()
    return toast({ message: `${name} is deleted.` })
  }
  return (
    <Show
      when={props.tool.connectionCount}
      fallback={
        <ConfirmByName
          isOpen
          onClose={props.onClose}
          title="Delete this tool?"
          name={props.tool.name}
          verb="Delete tool"
          isBusy={isBusy()}
          error={error()}
          onConfirm={() => void remove()}
        >
          It is no longer offered, and its wording and defaults are deleted for good.
        </ConfirmByName>
      }
    >
      {(count) => (
        <Dialog
          isOpen
          onClose={props.onClose}
          title="This tool is in use"
          description={`${count() === 1 ? 'One connection was' : `${count()} connections were`} made with ${props.tool.name}. Delete them first${props.tool.isActive ? ', or switch the tool off: they go on, and no new ones can be made' : ''}.`}
          footer={
            <>
              <Button onClick={props.onClose}>Keep it</Button>
              <Show when={props.tool.isActive}>
                <Button variant="primary" onClick={() => props.onSwitchOff()}>
                  Switch off
                </Button>
              </Show>
            </>
          }
        />
      )}
    </Show>
  )
}
