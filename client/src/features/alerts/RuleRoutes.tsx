import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

const Discords = graphql(`
  query RuleRoutes_Discords {
    connections(first: 50, where: { templateKey: "discord" }) {
      nodes {
        id
        name
        company {
          id
        }
      }
    }
  }
`)

export interface RouteFields {
  notifiesInApp: boolean
  notifiesByEmail: boolean
  discordConnectionId: string
  discordChannel: string
  webhookUrl: string
  removesWebhook: boolean
}

interface RuleRoutesProps {
  fields: RouteFields
  onChange: (change: Partial<RouteFields>) => void
  /** Where the stored address leads; null where there is none. */
  webhookHost: string | null
  errors: Record<string, string>
}

const NONE = 'none'

/** How people are told. */
export const RuleRoutes = (props: RuleRoutesProps) => {
  const [discords] = createQuery({ query: Discords, requestPolicy: 'cache-and-network' })
  // A client's Discord is not the agency's to talk in.
  const own = () => discords.data?.connections?.nodes.filter(({ company }) => company === null) ?? []
  return (
    <fieldset class="flex flex-col gap-4 rounded-lg border p-4">
      <legend class="px-1 text-sm font-medium">How they are told</legend>
      <Checkbox
        label="In the app"
        isChecked={props.fields.notifiesInApp}
        onChange={(notifiesInApp) => props.onChange({ notifiesInApp })}
        hint="The bell, as each person has set it."
      />
      <Checkbox
        label="By e-mail"
        isChecked={props.fields.notifiesByEmail}
        onChange={(notifiesByEmail) => props.onChange({ notifiesByEmail })}
        hint="At once or once a day, as each person has set it."
      />
      <Show
        when={own().length}
        fallback={
          <p class="text-sm text-neutral-11">
            For messages in Discord, connect it under{' '}
            <a href="/integrations/new" class="text-accent-text hover:underline">
              Integrations
            </a>
            .
          </p>
        }
      >
        <Select
          label="In Discord"
          options={[
            { value: NONE, label: 'Not in Discord' },
            ...own().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={props.fields.discordConnectionId || NONE}
          onChange={(id) => props.onChange({ discordConnectionId: id === NONE ? '' : id })}
          error={props.errors['discordConnectionId']}
        />
        <Show when={props.fields.discordConnectionId}>
          <Field
            label="Id of the channel"
            name="discordChannel"
            value={props.fields.discordChannel}
            onInput={(discordChannel) => props.onChange({ discordChannel })}
            hint="Empty for the usual one of the connection."
            isRequired={false}
          />
        </Show>
      </Show>
      <Field
        label="Webhook"
        name="webhookUrl"
        type="url"
        autocomplete="off"
        placeholder="https://discord.com/api/webhooks/…"
        value={props.fields.webhookUrl}
        onInput={(webhookUrl) => props.onChange({ webhookUrl })}
        error={props.errors['webhookUrl']}
        hint={
          props.webhookHost
            ? `An address at ${props.webhookHost} is stored. Leave it empty to keep it.`
            : 'An address of Discord, Slack or your own, which is posted to. Stored encrypted.'
        }
        isRequired={false}
      />
      <Show when={props.webhookHost}>
        <Checkbox
          label="Remove the stored address"
          isChecked={props.fields.removesWebhook}
          onChange={(removesWebhook) => props.onChange({ removesWebhook })}
        />
      </Show>
    </fieldset>
  )
}
