import { createQuery, useClient } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Incident_IncidentFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { incidentImpacts, incidentStatuses } from '../../parts/service-words.ts'
import { wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { toast } from '../../ui/toast.ts'
import { IncidentDelete } from './service-documents.ts'
import { UpdateDialog } from './UpdateDialog.tsx'

const List = graphql(`
  query Incidents_List($first: Int, $after: String, $last: Int, $before: String) {
    statusIncidents(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        ...Incident_incident
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

type Incident = Incident_IncidentFragment

/** What staff wrote on the public page. */
export const Incidents = (props: { changes: number }) => {
  const client = useClient()
  const params = createListParams(['BEGAN_AT'], { key: 'BEGAN_AT', direction: 'DESC' })
  const [posting, setPosting] = createSignal<Incident | null>(null)
  const [deleting, setDeleting] = createSignal<Incident | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const [result, execute] = createQuery({
    query: List,
    variables: () => params.page(),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.changes, read, { defer: true }))

  const remove = async (incident: Incident) => {
    setBusy(true)
    const { data, error } = await client.mutation(IncidentDelete, { input: { id: incident.id } }).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.statusIncidentDelete?.userErrors[0]?.message
    if (message) return setProblem(message)
    setDeleting(null)
    read()
    return toast({ message: 'It is off the status page.' })
  }

  return (
    <QueryView
      data={result.data?.statusIncidents}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={<SkeletonRows count={3} />}
    >
      {(incidents) => (
        <Show
          when={incidents().nodes.length}
          fallback={
            <Card isFlush>
              <EmptyState icon={<CircleCheck aria-hidden="true" />} title="No incidents yet">
                When something is wrong, or work is planned, write it with “Write an incident”: people would rather read
                it than guess.
              </EmptyState>
            </Card>
          }
        >
          <div class="flex flex-col gap-3">
            <For each={incidents().nodes}>
              {(incident) => (
                <Card>
                  <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                    <div class="min-w-0">
                      <h2 class="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold">
                        {incident.title}
                        <Tag tone={wordOf(incidentImpacts, incident.impact).tone}>
                          {wordOf(incidentImpacts, incident.impact).label}
                        </Tag>
                      </h2>
                      <p class="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-neutral-11">
                        <WordStatus words={incidentStatuses} value={incident.status} />
                        <RelativeTime at={incident.beganAt} />
                        <span>{incident.services.map(({ publicName, name }) => publicName ?? name).join(', ')}</span>
                      </p>
                    </div>
                    <div class="flex gap-2">
                      <Button
                        size="sm"
                        onClick={() => setPosting(incident)}
                        aria-label={`Post an update: ${incident.title}`}
                      >
                        Post an update
                      </Button>
                      <Button
                        size="sm"
                        variant="ghost"
                        onClick={() => setDeleting(incident)}
                        aria-label={`Delete: ${incident.title}`}
                      >
                        Delete
                      </Button>
                    </div>
                  </div>
                  <div class="mt-4">
                    <Timeline
                      entries={incident.updates.map((update) => ({
                        id: update.at,
                        at: update.at,
                        tone: wordOf(incidentStatuses, update.status).tone,
                        text: (
                          <span class="whitespace-pre-line">
                            <span class="font-medium">{wordOf(incidentStatuses, update.status).label}</span> –{' '}
                            {update.message}
                          </span>
                        ),
                      }))}
                    />
                  </div>
                </Card>
              )}
            </For>
          </div>
          <Show when={incidents().pageInfo.hasNextPage || incidents().pageInfo.hasPreviousPage}>
            <ListPager of={incidents()} params={params} />
          </Show>
          <Show when={posting()} keyed>
            {(incident) => <UpdateDialog incident={incident} onClose={() => setPosting(null)} onSaved={read} />}
          </Show>
          <Show when={deleting()} keyed>
            {(incident) => (
              <ConfirmByName
                isOpen
                onClose={() => setDeleting(null)}
                title="Take it off the status page?"
                name={incident.title}
                verb="Delete incident"
                isBusy={isBusy()}
                error={problem()}
                onConfirm={() => void remove(incident)}
              >
                All that was said of it goes with it. An incident that is over is better resolved than deleted.
              </ConfirmByName>
            )}
          </Show>
        </Show>
      )}
    </QueryView>
  )
}
