import { Json, Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyType } from '../foreign/company.type.ts'
import { IntegrationCategory } from '../providers/catalogue-entry.ts'
import { handlerOf, IntegrationCapability } from './catalogue.ts'
import type { Template } from './template.entity.ts'

registerEnumType(IntegrationCategory, { name: 'IntegrationCategory', description: 'What a tool is for. May grow.' })
registerEnumType(IntegrationCapability, {
  name: 'IntegrationCapability',
  description: 'What a connection to it can do. COMMANDS is there whenever one of those that follow it is. May grow.',
})
@Public('integrations:read')
@ObjectType('IntegrationTemplate', { implements: Node, description: 'An outside tool that can be connected.' })
export class TemplateType extends Node {
  @Field(() => String, { description: 'Stable name, such as "github" or "github-acme".' })
  key!: string

  @Field(() => String, { description: 'The handler that does the work, such as "github"; part of webhook addresses.' })
  handlerKey!: string

  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => IntegrationCategory, { description: 'What it is for.' })
  category!: IntegrationCategory

  @Field(() => String, { description: 'What connecting it brings.' })
  description!: string

  @Field(() => String, { description: 'Name of its picture.' })
  logo!: string

  @Field(() => Json, {
    description:
      'JSON Schema 2020-12 of a configuration. `writeOnly` fields are secrets; a field with `x-hidden` is not asked for ' +
      'and has its default.',
  })
  configSchema!: object

  @Field(() => [IntegrationCapability], { description: 'What a connection can do.' })
  capabilities!: IntegrationCapability[]

  @Field(() => Url, { nullable: true, description: 'The tool’s own documentation.' })
  documentationUrl!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How a person sets the webhook at the tool by hand. Null when the product does it, or there is none.',
  })
  webhookHelp!: string | null

  @Field(() => Boolean, { description: 'Whether new connections can be made.' })
  isActive!: boolean

  @Field(() => Boolean, { description: 'Whether it comes with the product: it can be switched off, not deleted.' })
  isBuiltIn!: boolean

  @Field(() => Boolean, { description: 'Whether it is one of the three that every installation begins with.' })
  isDefault!: boolean

  @Field(() => CompanyType, {
    nullable: true,
    description: 'The company whose connections alone it is for; null: for everyone’s.',
  })
  company!: CompanyType | null

  @Field(() => Int, { description: 'Grows with each change. Give it to `integrationTemplateUpdate`.' })
  version!: number
}

@InputType('IntegrationTemplateWhereInput', { description: 'All that is given must hold.' })
export class TemplateWhereInput {
  @Field(() => IntegrationCategory, { nullable: true, description: 'Of this category.' })
  category?: IntegrationCategory | null

  @Field(() => String, { nullable: true, description: 'Text in name or description, at most 200 characters.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether new connections can be made.' })
  isActive?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is one of those that every installation begins with.',
  })
  isDefault?: boolean | null
}

export function toTemplate(row: Template): TemplateType {
  const { logo, capabilities, webhookHelp, isDefault } = handlerOf(row.handlerKey)
  return {
    id: toGlobalId('IntegrationTemplate', row.id),
    key: row.key,
    handlerKey: row.handlerKey,
    name: row.name,
    category: row.category,
    description: row.description,
    logo,
    configSchema: row.configSchema,
    capabilities,
    documentationUrl: row.documentationUrl ?? null,
    webhookHelp: webhookHelp ?? null,
    isActive: row.isActive,
    isBuiltIn: row.isBuiltIn,
    isDefault: row.isBuiltIn && isDefault === true,
    company: row.companyId ? { id: toGlobalId('Company', row.companyId) } : null,
    version: row.version,
  }
}
