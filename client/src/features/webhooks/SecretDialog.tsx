import { Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { verifyExample } from './webhook-words.ts'

/** A secret of a webhook, as it is told once. */
export interface ShownSecret {
  name: string
  secret: string
}

/** The secret that a receiver tells by that a webhook is ours, and how. */
export const SecretDialog = (props: { shown: ShownSecret | null; onClose: () => void }) => (
  <Dialog
    isOpen={props.shown !== null}
    onClose={props.onClose}
    title={`The secret of “${props.shown?.name ?? ''}”`}
    description="Copy it now and keep it where your receiver keeps its secrets: it is not shown again."
    footer={
      <Button variant="primary" onClick={props.onClose}>
        I have copied it
      </Button>
    }
  >
    <Show when={props.shown}>
      {(shown) => (
        <div class="flex flex-col gap-4">
          <div>
            <h3 class="mb-1.5 text-sm font-medium">Signing secret</h3>
            <CodeBlock text={shown().secret} label="Signing secret" />
          </div>
          <div>
            <h3 class="mb-1.5 text-sm font-medium">Verify what comes</h3>
            <p class="mb-1.5 text-sm text-neutral-11">
              Webhooks are signed as Standard Webhooks. There are libraries for most languages.
            </p>
            <CodeBlock text={verifyExample('whsec_…')} label="Example" />
          </div>
        </div>
      )}
    </Show>
  </Dialog>
)
