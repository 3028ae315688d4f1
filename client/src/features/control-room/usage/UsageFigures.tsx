import { type JSX, Show } from 'solid-js'
import { formatCount, formatCountShort } from '../../../lib/number.ts'
import { Card } from '../../../ui/Card.tsx'
import { Delta } from '../../../ui/Delta.tsx'
import { Flash } from '../../../ui/Flash.tsx'
import { LineChart } from '../../../ui/LineChart.tsx'
import type { Range } from '../range.ts'
import { Ranking } from './Ranking.tsx'
import type { Usage } from './usage-query.ts'
import { busiestOf, eventName, growthWords, hourWords } from './usage-words.ts'
import { WeekPattern } from './WeekPattern.tsx'

interface UsageFiguresProps {
  usage: Usage
  range: Range
  product: string
  event: string
  /** The page of a company: a client of a product is what it uses of it. */
  isOwn: boolean
  onProduct: (id: string | null) => void
  onEvent: (event: string | null) => void
}

/** How much was used, when, of what: each picture answers one question. */
export const UsageFigures = (props: UsageFiguresProps) => {
  const busiest = () => busiestOf(props.usage.pattern)
  const perClient = () => (props.usage.clients > 0 ? props.usage.count / props.usage.clients : 0)
  const perClientBefore = () =>
    props.usage.previousClients > 0 ? props.usage.previous / props.usage.previousClients : 0
  const length = () => (props.range.seconds <= 8 * 86_400 ? 3_600_000 : 86_400_000)
  const points = () =>
    props.usage.points.map(({ at, count }) => ({ at: Date.parse(at), value: count, min: count, max: count, count: 1 }))
  return (
    <>
      <section aria-label="Key figures" class="mb-3 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Figure name="Used" about="How often clients did something" words={props.range.words}>
          <Number value={props.usage.count} previous={props.usage.previous} />
        </Figure>
        <Figure
          name={props.isOwn ? 'Products in use' : 'Active clients'}
          about={props.isOwn ? 'Products that you did something in' : 'Clients that did something'}
          words={props.range.words}
        >
          <Number value={props.usage.clients} previous={props.usage.previousClients} />
        </Figure>
        <Figure
          name={props.isOwn ? 'Per product' : 'Per client'}
          about={
            props.isOwn
              ? 'How often you did something in a product, on average'
              : 'How often an active client did something, on average'
          }
          words={props.range.words}
        >
          <Number value={Math.round(perClient())} previous={Math.round(perClientBefore())} />
        </Figure>
        <Figure
          name="Busiest hour"
          about="The hour of the week with the most use, on average"
          words={busiest() ? `${formatCountShort(Math.round(busiest()!.count))} times on average` : ''}
        >
          <span class="text-lg leading-8 font-semibold tracking-tight">{busiest() ? hourWords(busiest()!) : '—'}</span>
        </Figure>
      </section>
      <div class="mb-3 grid gap-3 xl:grid-cols-2">
        <section class="min-w-0 rounded-lg border bg-surface p-4">
          <h2 class="mb-4 pr-10 text-base font-semibold">
            {growthWords(props.usage.count, props.usage.previous, props.range.words)}
          </h2>
          <LineChart
            label={`Use, ${props.range.words}`}
            points={points()}
            from={Date.parse(props.usage.from)}
            to={Date.parse(props.usage.to)}
            length={length()}
            format={formatCountShort}
            isFromZero
            isLastOpen
          />
        </section>
        <section class="min-w-0 rounded-lg border bg-surface p-4">
          <h2 class="mb-4 text-base font-semibold">
            {busiest() ? `Most is used on ${hourWords(busiest()!)}` : 'When most is used'}
          </h2>
          <WeekPattern hours={props.usage.pattern} />
        </section>
      </div>
      <div class="mb-3 grid items-start gap-3 lg:grid-cols-2">
        <Ranking
          title="Which product is used most"
          rows={props.usage.products.map(({ product, project, ...row }) => {
            return { key: project?.id ?? null, name: product ?? '', hint: 'Show this product alone', ...row }
          })}
          chosen={props.product}
          onChoose={props.onProduct}
          hasClients={!props.isOwn}
        />
        <Ranking
          title="What is done most"
          rows={props.usage.events.map(({ event, ...row }) => {
            return { key: event, name: eventName(event ?? ''), hint: event ?? '', ...row }
          })}
          chosen={props.event}
          onChoose={props.onEvent}
          hasClients={!props.isOwn}
        />
      </div>
    </>
  )
}

const Figure = (props: { name: string; about: string; words: string; children: JSX.Element }) => (
  <Card class="min-w-0" isFlush>
    <div class="flex flex-col p-3 sm:p-4" title={props.about}>
      <span class="text-sm text-neutral-11">{props.name}</span>
      <span class="mt-1 flex min-h-8 flex-wrap items-baseline gap-x-2">{props.children}</span>
      <span class="truncate text-sm text-neutral-11">{props.words}</span>
    </div>
  </Card>
)

const Number = (props: { value: number; previous: number }) => (
  <>
    <Flash value={props.value} class="-mx-1 px-1">
      <span class="text-2xl font-semibold tracking-tight tabular-nums" title={formatCount(props.value)}>
        {formatCountShort(props.value)}
      </span>
    </Flash>
    <Show when={props.value > 0 || props.previous > 0}>
      <Delta value={props.value} previous={props.previous} />
    </Show>
  </>
)
