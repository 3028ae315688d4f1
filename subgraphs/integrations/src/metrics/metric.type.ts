import { DateTime, Exists, Node, Shared } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { ArgsType, Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  GoodDirection,
  type MetricDefinition,
  MetricKind,
  ProjectAggregation,
  TimeAggregation,
} from './definition.entity.ts'
import type { MetricTotal, Point, SeriesChart } from './read.ts'
import { MetricInterval, type MetricWindow } from './window.ts'

registerEnumType(MetricKind, {
  name: 'EcosystemMetricKind',
  description: 'GAUGE: how something stands. COUNTER: each sample is what was added since the one before. May grow.',
})
registerEnumType(TimeAggregation, {
  name: 'EcosystemMetricAggregation',
  description: 'How samples become one value. May grow.',
})
registerEnumType(ProjectAggregation, {
  name: 'EcosystemMetricTotalAggregation',
  description: 'How the values of several projects become one total. May grow.',
})
registerEnumType(GoodDirection, {
  name: 'EcosystemMetricDirection',
  description: 'Which way is better; NONE where neither is.',
})
registerEnumType(MetricInterval, {
  name: 'MetricInterval',
  description:
    'How long a point is. AUTO: minutes up to three hours, five minutes up to two days, hours up to 35 days, else days. All in UTC.',
})

@Directive('@key(fields: "id")')
@Directive('@authenticated')
@Shared()
@ObjectType('EcosystemMetricDefinition', {
  implements: Node,
  description: 'What a metric of ecosystem projects is, the same in every project that has it.',
})
export class MetricDefinitionType extends Node {
  @Exists()
  @Field(() => String, { description: 'Stable name, such as "memory.used". Projects send it.' })
  key!: string

  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => String, { description: 'What it says.' })
  description!: string

  @Field(() => String, {
    description: 'Unit: "bytes", "ms", "percent", "ratio", a currency such as "USD", a word such as "tasks", or empty.',
  })
  unit!: string

  @Field(() => MetricKind, { description: 'What its samples are.' })
  kind!: MetricKind

  @Field(() => TimeAggregation, { description: 'How the samples of a point become its value.' })
  timeAggregation!: TimeAggregation

  @Field(() => ProjectAggregation, { description: 'How the values of several projects become a total.' })
  projectAggregation!: ProjectAggregation

  @Field(() => GoodDirection, { description: 'Which way is better.' })
  goodDirection!: GoodDirection

  @Field(() => Boolean, { description: 'Made up from what a project sent, as nobody has defined it yet.' })
  isDerived!: boolean

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number
}

export const MetricDefinitionConnectionType = connectionType(MetricDefinitionType, 'EcosystemMetricDefinition')

// A chart is read at once, whatever the number of its points: the metric pays for them.
@Directive('@cost(weight: 0)')
@Shared()
@ObjectType('MetricPoint', { description: 'One stretch of a chart.' })
export class MetricPointType implements Point {
  @Field(() => DateTime, { description: 'Its beginning.' })
  at!: Date

  @Field(() => Float, { description: 'What the aggregation makes of its samples.' })
  value!: number

  @Field(() => Float, { description: 'Smallest sample.' })
  min!: number

  @Field(() => Float, { description: 'Largest sample.' })
  max!: number

  @Field(() => Int, { description: 'Samples in it.' })
  count!: number
}

@Directive('@cost(weight: 0)')
@Shared()
@ObjectType('MetricSample', { description: 'One value at one instant.' })
export class MetricSampleType {
  @Field(() => DateTime, { description: 'When it was measured.' })
  at!: Date

  @Field(() => Float, { description: 'In the unit of the definition.' })
  value!: number
}

@Directive('@cost(weight: 2)')
@Shared()
@ObjectType('EcosystemMetric', { description: 'One metric of one project over a stretch of time.' })
export class EcosystemMetricType {
  definitionId!: string

  @Field(() => String, { nullable: true, description: 'Part of the project that it is about; null for the whole.' })
  service!: string | null

  @Field(() => MetricInterval, { description: 'Length of a point.' })
  interval!: MetricInterval

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [MetricPointType], {
    description: 'Oldest first, at most 1,000; stretches without samples are left out. The last one may be under way.',
  })
  points!: Point[]

  @Field(() => MetricSampleType, { nullable: true, description: 'The newest sample, whatever the stretch.' })
  latest!: { at: Date; value: number } | null

  @Field(() => Float, { nullable: true, description: 'The whole stretch as one value; null without samples.' })
  value!: number | null

  @Field(() => Float, { nullable: true, description: 'The stretch of the same length before.' })
  previous!: number | null

  @Field(() => Float, {
    nullable: true,
    description: '(value − previous) / previous; null where that cannot be told.',
  })
  change!: number | null
}

