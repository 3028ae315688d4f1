import { fromGlobalId } from '@atrium/kit/ids'
import { isStaff } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import { type Context, requireUser } from '../context.ts'
import { companyError } from './company-errors.ts'
import { recordCompany } from './company-record.ts'
import { CompanyEntity } from './company.entity.ts'
import type { CompanyStatusUpdateInput } from './company.input.ts'

const VERBS = { ACTIVE: 'activated', SUSPENDED: 'suspended' } as const

/**
 * Activates a company, also before its set-up is complete, or suspends it: its people, and the developers who work for it, no longer
 * see it. Staff only.
 */
export async function updateCompanyStatus(context: Context, input: CompanyStatusUpdateInput): Promise<CompanyEntity> {
  const viewer = requireUser(context)
  if (!isStaff(viewer)) throw companyError('FORBIDDEN', 'Staff of the agency does this. Ask your project manager.')
  const { status } = input
  const reason = input.reason?.trim() || null
  if (status === 'PENDING') throw companyError('INVALID_INPUT', 'Choose ACTIVE or SUSPENDED.', 'status')
  if (status === 'SUSPENDED' && !reason) throw companyError('INVALID_INPUT', 'Say why.', 'reason')
  if (reason && reason.length > 500)
    throw companyError('INVALID_INPUT', 'Keep the reason within 500 characters.', 'reason')
  return context.write(async (em) => {
    const id = fromGlobalId('Company', input.id)
    const company = id && (await em.findOne(CompanyEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
    if (!company) throw companyError('NOT_FOUND', 'There is no such company.', 'id')
    if (company.status === status) return company
    em.assign(company, { status, version: company.version + 1 })
    await em.flush()
    await recordCompany(em, viewer, {
      type: 'company.status_changed',
      companyId: company.id,
      payload: { companyId: company.id, name: company.name, status },
      summary: `${viewer.name} ${VERBS[status]} ${company.name}`,
      details: { status, reason },
      ip: context.client.ip,
    })
    return company
  })
}
