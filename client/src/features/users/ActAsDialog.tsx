import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Start = graphql(`
  mutation ActAsDialog_Start($input: ImpersonationStartInput!) {
    impersonationStart(input: $input) {
      impersonation {
        endsAt
      }
      userErrors {
        field
        message
      }
    }
  }
`)

/** Begins to act as somebody else; the whole application then is that person's, until it is stopped. */
export const ActAsDialog = (props: { user: { id: string; name: string }; onClose: () => void }) => {
  const client = useClient()
  const [reason, setReason] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const input = { userId: props.user.id, reason: reason() }
    const { data, error } = await client.mutation(Start, { input }).toPromise()
    if (data?.impersonationStart?.impersonation) return location.assign('/')
    setBusy(false)
    const problems = data?.impersonationStart?.userErrors
    setErrors(
      problems?.length
        ? messagesByField(problems)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
    )
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={`Act as ${props.user.name}`}
      description="You see and do what they can, for 30 minutes. You cannot approve, sign, or change how they sign in."
      verb={<>Act as {props.user.name}</>}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id'] ?? errors()['userId']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Field
        label="Reason"
        name="reason"
        value={reason()}
        onInput={setReason}
        error={errors()['reason']}
        hint="They are told who acted as them and why, when it is over. The audit log names you both."
        lines={3}
        isRequired
        autofocus
      />
    </FormDialog>
  )
}
