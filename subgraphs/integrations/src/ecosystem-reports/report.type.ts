import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { ReportContent, ReportFigures, ReportProduct, ReportTotal } from './content.ts'
import type { Period } from './due.ts'
import { EcosystemReportKind, type EcosystemReport, ReportFrequency, type ReportSettings } from './report.entity.ts'
import { summaryOf, titleOf } from './words.ts'

registerEnumType(EcosystemReportKind, {
  name: 'EcosystemReportKind',
  description: 'WEEKLY and MONTHLY ones are made by themselves, MANUAL ones when somebody asks. May grow.',
})
registerEnumType(ReportFrequency, {
  name: 'EcosystemReportFrequency',
  description: 'How often a report is made. May grow.',
})

const BEFORE = 'The same in the time of equal length before; null without any.'

@ObjectType('EcosystemReportFigures', { description: 'How products did in the time of a report.' })
export class ReportFiguresType implements ReportFigures {
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the checks that were answered, 0 to 1; null without any.',
  })
  uptime!: number | null

  @Field(() => Float, { nullable: true, description: BEFORE })
  uptimeBefore!: number | null

  @Field(() => Float, { nullable: true, description: 'Milliseconds that a check took, on average.' })
  responseMs!: number | null

  @Field(() => Float, { nullable: true, description: BEFORE })
  responseMsBefore!: number | null

  @Field(() => Float, { description: 'Checks that were not answered; a whole number.' })
  failures!: number

  @Field(() => Int, { description: 'Times that one was degraded or down.' })
  incidents!: number

  @Field(() => Int, { description: 'Minutes that one was so, added up.' })
  troubleMinutes!: number

  @Field(() => Float, { description: 'How often clients did something; a whole number.' })
  used!: number

  @Field(() => Float, { description: 'The same in the time of equal length before.' })
  usedBefore!: number

  @Field(() => Int, { description: 'Clients that did something.' })
  clients!: number

  @Field(() => Int, { description: 'The same in the time of equal length before.' })
  clientsBefore!: number
}

@ObjectType('EcosystemReportProduct', { description: 'How one product did.' })
export class ReportProductType {
  @Field(() => String, { description: 'What it was called then.' })
  name!: string

  @Field(() => ID, { description: 'The product; it may have been deleted since.' })
  projectId!: string

  @Field(() => ReportFiguresType, { description: 'Its figures.' })
  figures!: ReportFigures
}

@ObjectType('EcosystemReportTotal', { description: 'What the products counted, added up.' })
export class ReportTotalType implements ReportTotal {
  @Field(() => String, { description: 'Key of the metric.' })
  key!: string

  @Field(() => String, { description: 'What it was called then.' })
  name!: string

  @Field(() => String, { description: 'Its unit.' })
  unit!: string

  @Field(() => Float, { description: 'In the time of the report.' })
  value!: number

  @Field(() => Float, { nullable: true, description: BEFORE })
  before!: number | null
}

@ObjectType('EcosystemReportContent', { description: 'What a report tells.' })
export class ReportContentType {
  @Field(() => DateTime, { description: 'Where its time begins.' })
  from!: Date

  @Field(() => DateTime, { description: 'Where it ends, not included.' })
  to!: Date

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => String, { description: 'What is most worth knowing, in a few sentences.' })
  summary!: string

  @Field(() => ReportFiguresType, { description: 'All products together.' })
  total!: ReportFigures

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [ReportProductType], { description: 'Each product, by name, at most 50.' })
  products!: ReportProductType[]

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [ReportTotalType], { description: 'What most products count, at most 8.' })
  totals!: ReportTotal[]
}

@Directive('@key(fields: "id")')
@Directive('@policy(policies: [["staff"]])')
@ObjectType('EcosystemReport', {
  implements: Node,
  description: 'How the agency’s own products did in a week or month, as it was when the report was made. Staff only.',
})
export class EcosystemReportType extends Node {
  @Field(() => EcosystemReportKind, { description: 'Why it was made.' })
  kind!: EcosystemReportKind

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => ReportContentType, { description: 'What it tells.' })
  content!: ReportContentType
}

export const EcosystemReportConnectionType = connectionType(EcosystemReportType, 'EcosystemReport')

@ObjectType('EcosystemReportSettings', { description: 'When reports are made, and who is told.' })
export class ReportSettingsType {
  @Field(() => ReportFrequency, { description: 'How often.' })
  frequency!: ReportFrequency

  @Field(() => Int, { description: 'Of weekly ones: 1 for Monday to 7 for Sunday. They are made at 05:00 UTC.' })
  weekday!: number

  @Field(() => Int, { description: 'Of monthly ones: 1 to 28.' })
  monthDay!: number

  @Field(() => [ID], { description: 'Staff that is told, at most 50; all of it when empty.' })
  recipientIds!: string[]

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number
}

@InputType('EcosystemReportSettingsUpdateInput', { description: 'When reports are made, and who is told.' })
export class ReportSettingsInput {
  @Field(() => ReportFrequency, { description: 'How often.' })
  frequency!: ReportFrequency

  @Field(() => Int, { defaultValue: 1, description: '1 for Monday to 7 for Sunday.' })
  weekday!: number

  @Field(() => Int, { defaultValue: 1, description: '1 to 28.' })
  monthDay!: number

  @Field(() => [ID], { defaultValue: [], description: 'Staff that is told, at most 50; all of it when empty.' })
  recipientIds!: string[]

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when somebody changed it since.',
  })
  version?: number | null
}

export function toReport(row: EcosystemReport): EcosystemReportType {
  const { id, kind, createdAt, fromAt, toAt, content } = row
  const period = { from: fromAt, to: toAt }
  return { id: toGlobalId('EcosystemReport', id), kind, createdAt, content: toContent(period, content) }
}

export function toContent(period: Period, { total, products, totals }: ReportContent): ReportContentType {
  return {
    ...period,
    title: titleOf(period),
    summary: summaryOf({ total, products, totals }),
    total,
    products: products.map(toProduct),
    totals,
  }
}

function toProduct({ projectId, name, ...figures }: ReportProduct): ReportProductType {
  return { projectId: toGlobalId('EcosystemProject', projectId), name, figures }
}

export function toSettings({
  frequency,
  weekday,
  monthDay,
  recipientIds,
  version,
}: ReportSettings): ReportSettingsType {
  return { frequency, weekday, monthDay, recipientIds: recipientIds.map((id) => toGlobalId('User', id)), version }
}
