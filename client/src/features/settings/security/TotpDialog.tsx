import { useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { renderSVG } from 'uqr'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { CodeBlock } from '../../../ui/CodeBlock.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { problemsOf } from './sign-in-methods.ts'

const Confirm = graphql(`
  mutation TotpDialog_Confirm($input: TotpConfirmInput!) {
    totpConfirm(input: $input) {
      recoveryCodes
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

export interface Enrolment {
  secret: string
  uri: string
}

interface TotpDialogProps {
  enrolment: Enrolment
  onClose: () => void
  onDone: (recoveryCodes: readonly string[]) => void
}

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The QR code for the authenticator app, and the first code of it. */
export const TotpDialog = (props: TotpDialogProps) => {
  const client = useClient()
  const form = createUniqueId()
  const [code, setCode] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(props.enrolment.uri, { border: 2 }))}`

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!/^\s*\d{3}\s*\d{3}\s*$/.test(code())) return setErrors({ code: 'Enter the six digits that the app shows.' })
    setBusy(true)
    const { data, error } = await client.mutation(Confirm, { input: { code: code() } }).toPromise()
    setBusy(false)
    const { recoveryCodes, userErrors = [] } = data?.totpConfirm ?? {}
    if (recoveryCodes) return props.onDone(recoveryCodes)
    if (userErrors.length) return setErrors(problemsOf(userErrors))
    return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Scan the code"
      description="With an authenticator app, such as the one of your password manager or your phone."
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={isBusy()}>
            Switch on
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <img
          src={picture}
          alt="QR code for the authenticator app. The key below is the same."
          class="mx-auto size-48 rounded-lg border"
        />
        <div>
          <h3 class="mb-1.5 text-sm font-medium">Or type this key</h3>
          <CodeBlock text={inGroups(props.enrolment.secret)} label="Key" />
        </div>
        <Field
          label="Code from the app"
          name="code"
          value={code()}
          onInput={setCode}
          error={errors()['code']}
          hint="Six digits, new every half minute."
          autocomplete="one-time-code"
          isRequired
          autofocus
        />
      </form>
    </Dialog>
  )
}