@Directive('@cost(weight: 10)')
@Shared()
@ObjectType('EcosystemMetricTotal', { description: 'One metric over all projects that the viewer sees.' })
export class MetricTotalType {
  definitionId!: string

  @Field(() => Int, { description: 'How many projects have it.' })
  projects!: number

  @Field(() => MetricInterval, { description: 'Length of a point.' })
  interval!: MetricInterval

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [MetricPointType], { description: 'As of a metric, the projects taken together.' })
  points!: Point[]

  @Field(() => Float, { nullable: true, description: 'The whole stretch as one value; null without samples.' })
  value!: number | null

  @Field(() => Float, { nullable: true, description: 'The stretch of the same length before.' })
  previous!: number | null

  @Field(() => Float, {
    nullable: true,
    description: '(value − previous) / previous; null where that cannot be told.',
  })
  change!: number | null
}

@Shared()
@ObjectType('MetricUpdate', { description: 'New samples of one metric of one project.' })
export class MetricUpdateType {
  projectId!: string
  definitionId!: string

  @Field(() => String, { nullable: true, description: 'Part of the project that it is about; null for the whole.' })
  service!: string | null

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [MetricSampleType], { description: 'In the order in which they came, at most the newest 120.' })
  points!: { at: Date; value: number }[]
}

@Shared()
@ObjectType('MetricTotalNow', { description: 'A gauge over all projects that the viewer sees, as they stand now.' })
export class MetricTotalNowType {
  definitionId!: string

  @Field(() => Float, { description: 'Of values that are at most 15 minutes old.' })
  value!: number
}

@Shared()
@ObjectType('MetricFrame', { description: 'What has come in since the frame before.' })
export class MetricFrameType {
  @Field(() => String, {
    description: 'Subscribe again with `after: cursor` within an hour to go on from here and miss nothing.',
  })
  cursor!: string

  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [MetricUpdateType], { description: 'Metrics with new samples.' })
  updates!: MetricUpdateType[]
}

@ArgsType()
export class MetricWindowArgs {
  @Field(() => DateTime, { nullable: true, description: 'Beginning; an hour before the end when left out.' })
  from?: Date | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Length of the stretch in seconds, at least 60, instead of `from`: for a stretch that moves with the time.',
  })
  seconds?: number | null

  @Field(() => DateTime, { nullable: true, description: 'End; now when left out.' })
  to?: Date | null

  @Field(() => MetricInterval, { defaultValue: MetricInterval.AUTO, description: 'Length of a point.' })
  interval!: MetricInterval
}

@InputType('EcosystemMetricDefinitionWhereInput', { description: 'All that is given must hold.' })
export class MetricDefinitionWhereInput {
  @Field(() => String, { nullable: true, description: 'Text in key or name, at most 200 characters.' })
  search?: string | null

  @Field(() => [String], { nullable: true, description: 'One of these keys, at most 100.' })
  keys?: string[] | null

  @Field(() => Boolean, { nullable: true, description: 'Made up, or defined by somebody.' })
  isDerived?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Those that this project has.' })
  projectId?: string | null
}

export function toDefinition(row: MetricDefinition): MetricDefinitionType {
  const { key, name, description, unit, kind, timeAggregation, projectAggregation, goodDirection, isDerived } = row
  return {
    id: toGlobalId('EcosystemMetricDefinition', row.id),
    key,
    name,
    description,
    unit,
    kind,
    timeAggregation,
    projectAggregation,
    goodDirection,
    isDerived,
    version: row.version,
  }
}

export function toMetric(chart: SeriesChart, { interval }: MetricWindow): EcosystemMetricType {
  const { definitionId, service, points, latest, value, previous } = chart
  return {
    definitionId,
    service: service || null,
    interval,
    points,
    latest,
    value,
    previous,
    change: changeOf(value, previous),
  }
}

export function toTotal(total: MetricTotal, { interval }: MetricWindow): MetricTotalType {
  const { definitionId, projects, points, value, previous } = total
  return { definitionId, projects, interval, points, value, previous, change: changeOf(value, previous) }
}

function changeOf(value: number | null, previous: number | null): number | null {
  return value === null || previous === null || previous === 0 ? null : (value - previous) / Math.abs(previous)
}
