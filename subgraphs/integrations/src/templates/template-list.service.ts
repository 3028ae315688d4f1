import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { badInput } from '@atrium/kit/errors'
import type { IntegrationCategory } from './catalogue.ts'
import { Template } from './template.entity.ts'

/** How many there can be, so that they are one page. */
export const MAX_TEMPLATES = 100
const SEARCH_LENGTH = 200

export interface TemplateFilter {
  category?: IntegrationCategory | null
  search?: string | null
  isActive?: boolean | null
}

/** The templates that the viewer of `em` may see, by name. */
export function listTemplates(em: EntityManager, where: TemplateFilter): Promise<Template[]> {
  const search = where.search?.trim() ?? ''
  if (search.length > SEARCH_LENGTH) throw badInput(`\`where.search\` takes at most ${SEARCH_LENGTH} characters.`)
  const pattern = { $ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` }
  const condition: FilterQuery<Template> = {
    ...(where.category != null && { category: where.category }),
    ...(where.isActive != null && { isActive: where.isActive }),
    ...(search && { $or: [{ name: pattern }, { description: pattern }] }),
  }
  return em.find(Template, condition, { orderBy: { name: 'asc', id: 'asc' }, limit: MAX_TEMPLATES })
}
