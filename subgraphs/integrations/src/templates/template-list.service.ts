import type { EntityManager } from '@mikro-orm/postgresql'
import { allOf, containsText } from '@atrium/kit/pages'
import type { IntegrationCategory } from '../providers/catalogue-entry.ts'
import { Template } from './template.entity.ts'

/** How many there can be, so that they are one page. */
export const MAX_TEMPLATES = 100

export interface TemplateFilter {
  category?: IntegrationCategory | null
  search?: string | null
  isActive?: boolean | null
}

/** The templates that the viewer of `em` may see, by name. */
export function listTemplates(em: EntityManager, where: TemplateFilter): Promise<Template[]> {
  const condition = allOf<Template>(
    where.category == null ? null : { category: where.category },
    where.isActive == null ? null : { isActive: where.isActive },
    containsText<Template>(where.search, 'name', 'description'),
  )
  return em.find(Template, condition, { orderBy: { name: 'asc', id: 'asc' }, limit: MAX_TEMPLATES })
}
