import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { FormError } from '../../../ui/FormError.tsx'

interface PasswordDialogProps {
  title: string
  description: JSX.Element
  verb: string
  isDanger?: boolean
  /** Who has no password only confirms. */
  hasPassword: boolean
  onClose: () => void
  /** What went wrong, by field; null when it was done. */
  onConfirm: (password: string | null) => Promise<Record<string, string> | null>
}

/** Asks for the password before what an open screen should not be enough for. Opened anew each time. */
export const PasswordDialog = (props: PasswordDialogProps) => {
  const form = createUniqueId()
  const [password, setPassword] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (props.hasPassword && !password()) return setErrors({ password: 'Enter your password.' })
    setBusy(true)
    const problems = await props.onConfirm(props.hasPassword ? password() : null)
    setBusy(false)
    if (problems) setErrors(problems)
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      description={props.description}
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant={props.isDanger ? 'danger' : 'primary'} type="submit" form={form} busy={isBusy()}>
            {props.verb}
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={props.hasPassword} fallback={<p class="text-neutral-11">Go on?</p>}>
          <Field
            label="Your password"
            name="password"
            type="password"
            value={password()}
            onInput={setPassword}
            error={errors()['password']}
            autocomplete="current-password"
            isRequired
            autofocus
          />
        </Show>
      </form>
    </Dialog>
  )
}
