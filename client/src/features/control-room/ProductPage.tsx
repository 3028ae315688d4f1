import { useNavigate, useParams } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import Pencil from 'lucide-solid/icons/pencil'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import Trash from 'lucide-solid/icons/trash'
import { createMemo, createSignal, Index, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { createLiveMetrics, seriesKey } from './live-metrics.ts'
import { UP } from './metric-words.ts'
import { MetricCard } from './MetricCard.tsx'
import { ProductHealth } from './ProductHealth.tsx'
import { ProjectDialog } from './ProjectDialog.tsx'
import { createRange } from './range.ts'
import { RangeChoice } from './RangeChoice.tsx'
import { createRefresh } from './refresh.ts'

const Product = graphql(`
  query ProductPage_Product($id: ID!, $seconds: Int!) {
    ecosystemProject(id: $id) {
      id
      key
      name
      description
      repositoryUrl
      status
      health
      healthReason
      healthChangedAt
      lastCheckedAt
      lastDeploymentAt
      lastDeploymentVersion
      pollSeconds
      baseUrl
      version
      connection {
        id
        name
        webhookUrl
      }
      metrics(seconds: $seconds) {
        ...MetricCard_metric
      }
    }
  }
`)

const Check = graphql(`
  mutation ProductPage_Check($input: EcosystemProjectCheckInput!) {
    ecosystemProjectCheck(input: $input) {
      userErrors {
        message
      }
    }
  }
`)

const Delete = graphql(`
  mutation ProductPage_Delete($input: EcosystemProjectDeleteInput!) {
    ecosystemProjectDelete(input: $input) {
      projectId
      userErrors {
        message
      }
    }
  }
`)

/** One product of the agency's own: its health over time, and every metric as a chart. */
export default function ProductPage() {
  const { id } = useParams()
  return (
    <Show when={id} keyed>
      {(id) => <ProductView id={id} />}
    </Show>
  )
}

const ProductView = (props: { id: string }) => {
  const client = useClient()
  const navigate = useNavigate()
  const { viewer } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const range = createRange()
  const [open, setOpen] = createSignal<'edit' | 'delete' | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const [result, execute] = createQuery({
    query: Product,
    variables: () => ({ id: props.id, seconds: range().seconds }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(execute)
  createRefresh(range, read)
  createTitle(() => result.data?.ecosystemProject?.name)
  const ids = createMemo(() => (result.data?.ecosystemProject ? [props.id] : []))
  const known = createMemo(
    () =>
      new Set(
        result.data?.ecosystemProject?.metrics.map(({ definition, service }) =>
          seriesKey(props.id, definition?.id ?? '', service),
        ),
      ),
  )
  const live = createLiveMetrics(ids, { readAt: () => result.data, knows: (key) => known().has(key), read })
  const to = createMemo(() => (result.data, Date.now()))
  const from = () => to() - range().seconds * 1_000

  const check = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(Check, { input: { id: props.id } }).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.ecosystemProjectCheck.userErrors[0]?.message
    return toast(message ? { message, isError: true } : { message: 'It is asked now.' })
  }

  const remove = async (confirmName: string) => {
    setBusy(true)
    const { data, error } = await client.mutation(Delete, { input: { id: props.id, confirmName } }).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.ecosystemProjectDelete.userErrors[0]?.message
    if (message) return setProblem(message)
    navigate('/control-room')
    return toast({ message: `${confirmName} is deleted.` })
  }

  return (
    <QueryView
      data={result.data?.ecosystemProject}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={
        <div role="status" aria-label="Loading">
          <Skeleton class="h-8 w-64" />
          <Skeleton class="mt-3 h-4 w-96 max-w-full" />
          <Skeleton class="mt-8 h-28 w-full rounded-lg" />
          <Skeleton class="mt-3 h-72 w-full rounded-lg" />
        </div>
      }
      missing={<NotFound title="This product is not here" href="/control-room" label="See all products" />}
    >
      {(product) => {
        const shown = () => product().metrics.filter(({ definition }) => definition && definition.key !== UP)
        return (
          <>
            <PageHead
              above={<BackLink href={`/control-room?range=${range().key}`} label="Control room" />}
              title={product().name}
              about={product().description || undefined}
              action={
                <>
                  <RangeChoice />
                  <Show when={isAdmin}>
                    <Show when={product().status === 'ACTIVE' && product().baseUrl}>
                      <Button onClick={() => void check()} busy={isBusy() && open() === null}>
                        <RefreshCw class="size-4" aria-hidden="true" /> Check now
                      </Button>
                    </Show>
                    <Button onClick={() => setOpen('edit')}>
                      <Pencil class="size-4" aria-hidden="true" /> Edit
                    </Button>
                    <Button onClick={() => setOpen('delete')}>
                      <Trash class="size-4" aria-hidden="true" /> Delete
                    </Button>
                  </Show>
                </>
              }
            />
            <ProductHealth product={product()} range={range()} from={from()} to={to()} />
            <Show
              when={shown().length}
              fallback={
                <Card isFlush>
                  <EmptyState icon={<RefreshCw aria-hidden="true" />} title="No metrics yet">
                    {product().baseUrl
                      ? 'They appear here as soon as it has answered.'
                      : 'Give it a base address with “Edit”, and it is asked for its metrics.'}
                  </EmptyState>
                </Card>
              }
            >
              <div class="grid gap-3 lg:grid-cols-2">
                <Index each={shown()}>
                  {(metric) => (
                    <MetricCard
                      metric={metric()}
                      from={from()}
                      to={to()}
                      range={range()}
                      now={live.valueOf(seriesKey(props.id, metric().definition!.id, metric().service), {
                        kind: metric().definition!.kind,
                        value: metric().value,
                        latest: metric().latest?.value ?? null,
                      })}
                    />
                  )}
                </Index>
              </div>
            </Show>
            <Show when={open() === 'edit'}>
              <ProjectDialog project={product()} onClose={() => setOpen(null)} onSaved={read} />
            </Show>
            <ConfirmByName
              isOpen={open() === 'delete'}
              onClose={() => setOpen(null)}
              title={`Delete ${product().name}?`}
              name={product().name}
              verb="Delete product"
              isBusy={isBusy()}
              error={problem()}
              onConfirm={(typed) => void remove(typed)}
            >
              Its metrics and the connection to it are deleted with it. This cannot be undone.
            </ConfirmByName>
          </>
        )
      }}
    </QueryView>
  )
}
