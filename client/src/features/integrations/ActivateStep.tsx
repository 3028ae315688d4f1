import { useNavigate } from '@solidjs/router'
import { createMutation } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SetupWizard_CreateMutation, SetupWizard_TemplateFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { WebhookSecret } from './WebhookSecret.tsx'

const Activate = graphql(`
  mutation ActivateStep_Activate($input: ConnectionActivateInput!) {
    connectionActivate(input: $input) {
      connection {
        id
        status
      }
      userErrors {
        field
        message
      }
    }
  }
`)

interface ActivateStepProps {
  saved: SetupWizard_CreateMutation['connectionCreate']
  template: SetupWizard_TemplateFragment
}

/** The last step: the webhook's address and secret to copy, where the tool has webhooks; then the connection goes to work. */
export const ActivateStep = (props: ActivateStepProps) => {
  const navigate = useNavigate()
  const [state, activate] = createMutation(Activate)
  const [error, setError] = createSignal<string>()
  const connection = () => props.saved.connection
  const hasWebhook = () => props.template.capabilities.includes('WEBHOOK')
  const isRegistered = () => connection()?.isWebhookRegistered
  const words = () => {
    const { name, webhookHelp } = props.template
    if (!hasWebhook()) return `Activate the connection, and what is at ${name} is read from now on.`
    if (isRegistered()) {
      return `The webhook is registered at ${name}. Activate the connection, and what happens there appears here.`
    }
    const where = webhookHelp ?? `Enter this address and secret in the webhook settings of ${name}.`
    return `${where} Then activate the connection.`
  }

  const press = async () => {
    const id = connection()?.id
    if (!id) return
    const result = await activate({ input: { id } })
    const messages = Object.values(messagesByField(result.data?.connectionActivate.userErrors ?? []))
    setError(result.error ? problemOf(result.error).message : messages[0])
    if (result.data?.connectionActivate.connection) navigate(`/integrations/${id}`)
  }

  return (
    <Card title={`${connection()?.name ?? 'The connection'} is saved`}>
      <div class="flex flex-col gap-5">
        <p class="text-neutral-11">{words()}</p>
        <Show when={hasWebhook()}>
          <WebhookSecret address={connection()?.webhookUrl ?? null} secret={props.saved.webhookSecret} />
        </Show>
        <Show when={error()}>{(message) => <FormError>{message()}</FormError>}</Show>
        <div class="flex gap-2 border-t pt-4">
          <Button variant="primary" busy={state.fetching} onClick={() => void press()}>
            Activate
          </Button>
          <ButtonLink href={`/integrations/${connection()?.id}`} variant="ghost">
            Later
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}
