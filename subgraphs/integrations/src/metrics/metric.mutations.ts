import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { EcosystemPayload } from '../ecosystem/project.payloads.ts'
import { GoodDirection, ProjectAggregation, TimeAggregation } from './definition.entity.ts'
import { updateDefinition } from './metric.service.ts'
import { MetricDefinitionType, toDefinition } from './metric.type.ts'

@InputType('EcosystemMetricDefinitionUpdateInput', { description: 'What is left out, and null, stays as it is.' })
export class MetricDefinitionUpdateInput {
  @Field(() => ID, { description: 'The metric.' })
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when somebody changed it since.',
  })
  version?: number | null

  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' })
  description?: string | null

  @Field(() => String, { nullable: true, description: 'At most 20 characters; empty for none.' })
  unit?: string | null

  @Field(() => TimeAggregation, { nullable: true, description: 'How the samples of a point become its value.' })
  timeAggregation?: TimeAggregation | null

  @Field(() => ProjectAggregation, { nullable: true, description: 'How several projects become a total.' })
  projectAggregation?: ProjectAggregation | null

  @Field(() => GoodDirection, { nullable: true, description: 'Which way is better.' })
  goodDirection?: GoodDirection | null
}

@ObjectType('EcosystemMetricDefinitionUpdatePayload', { description: 'What came of the change.' })
export class MetricDefinitionUpdatePayload extends EcosystemPayload {
  @Field(() => MetricDefinitionType, { nullable: true, description: 'The metric as it is now.' })
  definition!: MetricDefinitionType | null
}

@Resolver()
export class MetricMutations {
  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => MetricDefinitionUpdatePayload, {
    description: 'Says what a metric is. Charts follow at once, of the past too. Administrators only.',
  })
  ecosystemMetricDefinitionUpdate(
    @Arg('input', () => MetricDefinitionUpdateInput) input: MetricDefinitionUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      definition: toDefinition(await context.write((em) => updateDefinition(em, context.viewer, input))),
    }))
  }
}
