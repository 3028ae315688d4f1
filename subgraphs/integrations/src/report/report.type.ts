import { Metric } from '@atrium/kit/metrics'
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql'
import { TemplateType } from '../templates/template.type.ts'

@Directive('@authenticated')
@ObjectType('IntegrationFigure', { description: 'A figure of integrations and what it is to reach.' })
export class IntegrationFigureType {
  @Field(() => Metric, { description: 'The figure.' })
  metric!: Metric

  @Field(() => Float, { description: 'What it is to reach, in the unit of the figure.' })
  target!: number

  @Field(() => Boolean, { description: 'Whether more is better; else less.' })
  isHigherBetter!: boolean

  @Field(() => Boolean, { description: 'Whether the target is met.' })
  isMet!: boolean

  @Field(() => Int, { description: 'How many things it was counted from.' })
  countedFrom!: number
}

@Directive('@authenticated')
@ObjectType('IntegrationPopularity', { description: 'How much a tool is used.' })
export class IntegrationPopularityType {
  templateKey!: string

  @Field(() => TemplateType, { description: 'The tool.' })
  template!: TemplateType

  @Field(() => Int, { description: 'Connections to it.' })
  connections!: number

  @Field(() => Int, { description: 'Of these, those that are active.' })
  activeConnections!: number

  @Field(() => Int, { description: 'Companies that have one.' })
  companies!: number
}

@Directive('@authenticated')
@ObjectType('IntegrationReport', {
  description:
    'How integrations do, of what the viewer may see. A figure is null while there is nothing to count it from.',
})
export class IntegrationReportType {
  @Field(() => IntegrationFigureType, { nullable: true, description: 'Setups that come to the end.' })
  setupSuccess!: IntegrationFigureType | null

  @Field(() => IntegrationFigureType, { nullable: true, description: 'Synchronisations that succeed.' })
  syncSuccess!: IntegrationFigureType | null

  @Field(() => IntegrationFigureType, { nullable: true, description: 'Companies that use at least one tool.' })
  adoption!: IntegrationFigureType | null

  @Field(() => IntegrationFigureType, { nullable: true, description: 'How long connections stay in ERROR.' })
  resolutionTime!: IntegrationFigureType | null

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [IntegrationPopularityType], { description: 'Tools by connections, most first. At most 100.' })
  popularity!: IntegrationPopularityType[]
}
