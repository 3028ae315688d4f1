import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { recordEvent } from '@atrium/kit/events'
import type { Viewer } from '@atrium/kit/viewer'
import type { Template } from './template.entity.ts'

const VERB = { created: 'added', updated: 'changed', deleted: 'deleted' } as const

/** Tells of a change by a person, to other parts of the product and in the audit log. Call it last. */
export async function recordTemplateChange(
  em: EntityManager,
  viewer: Viewer,
  template: Template,
  change: { kind: keyof typeof VERB; changed?: string[] },
): Promise<void> {
  const { id: templateId, key, name } = template
  const companyId = template.companyId ?? null
  const isSwitch = change.changed?.length === 1 && change.changed[0] === 'isActive'
  const verb = isSwitch ? `switched ${template.isActive ? 'on' : 'off'}` : VERB[change.kind]
  const type = `template.${change.kind}` as const
  await recordEvent(em, {
    type,
    payload: { templateId, key, name },
    companyId,
    actor: { id: viewer.userId, name: viewer.name },
    activity: {
      type,
      category: 'INTEGRATION',
      audience: 'STAFF',
      summary: `${viewer.name} ${verb} the integration template “${name}”`,
      source: 'atrium',
    },
  })
  await appendAudit(em, viewer, {
    companyId,
    action: type,
    subjectType: 'IntegrationTemplate',
    subjectId: templateId,
    details: { key, name, ...(change.changed && { changed: change.changed }) },
  })
}
