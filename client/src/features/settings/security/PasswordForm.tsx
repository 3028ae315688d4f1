import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { focusFirstError } from '../../../lib/forms.ts'
import { weaknessOf } from '../../../lib/password.ts'
import { NewPasswordField } from '../../../parts/NewPasswordField.tsx'
import { RetryNotice } from '../../../parts/RetryNotice.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Field } from '../../../ui/Field.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { toast } from '../../../ui/toast.ts'

const Change = graphql(`
  mutation PasswordForm_Change($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

/** Changes the password of the person. */
export const PasswordForm = () => {
  const client = useClient()
  const { viewer } = useViewer()
  const [current, setCurrent] = createSignal('')
  const [next, setNext] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const personal = () => [viewer.name, viewer.email ?? '']

  const submit = async (event: Event) => {
    event.preventDefault()
    const found = {
      currentPassword: current() ? '' : 'Enter your password.',
      newPassword: weaknessOf(next(), personal()) ?? '',
    }
    setErrors(found)
    if (Object.values(found).some(Boolean)) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    setRetryAt(null)
    const input = { currentPassword: current(), newPassword: next() }
    const { data, error } = await client.mutation(Change, { input }).toPromise()
    setBusy(false)
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    const { userErrors } = data.passwordChange
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    if (userErrors.length) {
      setErrors(messagesByField(userErrors))
      return focusFirstError(event)
    }
    setCurrent('')
    setNext('')
    return toast({ message: 'Your password is changed. Your other sessions have ended.' })
  }

  return (
    <Card>
      <form class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
        {/* For password managers: whose password this is. */}
        <input type="text" name="username" autocomplete="username" value={viewer.email ?? ''} hidden readonly />
        <Field
          label="Current password"
          name="currentPassword"
          type="password"
          value={current()}
          onInput={setCurrent}
          error={errors()['currentPassword']}
          autocomplete="current-password"
          isRequired
        />
        <NewPasswordField
          label="New password"
          name="newPassword"
          value={next()}
          onInput={setNext}
          error={errors()['newPassword']}
          personal={personal()}
        />
        <div>
          <Button type="submit" variant="primary" busy={isBusy()}>
            Change the password
          </Button>
        </div>
      </form>
    </Card>
  )
}
