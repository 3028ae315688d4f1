import { fromGlobalId } from '@atrium/kit/ids'
import { isStaff } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import { type Context, requireUser } from '../context.ts'
import { companyError, invalidCompany } from './company-errors.ts'
import { type ProfileFields, profileFields } from './company-fields.ts'
import { recordCompany } from './company-record.ts'
import { administers, isOfCompany } from './company-rules.ts'
import { CompanyEntity } from './company.entity.ts'
import type { CompanyUpdateInput } from './company.input.ts'

/** Never cleared: every company has them. */
const REQUIRED = new Set<keyof ProfileFields>(['name', 'timeZone', 'isLabsCustomer', 'labsDiscountPercent'])

/**
 * Changes what a company says of itself: its owners, its admins and staff; the discount staff alone.
 * @throws CONFLICT when it is no longer the version that the caller has seen.
 */
export async function updateCompany(context: Context, input: CompanyUpdateInput): Promise<CompanyEntity> {
  const viewer = requireUser(context)
  const { id: globalId, version, ...given } = input
  const parsed = profileFields.safeParse(given)
  if (!parsed.success) throw invalidCompany(parsed.error)
  return context.write(async (em) => {
    const id = fromGlobalId('Company', globalId)
    if (!id || !(await em.findOne(CompanyEntity, { id }))) throw companyError('NOT_FOUND', 'There is no such company.')
    if (!administers(viewer, id)) {
      const isOwn = isOfCompany(viewer, id)
      const whom = isOwn ? 'Ask an owner or admin of the company.' : 'Ask the company.'
      throw companyError('FORBIDDEN', `You may not change this. ${whom}`)
    }
    const company = await em.findOneOrFail(
      CompanyEntity,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    )
    if (company.version !== version) {
      const message = 'Somebody else has saved changes in the meantime. Load the page again and make yours anew.'
      throw companyError('CONFLICT', message, 'version')
    }
    const changes = changesOf(company, parsed.data)
    const changed = Object.keys(changes)
    if (changed.length === 0) return company
    if ('labsDiscountPercent' in changes && !isStaff(viewer)) {
      const message = 'The discount is agreed with the agency. Ask your project manager.'
      throw companyError('FORBIDDEN', message, 'labsDiscountPercent')
    }
    em.assign(company, { ...changes, version: version + 1 })
    await em.flush()
    await recordCompany(em, viewer, {
      type: 'company.updated',
      companyId: id,
      payload: { companyId: id, name: company.name, changed },
      summary: `${viewer.name} changed the profile of ${company.name}`,
      details: { changed },
      ip: context.client.ip,
    })
    return company
  })
}

function changesOf(company: CompanyEntity, fields: ProfileFields): Partial<CompanyEntity> {
  const isChanged = ([key, value]: [string, unknown]) => {
    const field = key as keyof ProfileFields
    if (value === undefined || (value === null && REQUIRED.has(field))) return false
    if (field === 'labsDiscountPercent') return Number(value) !== Number(company.labsDiscountPercent)
    return value !== (company[field] ?? null)
  }
  return Object.fromEntries(Object.entries(fields).filter(isChanged)) as Partial<CompanyEntity>
}
