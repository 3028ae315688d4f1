import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ConnectionOverview_ConnectionFragment } from '../../graphql/generated/graphql.ts'
import { fieldsOf } from '../../lib/json-schema.ts'
import { formatCount } from '../../lib/number.ts'
import { CommandRow } from '../../parts/commands/CommandRow.tsx'
import { Card } from '../../ui/Card.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Flash } from '../../ui/Flash.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Status } from '../../ui/Status.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { ConnectionContainers } from './ConnectionContainers.tsx'
import { SyncRuns } from './SyncRuns.tsx'

export const OverviewFragment = graphql(`
  fragment ConnectionOverview_connection on Connection {
    id
    name
    status
    config
    configuredSecrets
    webhookUrl
    isWebhookRegistered
    lastDeliveryAt
    lastSyncAt
    lastError
    needsReconnect
    nextSyncAt
    retryAt
    webhookHandshake {
      verificationToken
    }
    createdAt
    company {
      id
      name
    }
    template {
      id
      key
      name
      capabilities
      webhookHelp
      configSchema
    }
    deliveryCounts {
      received
      processed
      ignored
      failed
      dead
      refused
    }
    syncRuns(first: 5) {
      nodes {
        ...SyncRuns_run
      }
    }
    commands(first: 10) {
      nodes {
        ...CommandRow_command
      }
    }
    containers(first: 100) {
      totalCount
      nodes {
        ...ConnectionContainers_container
      }
    }
    timeline(first: 20) {
      nodes {
        id
        kind
        message
        actorName
        occurredAt
      }
    }
  }
`)

const counts = [
  ['processed', 'Processed'],
  ['received', 'Waiting'],
  ['ignored', 'Ignored'],
  ['failed', 'Failed, will retry'],
  ['dead', 'Given up'],
  ['refused', 'Refused'],
] as const

/** When something is to come; what was due a moment ago is about to. */
const Soon = (props: { at: string | null }) => (
  <Show when={props.at} fallback="Not planned">
    {(at) => <RelativeTime at={at()} />}
  </Show>
)

const Ago = (props: { at: string | null }) => (
  <Show when={props.at} fallback="Never">
    {(at) => <RelativeTime at={at()} />}
  </Show>
)

export const ConnectionOverview = (props: { connection: ConnectionOverview_ConnectionFragment }) => {
  const can = (capability: ConnectionOverview_ConnectionFragment['template']['capabilities'][number]) =>
    props.connection.template.capabilities.includes(capability)
  const labels = () => new Map(fieldsOf(props.connection.template.configSchema).map(({ name, label }) => [name, label]))
  // A secret that the form no longer asks for has no label left.
  const secrets = () => props.connection.configuredSecrets.map((name) => labels().get(name) ?? name).join(', ')
  /** Nothing is asked before the provider wants to be asked again. */
  const nextSync = () => {
    const { nextSyncAt, retryAt } = props.connection
    return nextSyncAt && retryAt && retryAt > nextSyncAt ? retryAt : nextSyncAt
  }
  return (
    <div class="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
      <div class="flex min-w-0 flex-col gap-6">
        <Show when={can('WEBHOOK')}>
          <Card title="Webhooks">
            <dl class="grid grid-cols-2 gap-4 sm:grid-cols-3">
              <For each={counts}>
                {([key, name]) => (
                  <Flash value={props.connection.deliveryCounts[key]}>
                    <dt class="text-sm text-neutral-11">{name}</dt>
                    <dd class="text-xl font-semibold tabular-nums">
                      {formatCount(props.connection.deliveryCounts[key])}
                    </dd>
                  </Flash>
                )}
              </For>
            </dl>
            <Show when={props.connection.webhookUrl}>
              {(address) => (
                <div class="mt-5 border-t pt-4">
                  <div class="mb-1.5 flex justify-between gap-4 text-sm">
                    <h3 class="font-medium">Address</h3>
                    <Status
                      tone={props.connection.isWebhookRegistered ? 'success' : 'warning'}
                      label={
                        props.connection.isWebhookRegistered
                          ? `Registered at ${props.connection.template.name}`
                          : `Not registered at ${props.connection.template.name} by Atrium`
                      }
                    />
                  </div>
                  <CodeBlock text={address()} label="Webhook address" />
                  <Show when={!props.connection.isWebhookRegistered && props.connection.template.webhookHelp}>
                    {(help) => <p class="mt-2 text-sm text-neutral-11">{help()}</p>}
                  </Show>
                  <Show when={props.connection.webhookHandshake}>
                    {(handshake) => (
                      <div class="mt-4">
                        <h3 class="mb-1 text-sm font-medium">Verification token</h3>
                        <p class="mb-1.5 text-sm text-neutral-11">
                          {`${props.connection.template.name} asks for it to confirm this webhook. It is shown until the first delivery.`}
                        </p>
                        <CodeBlock text={handshake().verificationToken} label="Verification token" />
                      </div>
                    )}
                  </Show>
                </div>
              )}
            </Show>
          </Card>
        </Show>
        <Show when={props.connection.containers.nodes.length}>
          <ConnectionContainers connection={props.connection} />
        </Show>
        <Show when={props.connection.commands.nodes.length}>
          <Card title="Asked of it" isFlush>
            <ul class="divide-y">
              <For each={props.connection.commands.nodes}>{(command) => <CommandRow command={command} />}</For>
            </ul>
          </Card>
        </Show>
        <Show when={can('SYNC')}>
          <SyncRuns connectionId={props.connection.id} runs={props.connection.syncRuns.nodes} />
        </Show>
      </div>
      <div class="flex flex-col gap-6">
        <Card title="About">
          <Facts
            facts={[
              ['Last webhook', <Ago at={props.connection.lastDeliveryAt} />],
              ['Last sync', <Ago at={props.connection.lastSyncAt} />],
              ['Next sync', <Soon at={nextSync()} />],
              ['Made', <RelativeTime at={props.connection.createdAt} />],
              ['Saved secrets', secrets() || 'None'],
            ]}
          />
        </Card>
        <Card title="History">
          <Show
            when={props.connection.timeline.nodes.length}
            fallback={<p class="text-neutral-11">Nothing has happened to it yet.</p>}
          >
            <Timeline
              entries={props.connection.timeline.nodes.map((event) => ({
                id: event.id,
                at: event.occurredAt,
                text: event.message,
              }))}
            />
          </Show>
        </Card>
      </div>
    </div>
  )
}
