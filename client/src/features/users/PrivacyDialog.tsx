import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Erase, ExportData } from './user-documents.ts'

interface PrivacyDialogProps {
  what: 'export' | 'erase'
  user: { id: string; name: string }
  onClose: () => void
  onDone: () => void
}

const words = {
  export: {
    title: (name: string) => `Make a copy of the data of ${name}`,
    about: 'They are told when it is ready. They alone can download it, for seven days.',
    verb: 'Make a copy',
    done: (name: string) => `${name} is told when the copy is ready.`,
  },
  erase: {
    title: (name: string) => `Erase ${name} now`,
    about: 'They are signed out, and everything that tells who they are goes, at once. It cannot be taken back.',
    verb: 'Erase for good',
    done: (name: string) => `${name} is being erased.`,
  },
}

/** What is done with the data of somebody, with a reason; erasing also asks for the name. */
export const PrivacyDialog = (props: PrivacyDialogProps) => {
  const client = useClient()
  const [reason, setReason] = createSignal('')
  const [typed, setTyped] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const text = words[props.what]

  const send = async () => {
    const input = { id: props.user.id, reason: reason() }
    const { data, error } =
      props.what === 'erase'
        ? await client.mutation(Erase, { input }).toPromise()
        : await client.mutation(ExportData, { input }).toPromise()
    const answer = data && ('userErase' in data ? data.userErase : data.userDataExport)
    if (!answer) return { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' }
    return answer.userErrors.length ? messagesByField(answer.userErrors) : null
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    const { onDone, what, user } = props
    if (what === 'erase' && typed() !== user.name) return setErrors({ name: `Type ${user.name} to go on.` })
    setBusy(true)
    const problems = await send()
    setBusy(false)
    if (problems) return setErrors(problems)
    onDone()
    return toast({ message: text.done(user.name) })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={text.title(props.user.name)}
      description={text.about}
      verb={text.verb}
      isDanger={props.what === 'erase'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Reason"
        name="reason"
        value={reason()}
        onInput={setReason}
        error={errors()['reason']}
        hint="For administrators and the audit log; the person does not see it."
        lines={3}
        isRequired
        autofocus
      />
      <Show when={props.what === 'erase'}>
        <Field
          label={`Type “${props.user.name}” to confirm`}
          name="confirmName"
          value={typed()}
          onInput={setTyped}
          error={errors()['name']}
          autocomplete="off"
        />
      </Show>
    </FormDialog>
  )
}
