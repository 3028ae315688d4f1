import { Json } from '@atrium/kit/graphql'
import { Field, ID, InputType, Int } from 'type-graphql'

@InputType('ConnectionTestInput', { description: 'A configuration to try.' })
export class ConnectionTestInput {
  @Field(() => String, { description: 'The tool.' })
  templateKey!: string

  @Field(() => Json, { description: 'A configuration as the template’s `configSchema` describes it.' })
  config!: unknown

  @Field(() => ID, { nullable: true, description: 'Takes secrets that are left out from this connection.' })
  connectionId?: string | null
}

@InputType('ConnectionCreateInput', { description: 'A connection to set up.' })
export class ConnectionCreateInput {
  @Field(() => String, { description: 'The tool.' })
  templateKey!: string

  @Field(() => String, { description: 'Name for people, 1 to 100 visible characters; others are left out of it.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'The company it is for; left out, the agency itself.' })
  companyId?: string | null

  @Field(() => Json, { description: 'A configuration as the template’s `configSchema` describes it.' })
  config!: unknown

  @Field(() => Boolean, { defaultValue: false, description: 'Whether to set the webhook at the provider as well.' })
  registerWebhook!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'A text of your choice: a second call with it answers the first one’s connection.',
  })
  idempotencyKey?: string | null
}

@InputType('ConnectionUpdateInput', { description: 'What to change of a connection.' })
export class ConnectionUpdateInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'A new name; left out, it stays.' })
  name?: string | null

  @Field(() => Json, { nullable: true, description: 'The whole new configuration; secrets left out keep their value.' })
  config?: unknown

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that was edited: refused with CONFLICT when somebody changed it since. Left out, refused only when ' +
      'somebody changes it at the same moment.',
  })
  version?: number | null
}

@InputType('ConnectionActivateInput', { description: 'Which connection to activate.' })
export class ConnectionActivateInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string
}

@InputType('ConnectionDeactivateInput', { description: 'Which connection to pause.' })
export class ConnectionDeactivateInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string
}

@InputType('ConnectionDeleteInput', { description: 'Which connection to delete.' })
export class ConnectionDeleteInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string

  @Field(() => String, { description: 'Its name, typed by the person who deletes it.' })
  confirmName!: string
}

@InputType('ConnectionSyncInput', { description: 'Which connection to synchronise.' })
export class ConnectionSyncInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string
}

@InputType('ConnectionRegisterWebhookInput', { description: 'Whose webhook to register.' })
export class ConnectionRegisterWebhookInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string
}

@InputType('ConnectionRotateWebhookSecretInput', { description: 'Whose webhook secret to replace.' })
export class ConnectionRotateWebhookSecretInput {
  @Field(() => ID, { description: 'The connection.' })
  id!: string
}

@InputType('WebhookDeliveryReplayInput', { description: 'Which deliveries to process again.' })
export class WebhookDeliveryReplayInput {
  @Field(() => [ID], { description: 'Deliveries, at most 100.' })
  ids!: string[]
}
