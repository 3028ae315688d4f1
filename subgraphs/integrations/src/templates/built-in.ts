import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { catalogue } from './catalogue.ts'

/** Columns that follow the product from version to version until an administrator changes them. */
const FOLLOWING = ['name', 'category', 'description', 'documentation_url', 'config_schema'] as const

/** Writes a template for each handler of the product, and brings those up to date that nobody has changed. */
export async function writeBuiltInTemplates(em: EntityManager): Promise<void> {
  const updates = FOLLOWING.map(
    (name) => `${name} = case when '${name}' = any (known.changed_fields) then known.${name} else excluded.${name} end`,
  )
  const rows = catalogue.map(({ documentationUrl, configSchema, isOffered = true, ...handler }) => {
    return {
      ...handler,
      handler_key: handler.key,
      documentation_url: documentationUrl,
      config_schema: configSchema,
      is_active: isOffered,
    }
  })
  await sql(
    em,
    `insert into integrations.integration_templates as known
       (id, key, handler_key, name, category, description, documentation_url, config_schema, is_active, is_built_in)
     select id, key, handler_key, name, category, description, documentation_url, config_schema, is_active, true
     from jsonb_to_recordset(?::jsonb) as built_in (id uuid, key text, handler_key text, name text, category text,
       description text, documentation_url text, config_schema jsonb, is_active boolean)
     on conflict (key) do update set ${updates.join(', ')} where known.is_built_in`,
    [JSON.stringify(rows)],
  )
}
