import { useClient } from '@urql/solid'
import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'

const Live = graphql(`
  subscription LiveMetrics_Live($after: String, $projectIds: [ID!]) {
    metrics(after: $after, projectIds: $projectIds) {
      cursor
      updates {
        project {
          id
          health
          healthReason
          healthChangedAt
          lastCheckedAt
          lastDeploymentAt
          lastDeploymentVersion
        }
        definition {
          id
        }
        service
        points {
          at
          value
        }
      }
    }
  }
`)

/** Names one metric of one project. */
export const seriesKey = (projectId: string, definitionId: string, service: string | null): string =>
  `${projectId} ${definitionId} ${service ?? ''}`

interface Heard {
  /** The newest value. */
  latest: number
  /** Of what came since the page was last read: what a counter has counted. */
  added: number
}

const RETRY_MS = 3_000
/** A metric that the page does not show yet has it read again, at most this often. */
const UNKNOWN_MS = 3_000

/**
 * Metrics as they come in, on top of what a page has read. Health and deployments of the projects go into the cache by themselves.
 * @param page.readAt changes whenever the page has read its figures anew: what came before is in them.
 * @param page.knows whether the page shows this metric; one that it does not has it read again.
 */
export const createLiveMetrics = (
  projectIds: Accessor<readonly string[]>,
  page: { readAt: Accessor<unknown>; knows: (key: string) => boolean; read: () => void },
) => {
  const client = useClient()
  const [heard, setHeard] = createStore<Record<string, Heard>>({})
  let stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined

  let unknown: ReturnType<typeof setTimeout> | undefined
  const readSoon = () => {
    unknown ??= setTimeout(() => {
      unknown = undefined
      page.read()
    }, UNKNOWN_MS)
  }

  const listen = (ids: readonly string[]) => {
    stop()
    clearTimeout(timer)
    if (ids.length === 0) return
    stop = client.subscription(Live, { after: null, projectIds: [...ids] }).subscribe(({ data, error }) => {
      // A cursor that is too old after a long absence: begin again from now.
      if (error) timer = setTimeout(() => listen(ids), RETRY_MS)
      for (const { project, definition, service, points } of data?.metrics?.updates ?? []) {
        const latest = points.at(-1)
        if (!project || !definition || !latest) continue
        const key = seriesKey(project.id, definition.id, service)
        if (!page.knows(key)) readSoon()
        const added = points.reduce((sum, { value }) => sum + value, 0)
        setHeard(key, (before) => ({ latest: latest.value, added: (before?.added ?? 0) + added }))
      }
    }).unsubscribe
  }

  createEffect(
    on(
      () => projectIds().join(' '),
      () => listen(projectIds()),
    ),
  )
  createEffect(on(page.readAt, () => setHeard(reconcile({})), { defer: true }))
  onCleanup(() => {
    stop()
    clearTimeout(timer)
    clearTimeout(unknown)
  })
  return {
    /** A value as it is now: read, and what was heard since. */
    valueOf(key: string, metric: { kind: string; value: number | null; latest: number | null }): number | null {
      const own = heard[key]
      if (metric.kind === 'COUNTER') return own ? (metric.value ?? 0) + own.added : metric.value
      return own?.latest ?? metric.latest
    },
  }
}

export type LiveMetrics = ReturnType<typeof createLiveMetrics>
