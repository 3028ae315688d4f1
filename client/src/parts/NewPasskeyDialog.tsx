import { startRegistration } from '@simplewebauthn/browser'
import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../graphql/generated/gql.ts'
import { problemOf, problemsOf } from '../graphql/problem.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { toast } from '../ui/toast.ts'

const Start = graphql(`
  mutation NewPasskeyDialog_Start($input: OwnerProofInput!) {
    passkeyStart(input: $input) {
      options
      userErrors {
        code
        field
        message
        retryAt
      }
    }
  }
`)

const Register = graphql(`
  mutation NewPasskeyDialog_Register($input: PasskeyRegisterInput!) {
    passkeyRegister(input: $input) {
      passkey {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']

interface NewPasskeyDialogProps {
  onClose: () => void
  onMade?: () => void
  /** It has to be shown first that it is the person, or its second step: the dialog asks for neither. */
  onRefused: (code: 'PROOF_NEEDED' | 'SECOND_STEP_NEEDED') => void
}

/** Makes a passkey on this device or a security key. Opened anew each time. */
export const NewPasskeyDialog = (props: NewPasskeyDialogProps) => {
  const client = useClient()
  const [name, setName] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  /** What the form shows; a code where it cannot help. */
  const make = async (): Promise<Record<string, string> | Refusal | null> => {
    const started = await client.mutation(Start, { input: { password: null } }).toPromise()
    if (!started.data)
      return { '': started.error ? problemOf(started.error).message : 'The server gave no answer. Try again.' }
    const { options, userErrors } = started.data.passkeyStart
    if (!options) return refusalOf(userErrors) ?? problemsOf(userErrors)
    const response = await startRegistration({ optionsJSON: options as CreationOptions }).catch((error: Error) => error)
    if (response instanceof Error) return { '': whyNot(response) }
    const { data, error } = await client.mutation(Register, { input: { name: name(), response } }).toPromise()
    if (data?.passkeyRegister.passkey) return null
    const problems = data?.passkeyRegister.userErrors ?? []
    const refusal = refusalOf(problems)
    if (refusal) return refusal
    return problems.length ? problemsOf(problems) : { '': error ? problemOf(error).message : 'Try again.' }
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!name().trim()) return setErrors({ name: 'Give it a name, such as the device it is on.' })
    setBusy(true)
    const problems = await make()
    setBusy(false)
    if (typeof problems === 'string') return props.onRefused(problems)
    if (problems) return setErrors(problems)
    void toast({ message: `The passkey “${name().trim()}” is ready.` })
    props.onMade?.()
    return props.onClose()
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="New passkey"
      description="Your browser asks next where to keep it."
      verb="Make the passkey"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Name"
        name="name"
        value={name()}
        onInput={setName}
        error={errors()['name']}
        hint="What you will know it by: “Work laptop”."
        isRequired
        autofocus
      />
    </FormDialog>
  )
}

type Refusal = Parameters<NewPasskeyDialogProps['onRefused']>[0]

const refusalOf = (errors: readonly { code: string }[]): Refusal | null =>
  (['PROOF_NEEDED', 'SECOND_STEP_NEEDED'] as const).find((code) => errors.some((error) => error.code === code)) ?? null

const whyNot = ({ name }: Error): string =>
  name === 'InvalidStateError'
    ? 'This device has a passkey of yours already.'
    : 'The browser made no passkey: it was cancelled, or took too long. Try again.'
