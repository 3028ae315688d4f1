import { sql } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import type { Viewer } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { UserEntity } from '../users/user.entity.ts'
import { companyError } from './company-errors.ts'
import { CompanyMemberEntity } from './company-member.entity.ts'
import type { CompanyMembersArgs, CompanyMemberUpdateInput } from './company-member.input.ts'
import { recordCompany } from './company-record.ts'
import { actingIn, mayChange, mayGrant, type Rights } from './company-rules.ts'

const ORDER = { NAME: 'name', ROLE: 'roleRank', JOINED_AT: 'acceptedAt' } as const

/** People of the companies that the viewer sees: row level security decides. */
export async function listMembers<T>(
  context: Context,
  args: CompanyMembersArgs,
  toNode: (row: CompanyMemberEntity) => T,
): Promise<Page<T>> {
  const em = await context.read()
  const { companyId, search, role } = args.where ?? {}
  const where = allOf<CompanyMemberEntity>(
    withId<CompanyMemberEntity>('companyId', 'Company', companyId),
    oneOf<CompanyMemberEntity>('role', role),
    ofPeople(em, search),
  )
  const byDefault = { field: 'ROLE', direction: OrderDirection.ASC } as const
  const orderBy = sortedBy<CompanyMemberEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  const isByName = args.orderBy?.some(({ field }) => field === 'NAME')
  return paginate(em, CompanyMemberEntity, { args, where, orderBy, populate: isByName ? ['name'] : [], toNode })
}

// By name alone: addresses are not for everybody who sees the list, and a list that narrows would spell them out.
function ofPeople(em: EntityManager, search: string | null | undefined): FilterQuery<CompanyMemberEntity> | null {
  const named = containsText<UserEntity>(search, 'name')
  if (!named) return null
  const people = em
    .createQueryBuilder(UserEntity, 'person')
    .select('id')
    .where(named as never)
  return { userId: { $in: people.toRaw() } } as unknown as FilterQuery<CompanyMemberEntity>
}

/** Changes what a person is and may do in its company. */
export async function updateMember(context: Context, input: CompanyMemberUpdateInput): Promise<CompanyMemberEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const { member, standing } = await lockMember(em, viewer, input.id)
    const wanted: Rights = {
      role: input.role ?? member.role,
      canApproveDevelopers: input.canApproveDevelopers ?? member.canApproveDevelopers,
      canSignContracts: input.canSignContracts ?? member.canSignContracts,
      canManageBilling: input.canManageBilling ?? member.canManageBilling,
    }
    if (!mayChange(standing, member)) throw notAllowed()
    const added = onlyAdded(member, wanted)
    if (!mayGrant(standing, added)) throw grantsTooMuch()
    const changed = changesOf(member, wanted)
    if (Object.keys(changed).length === 0) return member
    if (member.role === 'OWNER' && wanted.role !== 'OWNER') await keepAnOwner(em, member, 'role')
    em.assign(member, wanted)
    await em.flush()
    const name = await nameOf(em, member.userId)
    await recordCompany(em, viewer, {
      type: 'company.member_changed',
      companyId: member.companyId,
      payload: { companyId: member.companyId, memberId: member.id, userId: member.userId, role: wanted.role },
      summary: `${viewer.name} changed what ${name} may do`,
      subjectType: 'CompanyMember',
      subjectId: member.id,
      details: { userId: member.userId, ...changed },
      ip: context.client.ip,
    })
    return member
  })
}

/** Takes a person out of its company. Everybody may take itself out. @returns what is no more. */
export async function removeMember(context: Context, globalId: string): Promise<CompanyMemberEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const { member, standing } = await lockMember(em, viewer, globalId)
    const isLeaving = member.userId === viewer.userId
    if (!isLeaving && !mayChange(standing, member)) throw notAllowed()
    if (member.role === 'OWNER') await keepAnOwner(em, member, 'id')
    const name = await nameOf(em, member.userId)
    await sql(em, 'delete from accounts.company_members where id = ?', [member.id])
    await recordCompany(em, viewer, {
      type: 'company.member_removed',
      companyId: member.companyId,
      payload: { companyId: member.companyId, memberId: member.id, userId: member.userId, role: member.role },
      summary: isLeaving ? `${name} left the company` : `${viewer.name} removed ${name} from the company`,
      subjectType: 'CompanyMember',
      subjectId: member.id,
      details: { userId: member.userId, role: member.role },
      ip: context.client.ip,
    })
    return member
  })
}

async function lockMember(em: EntityManager, viewer: Viewer, globalId: string) {
  const id = fromGlobalId('CompanyMember', globalId)
  const seen = id && (await em.findOne(CompanyMemberEntity, { id }))
  if (!id || !seen) throw noSuchMember()
  const standing = await actingIn(em, viewer, seen.companyId)
  // Removed by whoever held the lock before.
  const member = await em.findOne(CompanyMemberEntity, { id }, { refresh: true })
  if (!member) throw noSuchMember()
  return { member, standing }
}

async function keepAnOwner(em: EntityManager, member: CompanyMemberEntity, field: string): Promise<void> {
  const others = await em.count(CompanyMemberEntity, {
    companyId: member.companyId,
    role: 'OWNER',
    acceptedAt: { $ne: null },
    id: { $ne: member.id },
  })
  if (others > 0) return
  const message = 'A company always has an owner. Make somebody else an owner first.'
  throw companyError('LAST_OWNER', message, field)
}

/** What somebody is given that it did not have: taking away needs no right to give. */
function onlyAdded(before: Rights, after: Rights): Rights {
  return {
    role: before.role === after.role ? 'VIEWER' : after.role,
    canApproveDevelopers: after.canApproveDevelopers && !before.canApproveDevelopers,
    canSignContracts: after.canSignContracts && !before.canSignContracts,
    canManageBilling: after.canManageBilling && !before.canManageBilling,
  }
}

function changesOf(before: Rights, after: Rights): Partial<Record<keyof Rights, { from: unknown; to: unknown }>> {
  const keys = Object.keys(after) as (keyof Rights)[]
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, { from: before[key], to: after[key] }]),
  )
}

async function nameOf(em: EntityManager, userId: string): Promise<string> {
  const [person] = await sql<{ name: string }>(em, 'select name from accounts.users where id = ?', [userId])
  return person!.name
}

const noSuchMember = () => companyError('NOT_FOUND', 'There is no such person in the company.', 'id')
const notAllowed = () =>
  companyError('FORBIDDEN', 'Owners and admins of the company may do this. Ask one of them.', 'id')
const grantsTooMuch = () =>
  companyError('FORBIDDEN', 'You may give only what you may do yourself. Ask an owner of the company.', 'role')
