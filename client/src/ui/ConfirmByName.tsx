import { createSignal, createUniqueId, type JSX } from 'solid-js'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'

interface ConfirmByNameProps {
  isOpen: boolean
  onClose: () => void
  title: string
  name: string
  verb: string
  isBusy: boolean
  error?: string | undefined
  onConfirm: (typed: string) => void
  children: JSX.Element
}

/** Asks for the name of what is about to be lost before it is. */
export const ConfirmByName = (props: ConfirmByNameProps) => {
  const form = createUniqueId()
  const [typed, setTyped] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const mismatch = () => (isTried() && typed() !== props.name ? `Type ${props.name} to go on.` : undefined)
  const submit = (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (typed() === props.name) props.onConfirm(typed())
  }
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      description={props.children}
      footer={
        <>
          <Button onClick={props.onClose}>Keep it</Button>
          <Button variant="danger" type="submit" form={form} busy={props.isBusy}>
            {props.verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} novalidate>
        <Field
          label={`Type “${props.name}” to confirm`}
          name="confirmName"
          value={typed()}
          onInput={setTyped}
          error={props.error ?? mismatch()}
          autocomplete="off"
          autofocus
        />
      </form>
    </Dialog>
  )
}
