import type { EntityManager } from '@mikro-orm/postgresql'
import { allOf, containsText } from '@atrium/kit/pages'
import type { IntegrationCategory } from '../providers/catalogue-entry.ts'
import { catalogue } from './catalogue.ts'
import { Template } from './template.entity.ts'

/** How many there can be, so that they are one page. */
export const MAX_TEMPLATES = 100

export interface TemplateFilter {
  category?: IntegrationCategory | null
  search?: string | null
  isActive?: boolean | null
  isDefault?: boolean | null
}

/** Keys of the templates that every installation begins with: those of the handlers that say so. */
const defaults = catalogue.filter(({ isDefault }) => isDefault).map(({ key }) => key)

/** The templates that the viewer of `em` may see, by name. */
export function listTemplates(em: EntityManager, where: TemplateFilter): Promise<Template[]> {
  const condition = allOf<Template>(
    where.category == null ? null : { category: where.category },
    where.isActive == null ? null : { isActive: where.isActive },
    where.isDefault == null ? null : { key: where.isDefault ? { $in: defaults } : { $nin: defaults } },
    containsText<Template>(where.search, 'name', 'description'),
  )
  return em.find(Template, condition, { orderBy: { name: 'asc', id: 'asc' }, limit: MAX_TEMPLATES })
}
