import { Json, Url } from '@atrium/kit/graphql'
import { Field, ID, InputType, Int } from 'type-graphql'
import { IntegrationCategory } from '../providers/catalogue-entry.ts'

@InputType('IntegrationTemplateCreateInput', { description: 'A template to offer.' })
export class TemplateCreateInput {
  @Field(() => String, { description: 'The tool that does the work, such as "github".' })
  handlerKey!: string

  @Field(() => String, {
    description:
      'A stable name of its own, beginning with the tool’s: "github-acme". Small letters, digits and hyphens.',
  })
  key!: string

  @Field(() => String, { description: 'Name for people, 1 to 100 characters.' })
  name!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The company whose connections alone it is for, and that alone sees it; left out, everyone’s.',
  })
  companyId?: string | null

  @Field(() => IntegrationCategory, { nullable: true, description: 'Left out, the tool’s.' })
  category?: IntegrationCategory | null

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters; left out, the tool’s.' })
  description?: string | null

  @Field(() => Url, { nullable: true, description: 'An https address; left out, the tool’s.' })
  documentationUrl?: URL | null

  @Field(() => Json, {
    nullable: true,
    description:
      'The tool’s schema with changed words and defaults, fields left out or hidden (`x-hidden`), more required. Left out, ' +
      'the tool’s own.',
  })
  configSchema?: unknown

  @Field(() => Boolean, { defaultValue: true, description: 'Whether connections can be made by it.' })
  isActive!: boolean
}

@InputType('IntegrationTemplateUpdateInput', { description: 'What is left out stays as it is.' })
export class TemplateUpdateInput {
  @Field(() => ID, { description: 'The template.' })
  id!: string

  @Field(() => String, { nullable: true, description: '1 to 100 characters; null changes nothing.' })
  name?: string | null

  @Field(() => IntegrationCategory, { nullable: true, description: 'What it is for; null changes nothing.' })
  category?: IntegrationCategory | null

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters; null changes nothing.' })
  description?: string | null

  @Field(() => Url, { nullable: true, description: 'An https address; null removes it.' })
  documentationUrl?: URL | null

  @Field(() => Json, { nullable: true, description: 'As in `integrationTemplateCreate`; null changes nothing.' })
  configSchema?: unknown

  @Field(() => Boolean, {
    nullable: true,
    description: 'Off: no new connections; those that there are go on. Null changes nothing.',
  })
  isActive?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when somebody changed it since.',
  })
  version?: number | null
}

@InputType('IntegrationTemplateDeleteInput', { description: 'Which template to delete.' })
export class TemplateDeleteInput {
  @Field(() => ID, { description: 'The template.' })
  id!: string
}
