import { Json, Node, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { IntegrationCapability, IntegrationCategory, type Template } from './catalogue.ts'

registerEnumType(IntegrationCategory, { name: 'IntegrationCategory', description: 'What a tool is for. May grow.' })
registerEnumType(IntegrationCapability, {
  name: 'IntegrationCapability',
  description: 'What a connection to it can do. May grow.',
})

@ObjectType('IntegrationTemplate', { implements: Node, description: 'An outside tool that can be connected.' })
export class TemplateType extends Node {
  @Field(() => String, { description: 'Stable name, such as "github"; also part of webhook addresses.' })
  key!: string

  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => IntegrationCategory, { description: 'What it is for.' })
  category!: IntegrationCategory

  @Field(() => String, { description: 'What connecting it brings.' })
  description!: string

  @Field(() => String, { description: 'Name of its picture.' })
  logo!: string

  @Field(() => Json, { description: 'JSON Schema 2020-12 of a configuration. `writeOnly` fields are secrets.' })
  configSchema!: object

  @Field(() => [IntegrationCapability], { description: 'What a connection can do.' })
  capabilities!: IntegrationCapability[]

  @Field(() => Url, { nullable: true, description: 'The tool’s own documentation.' })
  documentationUrl!: string | null

  @Field(() => Boolean, { description: 'Whether new connections can be made.' })
  isActive!: boolean
}

@InputType('IntegrationTemplateWhereInput', { description: 'All that is given must hold.' })
export class TemplateWhereInput {
  @Field(() => IntegrationCategory, { nullable: true, description: 'Of this category.' })
  category?: IntegrationCategory | null

  @Field(() => String, { nullable: true, description: 'Text in name or description.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether new connections can be made.' })
  isActive?: boolean | null
}

export function toTemplate(template: Template): TemplateType {
  return { ...template, id: toGlobalId('IntegrationTemplate', template.id), isActive: true }
}
