import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { createProof } from '../../parts/proof.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Link } from './account-documents.ts'

/** Credentials of Labs, or a token that was made there. Neither stays in the page once it is sent. */
export const LinkForm = (props: { onLinked: () => void; isAgain?: boolean }) => {
  const client = useClient()
  const [form, setForm] = createStore({ login: '', password: '', token: '', buildlyProfileLinked: true })
  const [isToken, setToken] = createSignal(false)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const proof = createProof()

  const checked = (): Record<string, string> => {
    if (isToken()) return form.token.trim() ? {} : { token: 'Paste the token that Labs shows you.' }
    return {
      ...(!form.login.trim() && { login: 'Enter your user name or e-mail address at Labs.' }),
      ...(!form.password && { password: 'Enter your password at Labs.' }),
    }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors(checked())
    if (Object.keys(errors()).length) return focusFirstError(event)
    if (isBusy() || !(await proof.ask())) return
    setBusy(true)
    const { login, password, token, buildlyProfileLinked } = form
    const credentials = isToken() ? { token } : { login, password }
    const { data, error } = await client.mutation(Link, { input: { ...credentials, buildlyProfileLinked } }).toPromise()
    setBusy(false)
    if (data?.labsAccountLink?.userErrors.length) {
      setErrors(messagesByField(data.labsAccountLink.userErrors))
      return focusFirstError(event)
    }
    if (!data?.labsAccountLink?.account) {
      return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    }
    setForm({ password: '', token: '' })
    props.onLinked()
    const what = props.isAgain ? 'connected again' : 'linked'
    return toast({ message: `Your Labs account is ${what}. It is being read now.` })
  }

  return (
    <>
      <form
        class="flex flex-col gap-5"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show
          when={isToken()}
          fallback={
            <>
              <Field
                label="User name or e-mail at Labs"
                name="login"
                value={form.login}
                onInput={(login) => setForm({ login })}
                error={errors()['login']}
                autocomplete="off"
                isRequired
              />
              <Field
                label="Password at Labs"
                name="password"
                type="password"
                value={form.password}
                onInput={(password) => setForm({ password })}
                error={errors()['password']}
                hint="Exchanged for a token at once, and not kept."
                autocomplete="off"
                isRequired
              />
            </>
          }
        >
          <Field
            label="Token"
            name="token"
            type="password"
            value={form.token}
            onInput={(token) => setForm({ token })}
            error={errors()['token']}
            hint="Made at Labs, in the settings of your account. Kept encrypted, and never shown again."
            autocomplete="off"
            isRequired
          />
        </Show>
        <Show when={!props.isAgain}>
          <Checkbox
            label="Show both as one profile"
            hint="Name and e-mail of Atrium, picture of Labs. You can change this later."
            isChecked={form.buildlyProfileLinked}
            onChange={(buildlyProfileLinked) => setForm({ buildlyProfileLinked })}
          />
        </Show>
        <div class="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" busy={isBusy()}>
            {props.isAgain ? 'Reconnect' : 'Link account'}
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setToken(!isToken())
              setErrors({})
            }}
          >
            {isToken() ? 'Use user name and password' : 'Use a token instead'}
          </Button>
        </div>
      </form>
      <proof.Dialog />
    </>
  )
}
