import { DateTime } from '@atrium/kit/graphql'
import { Field, ID, InputType, Int } from 'type-graphql'
import { type Activity, ActivityCategory } from '../activity/activity.entity.ts'

const NAME = 'Name for people, 1 to 100 characters.'
const URL = 'Where webhooks are posted to: https, and reachable from the internet.'
const CATEGORIES = 'Tell of activities of these categories. Empty: of all.'
const TYPES = 'Tell of activities of these types, at most 50, such as "invoice.*". Empty: of all.'
const SELECTION =
  'A GraphQL selection on `Activity`, at most 4,000 characters: what stands in `data` of the payload. Of companies and projects it may read the id.'

@InputType('WebhookEndpointCreateInput', { description: 'An endpoint to tell of activities.' })
export class WebhookEndpointCreateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The company whose activities it is told of; left out, all that the agency sees, for administrators.',
  })
  companyId?: string | null

  @Field(() => String, { description: NAME })
  name!: string

  @Field(() => String, { description: URL })
  url!: string

  @Field(() => [ActivityCategory], { defaultValue: [], description: CATEGORIES })
  categories!: Activity['category'][]

  @Field(() => [String], { defaultValue: [], description: TYPES })
  types!: string[]

  @Field(() => String, { nullable: true, description: `${SELECTION} Left out: the usual facts.` })
  selection?: string | null
}

@InputType('WebhookEndpointUpdateInput', { description: 'Changes of an endpoint. What is left out stays.' })
export class WebhookEndpointUpdateInput {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused with CONFLICT when somebody changed it since.',
  })
  version?: number | null

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null

  @Field(() => String, { nullable: true, description: URL })
  url?: string | null

  @Field(() => [ActivityCategory], { nullable: true, description: CATEGORIES })
  categories?: Activity['category'][] | null

  @Field(() => [String], { nullable: true, description: TYPES })
  types?: string[] | null

  @Field(() => String, { nullable: true, description: SELECTION })
  selection?: string | null
}

@InputType('WebhookEndpointSwitchInput', { description: 'Whether an endpoint is told of anything.' })
export class WebhookEndpointSwitchInput {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string

  @Field(() => Boolean, { description: 'On, as if nothing had ever failed, or off.' })
  isEnabled!: boolean
}

@InputType('WebhookEndpointDeleteInput', { description: 'Which endpoint to delete.' })
export class WebhookEndpointDeleteInput {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string

  @Field(() => String, { description: 'Its name, typed by the person who deletes it.' })
  confirmName!: string
}

@InputType('WebhookEndpointRotateSecretInput', { description: 'Whose secret to replace.' })
export class WebhookEndpointRotateSecretInput {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string
}

@InputType('WebhookEndpointTestInput', { description: 'Which endpoint to send a test to.' })
export class WebhookEndpointTestInput {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string
}

@InputType('WebhookEndpointReplayInput', { description: 'What to send again.' })
export class WebhookEndpointReplayInput {
  @Field(() => ID, { description: 'The endpoint.' })
  id!: string

  @Field(() => DateTime, { description: 'From then on, at most 30 days ago.' })
  since!: Date
}

@InputType('WebhookMessageResendInput', { description: 'Which messages to send again.' })
export class WebhookMessageResendInput {
  @Field(() => [ID], { description: 'Messages, at most 100.' })
  ids!: string[]
}
