import { Show } from 'solid-js'
import { CodeBlock } from '../../ui/CodeBlock.tsx'

interface WebhookSecretProps {
  address: string | null
  secret: string | null
}

/** Where the tool sends its webhooks and the secret it signs them with, which is shown this once. */
export const WebhookSecret = (props: WebhookSecretProps) => (
  <div class="flex flex-col gap-4">
    <Show when={props.address}>
      {(address) => (
        <div>
          <h3 class="mb-1.5 text-sm font-medium">Webhook address</h3>
          <CodeBlock text={address()} label="Webhook address" />
        </div>
      )}
    </Show>
    <Show when={props.secret}>
      {(secret) => (
        <div>
          <h3 class="mb-1.5 text-sm font-medium">Webhook secret</h3>
          <CodeBlock text={secret()} label="Webhook secret" />
          <p class="mt-1.5 text-sm text-warning-text">
            Copy it now: it is not shown again. A lost one can be replaced later.
          </p>
        </div>
      )}
    </Show>
  </div>
)
