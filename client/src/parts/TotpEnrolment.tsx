import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { renderSVG } from 'uqr'
import { graphql } from '../graphql/generated/gql.ts'
import { problemOf, problemsOf } from '../graphql/problem.ts'
import { focusFirstError } from '../lib/forms.ts'
import { CodeBlock } from '../ui/CodeBlock.tsx'
import { Field } from '../ui/Field.tsx'
import { FormError } from '../ui/FormError.tsx'

const Confirm = graphql(`
  mutation TotpEnrolment_Confirm($input: TotpConfirmInput!) {
    totpConfirm(input: $input) {
      recoveryCodes
      userErrors {
        code
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

interface TotpEnrolmentProps {
  /** Id of the form, for a button that sends it from elsewhere. */
  id: string
  enrolment: Enrolment
  onBusy: (isBusy: boolean) => void
  onDone: (recoveryCodes: readonly string[]) => void
  /** The person has set one up elsewhere meanwhile, and shows that first. */
  onSecondStepNeeded?: () => void
}

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The QR code for the authenticator app, and the first code of it. */
export const TotpEnrolment = (props: TotpEnrolmentProps) => {
  const client = useClient()
  const [code, setCode] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  let isBusy = false
  const picture = () => `data:image/svg+xml,${encodeURIComponent(renderSVG(props.enrolment.uri, { border: 2 }))}`

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (!/^\s*\d{3}\s*\d{3}\s*$/.test(code())) {
      setErrors({ code: 'Enter the six digits that the app shows.' })
      return focusFirstError(event)
    }
    props.onBusy((isBusy = true))
    const { data, error } = await client.mutation(Confirm, { input: { code: code() } }).toPromise()
    props.onBusy((isBusy = false))
    const { recoveryCodes, userErrors = [] } = data?.totpConfirm ?? {}
    if (recoveryCodes) return props.onDone(recoveryCodes)
    if (props.onSecondStepNeeded && userErrors.some((problem) => problem.code === 'SECOND_STEP_NEEDED'))
      return props.onSecondStepNeeded()
    setErrors(
      userErrors.length
        ? problemsOf(userErrors)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
    )
    return focusFirstError(event)
  }

  return (
    <form id={props.id} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <img
        src={picture()}
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
  )
}
