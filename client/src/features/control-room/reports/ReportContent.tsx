import { Index, type JSX, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ReportContent_ContentFragment } from '../../../graphql/generated/graphql.ts'
import { formatCount, formatCountShort, formatPercent } from '../../../lib/number.ts'
import { Delta } from '../../../ui/Delta.tsx'
import { formatMetric } from '../metric-words.ts'
import { troubleWords } from './report-words.ts'

export const ContentFragment = graphql(`
  fragment ReportContent_content on EcosystemReportContent {
    title
    summary
    from
    to
    total {
      uptime
      uptimeBefore
      responseMs
      responseMsBefore
      failures
      incidents
      troubleMinutes
      used
      usedBefore
      clients
      clientsBefore
    }
    products {
      projectId
      name
      figures {
        uptime
        responseMs
        incidents
        troubleMinutes
        failures
        used
        usedBefore
        clients
      }
    }
    totals {
      key
      name
      unit
      value
      before
    }
  }
`)

const percent = (share: number | null) =>
  share === null
    ? '—'
    : formatPercent(share, { maximumFractionDigits: 2, roundingMode: 'floor' } as Intl.NumberFormatOptions)
const ms = (value: number | null) => (value === null ? '—' : formatMetric(value, 'ms'))

/** What a report tells. */
export const ReportContent = (props: { content: ReportContent_ContentFragment }) => {
  const total = () => props.content.total
  return (
    <div class="flex flex-col gap-6">
      <p class="text-lg">{props.content.summary}</p>
      <dl class="grid grid-cols-2 gap-3">
        <Figure name="Answered checks" value={percent(total().uptime)}>
          <Show when={total().uptime !== null && total().uptimeBefore !== null}>
            <Delta value={total().uptime!} previous={total().uptimeBefore!} />
          </Show>
        </Figure>
        <Figure name="Time to answer" value={ms(total().responseMs)}>
          <Show when={total().responseMs !== null && total().responseMsBefore !== null}>
            <Delta value={total().responseMs!} previous={total().responseMsBefore!} good="down" />
          </Show>
        </Figure>
        <Figure name="Incidents" value={formatCount(total().incidents)}>
          <Show when={total().troubleMinutes}>
            <span class="text-sm text-neutral-11">{troubleWords(total().troubleMinutes)}</span>
          </Show>
        </Figure>
        <Figure name="Used" value={formatCountShort(total().used)}>
          <Delta value={total().used} previous={total().usedBefore} />
        </Figure>
        <Figure name="Active clients" value={formatCount(total().clients)}>
          <Delta value={total().clients} previous={total().clientsBefore} />
        </Figure>
        <Figure name="Failed checks" value={formatCount(total().failures)} />
      </dl>
      <section>
        <h3 class="mb-2 font-semibold">Each product</h3>
        <ul class="divide-y rounded-lg border">
          <Index each={props.content.products} fallback={<li class="px-3 py-4 text-neutral-11">There was none.</li>}>
            {(product) => (
              <li class="px-3 py-2.5">
                <span class="flex items-baseline justify-between gap-3">
                  <a
                    href={`/control-room/${product().projectId}`}
                    class="truncate rounded-sm font-medium hover:underline"
                  >
                    {product().name}
                  </a>
                  <span class="shrink-0 tabular-nums">{percent(product().figures.uptime)}</span>
                </span>
                <span class="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-neutral-11 tabular-nums">
                  <span>{ms(product().figures.responseMs)}</span>
                  <span>
                    {product().figures.incidents === 0
                      ? 'No incident'
                      : `${product().figures.incidents} ${product().figures.incidents === 1 ? 'incident' : 'incidents'}, ${troubleWords(product().figures.troubleMinutes)}`}
                  </span>
                  <span>Used {formatCountShort(product().figures.used)} times</span>
                  <Show when={product().figures.used > 0 || product().figures.usedBefore > 0}>
                    <Delta value={product().figures.used} previous={product().figures.usedBefore} />
                  </Show>
                </span>
              </li>
            )}
          </Index>
        </ul>
      </section>
      <Show when={props.content.totals.length}>
        <section>
          <h3 class="mb-2 font-semibold">What they counted</h3>
          <ul class="divide-y rounded-lg border">
            <Index each={props.content.totals}>
              {(row) => (
                <li class="flex items-baseline justify-between gap-3 px-3 py-2">
                  <span class="truncate">{row().name}</span>
                  <span class="flex shrink-0 items-baseline gap-2 tabular-nums">
                    <Show when={row().before !== null}>
                      <Delta value={row().value} previous={row().before!} good="neither" />
                    </Show>
                    {formatMetric(row().value, row().unit)}
                  </span>
                </li>
              )}
            </Index>
          </ul>
        </section>
      </Show>
    </div>
  )
}

const Figure = (props: { name: string; value: string; children?: JSX.Element }) => (
  <div class="rounded-lg border bg-surface p-3">
    <dt class="text-sm text-neutral-11">{props.name}</dt>
    <dd class="flex flex-wrap items-baseline gap-x-2">
      <span class="text-xl font-semibold tracking-tight tabular-nums">{props.value}</span>
      {props.children}
    </dd>
  </div>
)
