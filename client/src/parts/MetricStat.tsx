import { type JSX, Show } from 'solid-js'
import { graphql } from '../graphql/generated/gql.ts'
import type { MetricStat_MetricFragment } from '../graphql/generated/graphql.ts'
import { formatCount, formatCountShort, formatPercent } from '../lib/number.ts'
import { Money } from '../ui/Money.tsx'
import { Stat } from '../ui/Stat.tsx'

export const MetricFragment = graphql(`
  fragment MetricStat_metric on Metric {
    value
    previous
    currencyCode
    freshAt
    definition {
      key
      name
      formula
      window
      unit
      source
      owner
    }
  }
`)

interface MetricStatProps {
  metric: MetricStat_MetricFragment
  good?: 'up' | 'down' | 'neither'
  /** A last line under the number. */
  note?: JSX.Element
}

/** A metric of the API as a tile; money stays an exact decimal up to the screen. */
export const MetricStat = (props: MetricStatProps) => {
  const number = () => Number(props.metric.value)
  const plain = () => {
    const unit = props.metric.definition.unit
    if (unit === 'PERCENT') return formatPercent(number() / 100)
    return unit === 'HOURS' ? `${formatCount(number())} h` : formatCountShort(number())
  }
  return (
    <Stat
      name={props.metric.definition.name}
      definition={props.metric.definition}
      freshAt={props.metric.freshAt}
      good={props.good ?? 'up'}
      note={props.note}
      change={props.metric.previous === null ? undefined : { value: number(), previous: Number(props.metric.previous) }}
      value={
        <Show when={props.metric.currencyCode} fallback={<span title={formatCount(number())}>{plain()}</span>}>
          {(currencyCode) => <Money value={{ amount: props.metric.value, currencyCode: currencyCode() }} isShort />}
        </Show>
      }
    />
  )
}
