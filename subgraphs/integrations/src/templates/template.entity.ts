import { defineEntity, p } from '@mikro-orm/core'
import type { ConfigSchema } from '../providers/config.ts'
import type { IntegrationCategory } from '../providers/catalogue-entry.ts'

const TemplateSchema = defineEntity({
  name: 'Template',
  tableName: 'integration_templates',
  properties: {
    id: p.uuid().primary(),
    key: p.text(),
    handlerKey: p.text(),
    companyId: p.uuid().nullable(),
    name: p.text(),
    category: p.text().$type<IntegrationCategory>(),
    description: p.text(),
    documentationUrl: p.text().nullable(),
    configSchema: p.json<ConfigSchema>(),
    isActive: p.boolean().default(true),
    isBuiltIn: p.boolean().default(false),
    changedFields: p.array(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

/** What can be connected: a handler of the product, as an administrator offers it. */
export class Template extends TemplateSchema.class {}
TemplateSchema.setClass(Template)
