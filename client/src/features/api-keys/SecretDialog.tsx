import { Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { curlExample } from './scopes.ts'

/** A key with its secret, as it is told once. */
export interface ShownSecret {
  name: string
  secret: string
  scopes: readonly string[]
}

/** The secret of a new key, and a command that tries it. */
export const SecretDialog = (props: { shown: ShownSecret | null; onClose: () => void }) => (
  <Dialog
    isOpen={props.shown !== null}
    onClose={props.onClose}
    title={`The key “${props.shown?.name ?? ''}”`}
    description="Copy it now and keep it where your program keeps its secrets: it is not shown again."
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
            <h3 class="mb-1.5 text-sm font-medium">API key</h3>
            <CodeBlock text={shown().secret} label="API key" />
          </div>
          <div>
            <h3 class="mb-1.5 text-sm font-medium">Try it</h3>
            <CodeBlock text={curlExample(shown().secret, shown().scopes)} label="Example" />
          </div>
        </div>
      )}
    </Show>
  </Dialog>
)
