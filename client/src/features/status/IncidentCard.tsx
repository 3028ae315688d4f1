import { For, Show } from 'solid-js'
import type { StatusPage_StatusQuery } from '../../graphql/generated/graphql.ts'
import { formatExact } from '../../lib/time.ts'
import { incidentImpacts, incidentStatuses } from '../../parts/service-words.ts'
import { wordOf } from '../../parts/words.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Incident = NonNullable<StatusPage_StatusQuery['publicStatus']>['incidents'][number]

/** An incident with all that was said of it, newest first. */
export const IncidentCard = (props: { incident: Incident }) => {
  const impact = () => wordOf(incidentImpacts, props.incident.impact)
  return (
    <article class="rounded-lg border bg-surface p-4">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 class="min-w-0 font-semibold">{props.incident.title}</h3>
        <Tag tone={impact().tone}>{impact().label}</Tag>
      </div>
      <p class="mt-0.5 text-sm text-neutral-11">
        <Show when={Date.parse(props.incident.beganAt) > Date.now()} fallback={<>Began </>}>
          Begins{' '}
        </Show>
        <RelativeTime at={props.incident.beganAt} />
        <Show when={props.incident.resolvedAt}>
          {(at) => (
            <>
              , over <RelativeTime at={at()} />
            </>
          )}
        </Show>
        <Show when={props.incident.services.length}>{` · ${props.incident.services.join(', ')}`}</Show>
      </p>
      <ol class="mt-3 flex flex-col gap-3">
        <For each={props.incident.updates}>
          {(update) => (
            <li class="border-l-2 pl-3">
              <p class="whitespace-pre-line">
                <span class="font-medium">{wordOf(incidentStatuses, update.status).label}</span> – {update.message}
              </p>
              <p class="text-sm text-neutral-11">
                <time dateTime={update.at}>{formatExact(update.at)}</time>
              </p>
            </li>
          )}
        </For>
      </ol>
    </article>
  )
}
