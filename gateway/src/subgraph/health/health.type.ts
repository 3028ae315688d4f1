import { DateTime } from '@atrium/kit/graphql'
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'

export const HealthRange = {
  LAST_HOUR: 'LAST_HOUR',
  LAST_24_HOURS: 'LAST_24_HOURS',
  LAST_7_DAYS: 'LAST_7_DAYS',
} as const
export type HealthRange = (typeof HealthRange)[keyof typeof HealthRange]
registerEnumType(HealthRange, { name: 'HealthRange', description: 'How far back, to now.' })

/** A time within which a share of the operations was answered. */
const TIME = 'Milliseconds, worked out from a histogram; null without operations.'

@ObjectType('ApiPoint', { description: 'A minute, half hour or three hours of the API, as the range is long.' })
export class ApiPoint {
  @Field(() => DateTime, { description: 'Its start.' })
  at!: Date

  @Field(() => Float, { description: 'Queries and mutations that were answered; a whole number.' })
  requests!: number

  @Field(() => Float, { description: 'Those that failed through no fault of the caller; a whole number.' })
  errors!: number

  @Field(() => Float, { nullable: true, description: TIME })
  p50Ms!: number | null

  @Field(() => Float, { nullable: true, description: TIME })
  p95Ms!: number | null

  @Field(() => Float, { nullable: true, description: TIME })
  p99Ms!: number | null
}

@ObjectType('ApiPerformance', { description: 'How fast queries and mutations are answered, over all gateways.' })
export class ApiPerformance {
  @Field(() => HealthRange)
  range!: HealthRange

  @Field(() => Float, { description: 'Queries and mutations that were answered; a whole number.' })
  requests!: number

  @Field(() => Float, {
    description: 'Those that failed through no fault of the caller: INTERNAL, SUBGRAPH_UNAVAILABLE, TIMEOUT.',
  })
  errors!: number

  @Field(() => Float, { nullable: true, description: 'Of all, from 0 to 1; null without operations.' })
  errorRate!: number | null

  @Field(() => Float, { nullable: true, description: TIME })
  p50Ms!: number | null

  @Field(() => Float, { nullable: true, description: TIME })
  p95Ms!: number | null

  @Field(() => Float, { nullable: true, description: TIME })
  p99Ms!: number | null

  @Directive('@listSize(assumedSize: 62)')
  @Field(() => [ApiPoint], { description: 'Oldest first; stretches without operations are left out.' })
  points!: ApiPoint[]
}

@ObjectType('LiveConnections', { description: 'What is open at the gateways, some seconds old at most.' })
export class LiveConnectionFigures {
  @Field(() => Int, { description: 'Gateways that run.' })
  gateways!: number

  @Field(() => Int, { description: 'WebSockets and SSE responses.' })
  connections!: number

  @Field(() => Int, { description: 'Subscriptions of clients over them.' })
  subscriptions!: number

  @Field(() => Float, { description: 'Events sent to subscribers in the last minute that is over; a whole number.' })
  eventsLastMinute!: number
}

@ObjectType('DatabaseClient', { description: 'Connections of one part of the product.' })
export class DatabaseClient {
  @Field(() => String, { description: 'As it calls itself, such as `atrium-billing`.' })
  application!: string

  @Field(() => String, { description: 'As PostgreSQL says it: `active`, `idle`, `idle in transaction` …' })
  state!: string

  @Field(() => Int)
  connections!: number
}

@ObjectType('DatabaseSchema', { description: 'The tables of one part of the product.' })
export class DatabaseSchema {
  @Field(() => String)
  name!: string

  @Field(() => Float, { description: 'With indexes; a whole number.' })
  bytes!: number

  @Field(() => Float, { description: 'Rows, as PostgreSQL last estimated them.' })
  records!: number
}

@ObjectType('DatabaseTable', { description: 'A table with its partitions and indexes.' })
export class DatabaseTable extends DatabaseSchema {
  @Field(() => String, { description: 'The part of the product that it belongs to.' })
  schema!: string
}

@ObjectType('RunningStatement', { description: 'A statement that ran at the moment it was looked.' })
export class RunningStatement {
  @Field(() => String, { description: 'The part of the product that sent it.' })
  application!: string

