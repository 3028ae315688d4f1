import { Show } from 'solid-js'
import type { ProductPage_ProductQuery } from '../../graphql/generated/graphql.ts'
import { formatPercent } from '../../lib/number.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { UptimeStrip } from '../../ui/UptimeStrip.tsx'
import { healths, projectStatuses, UP } from './metric-words.ts'
import type { Range } from './range.ts'

type Product = NonNullable<ProductPage_ProductQuery['ecosystemProject']>

/** How a product fares: its state, the checks of a range (from `from` to `to`, in milliseconds) and where it stands. */
export const ProductHealth = (props: { product: Product; range: Range; from: number; to: number }) => {
  const up = () => props.product.metrics.find(({ definition }) => definition?.key === UP)
  return (
    <Card class="mb-3">
      <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <span class="flex flex-wrap items-center gap-x-3">
          <Show
            when={props.product.status === 'ACTIVE' && props.product.health}
            fallback={<WordStatus words={projectStatuses} value={props.product.status} />}
          >
            {(health) => <WordStatus words={healths} value={health()} />}
          </Show>
          <Show when={props.product.health !== 'HEALTHY' && props.product.healthReason}>
            <span class="text-neutral-11">{props.product.healthReason}</span>
          </Show>
        </span>
        <Show when={up()?.value != null}>
          <span class="text-neutral-11">
            <span class="font-medium text-neutral-12 tabular-nums">
              {formatPercent(up()!.value!, { maximumFractionDigits: 3 })}
            </span>{' '}
            of the checks answered, {props.range.words}
          </span>
        </Show>
      </div>
      <Show when={up()}>
        {(metric) => (
          <div class="mt-3">
            <UptimeStrip
              points={metric().points.map(({ at, value }) => ({ at: Date.parse(at), value }))}
              from={props.from}
              to={props.to}
              share={metric().value}
              cells={60}
            />
          </div>
        )}
      </Show>
      <ProductFacts product={props.product} />
    </Card>
  )
}

const ProductFacts = (props: { product: Product }) => (
  <div class="mt-5 border-t pt-4">
    <Facts
      facts={[
        [
          'Asked at',
          <Show when={props.product.baseUrl} fallback="Nowhere yet">
            {(url) => <code class="font-mono text-sm break-all">{url()}/metrics</code>}
          </Show>,
        ],
        [
          'Checked',
          <Show when={props.product.lastCheckedAt} fallback="Never">
            {(at) => (
              <>
                <RelativeTime at={at()} />, every {props.product.pollSeconds} s
              </>
            )}
          </Show>,
        ],
        [
          'Last deployment',
          <Show when={props.product.lastDeploymentAt} fallback="It has told of none">
            {(at) => (
              <>
                {props.product.lastDeploymentVersion} <RelativeTime at={at()} class="text-neutral-11" />
              </>
            )}
          </Show>,
        ],
        [
          'Repository',
          <Show when={props.product.repositoryUrl} fallback="—">
            {(url) => (
              <a href={url()} class="break-all text-accent-text hover:underline">
                {url().replace(/^https?:\/\//, '')}
              </a>
            )}
          </Show>,
        ],
        [
          'Connection',
          <Show when={props.product.connection} fallback="—">
            {(connection) => (
              <a href={`/integrations/${connection().id}`} class="text-accent-text hover:underline">
                {connection().name}
              </a>
            )}
          </Show>,
        ],
        [
          'Takes pushed metrics at',
          <Show when={props.product.connection?.webhookUrl} fallback="—">
            {(url) => <code class="font-mono text-sm break-all">{url()}</code>}
          </Show>,
        ],
      ]}
    />
  </div>
)
