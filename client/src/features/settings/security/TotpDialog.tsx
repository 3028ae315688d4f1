import { createSignal, createUniqueId } from 'solid-js'
import { type Enrolment, TotpEnrolment } from '../../../parts/TotpEnrolment.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

interface TotpDialogProps {
  enrolment: Enrolment
  onClose: () => void
  onDone: (recoveryCodes: readonly string[]) => void
}

/** Setting up the second step, from the settings. */
export const TotpDialog = (props: TotpDialogProps) => {
  const form = createUniqueId()
  const [isBusy, setBusy] = createSignal(false)
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
      <TotpEnrolment id={form} enrolment={props.enrolment} onBusy={setBusy} onDone={props.onDone} />
    </Dialog>
  )
}
