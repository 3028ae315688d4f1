import Download from 'lucide-solid/icons/download'
import { saveRecoveryCodes } from '../../../parts/recovery-codes.ts'
import { Button } from '../../../ui/Button.tsx'
import { CodeBlock } from '../../../ui/CodeBlock.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

/** The recovery codes, as they are told once. */
export const RecoveryCodesDialog = (props: { codes: readonly string[]; onClose: () => void }) => (
  <Dialog
    isOpen
    onClose={props.onClose}
    title="Your recovery codes"
    description="Each replaces the app once, on the day your phone is lost. Keep them apart from your password: they are not shown again."
    footer={
      <>
        <Button onClick={() => saveRecoveryCodes(props.codes)}>
          <Download class="size-4" aria-hidden="true" />
          Save as a file
        </Button>
        <Button variant="primary" onClick={props.onClose}>
          I have kept them
        </Button>
      </>
    }
  >
    <CodeBlock text={props.codes.join('\n')} label="Recovery codes" />
  </Dialog>
)
