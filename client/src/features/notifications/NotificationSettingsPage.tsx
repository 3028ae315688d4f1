import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  EmailDelivery,
  NotificationPreferencesUpdateInput,
  NotificationSettingsPage_SettingsQuery,
} from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Select } from '../../ui/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { nameOfType } from './notification-words.ts'

const Settings = graphql(`
  query NotificationSettingsPage_Settings {
    notificationSettings {
      type
      inApp
      email
    }
    notificationPreferences {
      emailDelivery
      digestHour
      timeZone
      unsubscribedFrom
    }
  }
`)

const Update = graphql(`
  mutation NotificationSettingsPage_Update($input: NotificationSettingsUpdateInput!) {
    notificationSettingsUpdate(input: $input) {
      settings {
        type
        inApp
        email
      }
      userErrors {
        message
      }
    }
  }
`)

const UpdatePreferences = graphql(`
  mutation NotificationSettingsPage_Preferences($input: NotificationPreferencesUpdateInput!) {
    notificationPreferencesUpdate(input: $input) {
      preferences {
        emailDelivery
        digestHour
        timeZone
        unsubscribedFrom
      }
      userErrors {
        message
      }
    }
  }
`)

type Setting = NonNullable<NotificationSettingsPage_SettingsQuery['notificationSettings']>[number]

const deliveries: { value: EmailDelivery; label: string }[] = [
  { value: 'IMMEDIATE', label: 'At once, each by itself' },
  { value: 'DAILY', label: 'Once a day, together' },
]

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** What a person is told of, and how. Each choice is saved as it is made. */
export default function NotificationSettingsPage() {
  createTitle(() => 'Notification settings')
  const client = useClient()
  const [result, execute] = createQuery({ query: Settings, requestPolicy: 'cache-and-network' })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [pending, setPending] = createSignal<ReadonlyMap<string, Setting>>(new Map())
  const settings = () => (result.data?.notificationSettings ?? []).map((one) => pending().get(one.type) ?? one)

  const save = async (changed: Setting[]) => {
    setPending(new Map([...pending(), ...changed.map((one) => [one.type, one] as const)]))
    const input = { settings: changed.map(({ type, inApp, email }) => ({ type, inApp, email })) }
    const { data, error } = await client.mutation(Update, { input }).toPromise()
    const problem = data?.notificationSettingsUpdate?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) {
      // What could not be saved must not look as if it were.
      setPending(new Map([...pending()].filter(([type]) => !changed.some((one) => one.type === type))))
      return toast({ message: problem, isError: true })
    }
    return reload()
  }
  const savePreferences = async (input: NotificationPreferencesUpdateInput, done: string) => {
    const { data, error } = await client.mutation(UpdatePreferences, { input }).toPromise()
    const problem = data?.notificationPreferencesUpdate?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    reload()
    return toast({ message: done })
  }
  const isAll = (channel: 'inApp' | 'email') => settings().every((one) => one[channel])
  const setAll = (channel: 'inApp' | 'email', isOn: boolean) =>
    void save(settings().map((one) => ({ ...one, [channel]: isOn })))

  return (
    <QueryView
      data={result.data?.notificationPreferences}
      fetching={result.fetching}
      error={result.error}
      onRetry={reload}
      skeleton={<Skeleton class="h-96 max-w-prose rounded-lg" />}
    >
      {(preferences) => (
        <div class="flex max-w-prose flex-col gap-6">
          <Show when={preferences().unsubscribedFrom.length}>
            <div class="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-warning-border bg-warning-bg px-4 py-3 text-warning-text">
              <p>
                Your address has unsubscribed from{' '}
                {preferences()
                  .unsubscribedFrom.map((kind) => (kind === 'ANNOUNCEMENT' ? 'announcements' : 'notifications'))
                  .join(' and ')}{' '}
                by a link in a mail. No such mail is sent, whatever is chosen here.
              </p>
              <Button
                size="sm"
                onClick={() =>
                  void savePreferences({ resubscribe: preferences().unsubscribedFrom }, 'You get these mails again.')
                }
              >
                Get them again
              </Button>
            </div>
          </Show>
          <Card title="E-mails">
            <div class="grid gap-5 sm:grid-cols-2">
              <Select
                label="When"
                options={deliveries}
                value={preferences().emailDelivery}
                onChange={(value) => void savePreferences({ emailDelivery: value as EmailDelivery }, 'Saved.')}
                hint="Sign-in and security mails always come at once."
              />
              <Show when={preferences().emailDelivery === 'DAILY'}>
                <Select
                  label="At"
                  options={hours}
                  value={String(preferences().digestHour)}
                  onChange={(value) => void savePreferences({ digestHour: Number(value) }, 'Saved.')}
                  hint={`In your time zone, ${preferences().timeZone.replaceAll('_', ' ')}.`}
                />
              </Show>
            </div>
          </Card>
          <Card title="What you are told of" isFlush>
            <table class="w-full" aria-label="What you are told of">
              <thead>
                <tr class="border-b bg-neutral-2 text-left text-sm text-neutral-11">
                  <th scope="col" class="px-4 py-2 font-medium">
                    The most important first
                  </th>
                  <For each={['inApp', 'email'] as const}>
                    {(channel) => (
                      <th scope="col" class="w-24 px-4 py-2 text-center font-medium">
                        <label class="inline-flex flex-col items-center gap-1">
                          {channel === 'inApp' ? 'In the app' : 'E-mail'}
                          <input
                            type="checkbox"
                            class="size-4 accent-accent-solid"
                            aria-label={`All ${channel === 'inApp' ? 'in the app' : 'by e-mail'}`}
                            checked={isAll(channel)}
                            onChange={(event) => setAll(channel, event.currentTarget.checked)}
                          />
                        </label>
                      </th>
                    )}
                  </For>
                </tr>
              </thead>
              <tbody class="divide-y">
                <For each={settings()}>
                  {(one) => (
                    <tr>
                      <th scope="row" class="px-4 py-2.5 text-left font-normal">
                        {nameOfType(one.type)}
                      </th>
                      <For each={['inApp', 'email'] as const}>
                        {(channel) => (
                          <td class="px-4 py-2.5 text-center">
                            <input
                              type="checkbox"
                              class="size-4 accent-accent-solid"
                              aria-label={`${nameOfType(one.type)}: ${channel === 'inApp' ? 'in the app' : 'by e-mail'}`}
                              checked={one[channel]}
                              onChange={(event) => void save([{ ...one, [channel]: event.currentTarget.checked }])}
                            />
                          </td>
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </Card>
        </div>
      )}
    </QueryView>
  )
}
