import { useClient } from '@urql/solid'
import { createSignal, createUniqueId } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'

const Rename = graphql(`
  mutation RenamePasskeyDialog_Rename($input: PasskeyRenameInput!) {
    passkeyRename(input: $input) {
      passkey {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`)

export const RenamePasskeyDialog = (props: { passkey: { id: string; name: string }; onClose: () => void }) => {
  const client = useClient()
  const form = createUniqueId()
  const [name, setName] = createSignal(props.passkey.name)
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const result = await client.mutation(Rename, { input: { id: props.passkey.id, name: name() } }).toPromise()
    setBusy(false)
    if (result.data?.passkeyRename.passkey) return props.onClose()
    const problem = result.data?.passkeyRename.userErrors[0]?.message
    return setError(problem ?? (result.error ? problemOf(result.error).message : 'Try again.'))
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Rename the passkey"
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={isBusy()}>
            Rename
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} novalidate>
        <Field label="Name" name="name" value={name()} onInput={setName} error={error()} isRequired autofocus />
      </form>
    </Dialog>
  )
}
