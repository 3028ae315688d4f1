import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import Wrench from 'lucide-solid/icons/wrench'
import { createResource, For, Match, Show, Switch } from 'solid-js'
import { dataOf, openClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { StatusPage_StatusQuery } from '../../graphql/generated/graphql.ts'
import { formatPercent } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { overallStates, serviceStates } from '../../parts/service-words.ts'
import { createTitle } from '../../parts/title.ts'
import { wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { DayStrip } from '../../ui/DayStrip.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { IncidentCard } from './IncidentCard.tsx'

const Status = graphql(`
  query StatusPage_Status {
    publicStatus {
      state
      at
      services {
        name
        description
        state
        stateSince
        uptime
        uptimeByDay
      }
      incidents {
        id
        title
        impact
        status
        beganAt
        resolvedAt
        services
        updates {
          status
          message
          at
        }
      }
    }
  }
`)

type PublicStatus = NonNullable<StatusPage_StatusQuery['publicStatus']>

const EVERY_SECONDS = 20

const banners: Record<PublicStatus['state'], string> = {
  OPERATIONAL: 'border-success-border bg-success-bg text-success-text',
  DEGRADED: 'border-warning-border bg-warning-bg text-warning-text',
  OUTAGE: 'border-danger-border bg-danger-bg text-danger-text',
  MAINTENANCE: 'border-info-border bg-info-bg text-info-text',
}

/** How the agency's services are, for everybody. */
export default function StatusPage() {
  const [status, { refetch }] = createResource(async () => {
    const result = await openClient.query(Status, {}).toPromise()
    return dataOf(result).publicStatus ?? null
  })
  createPolling(
    () => EVERY_SECONDS,
    () => void refetch(),
  )
  // What was read last stays while it is read again, and when that fails once.
  const shown = () => status.latest
  createTitle(() => (shown() ? overallStates[shown()!.state].label : 'Status'))
  return (
    <div class="min-h-dvh bg-neutral-1">
      <header class="mx-auto flex max-w-(--container-prose) items-center gap-2 px-4 pt-8 sm:px-6">
        <Logo />
        <span class="text-lg font-semibold">Status</span>
      </header>
      <main class="mx-auto max-w-(--container-prose) px-4 py-6 sm:px-6">
        <Switch fallback={<PageSkeleton />}>
          <Match when={shown()}>{(told) => <Told status={told()} />}</Match>
          <Match when={status.error}>
            <ErrorState
              title="The status cannot be read"
              message="The server did not answer. That alone says that something is wrong; we will know of it."
              onRetry={() => void refetch()}
            />
          </Match>
        </Switch>
      </main>
    </div>
  )
}

const Told = (props: { status: PublicStatus }) => {
  const open = () => props.status.incidents.filter(({ resolvedAt }) => !resolvedAt)
  const past = () => props.status.incidents.filter(({ resolvedAt }) => resolvedAt)
  return (
    <>
      <section
        class={`flex items-center gap-3 rounded-lg border p-4 sm:p-5 ${banners[props.status.state] ?? banners.OPERATIONAL}`}
      >
        <Switch fallback={<CircleAlert class="size-7 shrink-0" aria-hidden="true" />}>
          <Match when={props.status.state === 'OPERATIONAL'}>
            <CircleCheck class="size-7 shrink-0" aria-hidden="true" />
          </Match>
          <Match when={props.status.state === 'MAINTENANCE'}>
            <Wrench class="size-7 shrink-0" aria-hidden="true" />
          </Match>
        </Switch>
        <div class="min-w-0">
          <h1 class="text-xl font-semibold">{wordOf(overallStates, props.status.state).label}</h1>
          <p>{overallStates[props.status.state]?.about}</p>
        </div>
      </section>
      <p class="mt-2 text-sm text-neutral-11" role="status">
        Looked at <RelativeTime at={props.status.at} />, and again every {EVERY_SECONDS} seconds.
      </p>
      <Show when={open().length}>
        <section class="mt-6 flex flex-col gap-3" aria-label="Incidents">
          <For each={open()}>{(incident) => <IncidentCard incident={incident} />}</For>
        </section>
      </Show>
      <Card class="mt-6" title="Services" isFlush>
        <Show
          when={props.status.services.length}
          fallback={<p class="p-4 text-neutral-11">No services are shown here yet.</p>}
        >
          <ul class="divide-y">
            <For each={props.status.services}>
              {(service) => (
                <li class="p-4">
                  <div class="flex items-start justify-between gap-4">
                    <div class="min-w-0">
                      <h3 class="font-medium">{service.name}</h3>
                      <Show when={service.description}>
                        {(text) => <p class="text-sm text-neutral-11">{text()}</p>}
                      </Show>
                    </div>
                    <WordStatus words={serviceStates} value={service.state} />
                  </div>
                  <div class="mt-3">
                    <DayStrip name={service.name} days={service.uptimeByDay} share={service.uptime} />
                  </div>
                  <div class="mt-1.5 flex justify-between text-xs text-neutral-11">
                    <span>
                      <span class="max-sm:hidden">90 days ago</span>
                      <span class="sm:hidden">30 days ago</span>
                    </span>
                    <span class="tabular-nums">
                      {service.uptime === null
                        ? 'not watched yet'
                        : `${formatPercent(service.uptime, { maximumFractionDigits: 2 })} up, 90 days`}
                    </span>
                    <span>Today</span>
                  </div>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Card>
      <section class="mt-8" aria-label="The last 30 days">
        <h2 class="mb-3 text-base font-semibold">The last 30 days</h2>
        <Show when={past().length} fallback={<p class="text-neutral-11">No incidents.</p>}>
          <div class="flex flex-col gap-3">
            <For each={past()}>{(incident) => <IncidentCard incident={incident} />}</For>
          </div>
        </Show>
      </section>
    </>
  )
}

const PageSkeleton = () => (
  <div role="status" aria-label="Loading">
    <Skeleton class="h-20 w-full rounded-lg" />
    <Skeleton class="mt-8 h-80 w-full rounded-lg" />
  </div>
)