  @Field(() => String, { description: 'Without values.' })
  text!: string

  @Field(() => Float, { description: 'For how long already.' })
  seconds!: number

  @Field(() => Boolean, { description: 'Whether it waits for a lock of another.' })
  isWaiting!: boolean
}

@ObjectType('DatabaseHealth', { description: 'How PostgreSQL does, as far as an ordinary login sees it.' })
export class DatabaseHealth {
  @Field(() => Float, { description: 'Of the whole database; a whole number.' })
  bytes!: number

  @Field(() => Float, { description: 'Rows of all tables, as PostgreSQL last estimated them.' })
  records!: number

  @Field(() => Int, { description: 'Connections to this database.' })
  connections!: number

  @Field(() => Int, { description: 'How many the server takes, for all its databases.' })
  maxConnections!: number

  @Field(() => Float, { nullable: true, description: 'Share of blocks read from memory, from 0 to 1.' })
  cacheHitRatio!: number | null

  @Field(() => Int, { description: 'Since the statistics began.' })
  deadlocks!: number

  @Directive('@listSize(assumedSize: 40)')
  @Field(() => [DatabaseClient], { description: 'The product’s own connections, most first, 40 at most.' })
  clients!: DatabaseClient[]

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [DatabaseSchema], { description: 'Largest first, 20 at most.' })
  schemas!: DatabaseSchema[]

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [DatabaseTable], { description: 'The twelve largest.' })
  tables!: DatabaseTable[]

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [RunningStatement], { description: 'Longest first, ten at most.' })
  running!: RunningStatement[]
}

@ObjectType('StreamHealth', { description: 'How the events of one part come to the others.' })
export class StreamHealth {
  @Field(() => String, { description: 'The part of the product that publishes them.' })
  stream!: string

  @Field(() => Int, { description: 'In the last hour.' })
  published!: number

  @Field(() => Int, { description: 'Committed and not published yet.' })
  waiting!: number

  @Field(() => Float, { description: 'For how long the oldest of them waits; 0 without any.' })
  oldestSeconds!: number

  @Field(() => Float, { nullable: true, description: 'Milliseconds from recording to publishing, over the last hour.' })
  p50Ms!: number | null

  @Field(() => Float, { nullable: true, description: 'Milliseconds from recording to publishing, over the last hour.' })
  p95Ms!: number | null

  @Field(() => Float, { nullable: true, description: 'Milliseconds from recording to publishing, over the last hour.' })
  p99Ms!: number | null

  @Field(() => Int, { description: 'Events that the consumers of this part gave up on.' })
  dead!: number
}

@ObjectType('ConsumerHealth', { description: 'A reader of events.' })
export class ConsumerHealth {
  @Field(() => String, { description: 'The part of the product that it works for.' })
  subgraph!: string

  @Field(() => String)
  consumer!: string

  @Field(() => String, { description: 'Whose events it reads.' })
  stream!: string

  @Field(() => Int, { description: 'Events that it has not handled yet.' })
  events!: number
}

@ObjectType('BusHealth', { description: 'How events come from one part to the others.' })
export class BusHealth {
  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [StreamHealth])
  streams!: StreamHealth[]

  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [ConsumerHealth])
  consumers!: ConsumerHealth[]
}

@ObjectType('QueueHealth', { description: 'The jobs of one queue.' })
export class QueueHealth {
  @Field(() => String, { description: 'Such as `integrations.webhook`.' })
  queue!: string

  @Field(() => Int, { description: 'Waiting, now or for a later time.' })
  queued!: number

  @Field(() => Int)
  running!: number

  @Field(() => Int, { description: 'Failed, and tried again later.' })
  retrying!: number

  @Field(() => Int, { description: 'Given up after the last try, as far as they are kept.' })
  dead!: number

  @Field(() => Int, { description: 'Done in the last 24 hours, as far as they are kept.' })
  completed!: number

  @Field(() => Float, { nullable: true, description: 'For how long the oldest waits that could be worked on.' })
  oldestSeconds!: number | null
}

@ObjectType('SystemHealth', { description: 'How the installation does.' })
export class SystemHealth {
  @Field(() => DateTime, { description: 'When it was looked.' })
  at!: Date
}
