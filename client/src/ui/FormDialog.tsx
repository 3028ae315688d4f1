import { createUniqueId, type JSX } from 'solid-js'
import { sendOnCommandEnter } from '../lib/shortcuts.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface FormDialogProps {
  onClose: () => void
  title: string
  description?: JSX.Element
  /** On the button that sends. */
  verb: JSX.Element
  isDanger?: boolean
  isBusy: boolean
  onSubmit: (event: SubmitEvent) => void
  /** Fields, one below the other. */
  children: JSX.Element
}

/** A form in a dialog that is there while it is open: sent by its button, by Enter and by command + Enter. */
export const FormDialog = (props: FormDialogProps) => {
  const form = createUniqueId()
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      description={props.description}
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant={props.isDanger ? 'danger' : 'primary'} type="submit" form={form} busy={props.isBusy}>
            {props.verb}
          </Button>
        </>
      }
    >
      <form
        id={form}
        class="flex flex-col gap-5"
        onSubmit={(event) => props.onSubmit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        {props.children}
      </form>
    </Dialog>
  )
}
