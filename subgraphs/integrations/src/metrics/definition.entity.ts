import { defineEntity, p } from '@mikro-orm/core'

export const MetricKind = { GAUGE: 'GAUGE', COUNTER: 'COUNTER' } as const
export type MetricKind = (typeof MetricKind)[keyof typeof MetricKind]

export const TimeAggregation = { SUM: 'SUM', AVG: 'AVG', MAX: 'MAX', MIN: 'MIN', LAST: 'LAST' } as const
export type TimeAggregation = (typeof TimeAggregation)[keyof typeof TimeAggregation]

export const ProjectAggregation = { SUM: 'SUM', AVG: 'AVG', MAX: 'MAX', MIN: 'MIN' } as const
export type ProjectAggregation = (typeof ProjectAggregation)[keyof typeof ProjectAggregation]

export const GoodDirection = { UP: 'UP', DOWN: 'DOWN', NONE: 'NONE' } as const
export type GoodDirection = (typeof GoodDirection)[keyof typeof GoodDirection]

const MetricDefinitionSchema = defineEntity({
  name: 'MetricDefinition',
  tableName: 'metric_definitions',
  properties: {
    id: p.uuid().primary(),
    key: p.text(),
    name: p.text(),
    description: p.text().default(''),
    unit: p.text().default(''),
    kind: p.text().$type<MetricKind>(),
    timeAggregation: p.text().$type<TimeAggregation>(),
    projectAggregation: p.text().$type<ProjectAggregation>(),
    goodDirection: p.text().$type<GoodDirection>().default('NONE'),
    isDerived: p.boolean().default(false),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

/** What a metric is, the same in every project that has it. */
export class MetricDefinition extends MetricDefinitionSchema.class {}
MetricDefinitionSchema.setClass(MetricDefinition)
