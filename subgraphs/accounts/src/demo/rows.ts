import { newId } from '@atrium/kit/ids'
import { randomBytes } from 'node:crypto'
import type { DemoPlan, DemoUser } from '@atrium/kit/demo'
import { normalizeEmail } from '../users/email.ts'
import { demoProfile } from './profiles.ts'
import { teamRows } from './team-rows.ts'

/** Rows as the table names its columns. */
export interface TableRows {
  table: string
  columns: string[]
  rows: Record<string, unknown>[]
}

/** The plan's part of accounts, in an order that foreign keys allow. */
export function rowsOf(plan: DemoPlan, passwordHash: string): TableRows[] {
  const team = teamRows(plan)
  return [
    tableRows('workspace', [{ id: true, agency_name: 'Northlight Studio', created_at: plan.now }]),
    tableRows(
      'agencies',
      plan.agencies.map((agency) => ({
        id: agency.id,
        name: agency.name,
        website_url: agency.websiteUrl,
        created_at: plan.now,
      })),
    ),
    tableRows('users', plan.users.map(userRow(plan))),
    tableRows(
      'passwords',
      plan.users
        .filter(({ invitedAt }) => !invitedAt)
        .map((user) => ({ user_id: user.id, hash: passwordHash, updated_at: user.createdAt })),
    ),
    tableRows('companies', plan.companies.map(companyRow(plan))),
    tableRows('company_members', plan.members.map(memberRow)),
    tableRows('invitations', [...plan.companies.flatMap(invitationRows(plan)), ...colleagueRows(plan)]),
    tableRows('developers', plan.developers.map(developerRow(plan))),
    tableRows(
      'company_developers',
      plan.companyDevelopers.map(({ companyId, developerId, joinedAt }) => ({
        company_id: companyId,
        developer_id: developerId,
        assigned_at: joinedAt ?? plan.now,
      })),
    ),
    tableRows('developer_assignments', team.assignments),
    tableRows('approvals', team.approvals),
  ]
}

function tableRows(table: string, rows: Record<string, unknown>[]): TableRows {
  return { table, columns: Object.keys(rows[0] ?? {}), rows }
}

function userRow(plan: DemoPlan) {
  // Whoever speaks for a partner agency is one of its developers too.
  const agencyOf = new Map(plan.developers.map((developer) => [developer.userId, developer.agencyId]))
  return (user: DemoUser) => ({
    id: user.id,
    email: normalizeEmail(user.email),
    name: user.name,
    role: user.role,
    status: user.invitedAt ? 'INVITED' : 'ACTIVE',
    invited_at: user.invitedAt ?? null,
    invitation_sends: user.invitedAt ? 1 : 0,
    sign_up_source: user.invitedAt ? 'INVITATION' : 'PASSWORD',
    agency_id: user.role === 'AGENCY_ADMIN' ? (agencyOf.get(user.id) ?? null) : null,
    time_zone: user.timeZone,
    last_sign_in_at: user.lastSignInAt,
    created_at: user.createdAt,
  })
}

function companyRow(plan: DemoPlan) {
  const signed = new Map<string, Date>()
  for (const { companyId, signedAt } of plan.contracts) {
    const before = signed.get(companyId)
    if (signedAt && (!before || signedAt < before)) signed.set(companyId, signedAt)
  }
  return (company: DemoPlan['companies'][number]) => ({
    id: company.id,
    name: company.name,
    slug: company.slug,
    status: company.status,
    industry: company.industry,
    size: company.size,
    website_url: company.websiteUrl,
    time_zone: company.timeZone,
    currency_code: company.currencyCode,
    billing_address: company.profile?.billingAddress ?? null,
    tax_id: company.profile?.taxId ?? null,
    is_labs_customer: company.profile?.isLabsCustomer ?? false,
    labs_discount_percent: company.profile?.labsDiscountPercent ?? '0.00',
    version: 1,
    contract_signed_at: signed.get(company.id) ?? null,
    created_at: company.createdAt,
  })
}

const DAY_MS = 86_400_000
const INVITATION_DAYS = 7

/** One that waits and one whose link has ended, by the owner of each company. Nobody has their links. */
function invitationRows(plan: DemoPlan) {
  const owners = new Map(plan.members.filter(({ role }) => role === 'OWNER').map((owner) => [owner.companyId, owner]))
  return ({ id, slug }: DemoPlan['companies'][number]) => {
    const row = (name: string, role: string, daysAgo: number) => ({
      id: newId(),
      company_id: id,
      email: `${name}@${slug}.example`,
      role: 'CLIENT',
      company_role: role,
      can_approve_developers: role === 'ADMIN',
      can_sign_contracts: false,
      can_manage_billing: role === 'BILLING',
      agency_id: null,
      ...sentRow(plan.now, owners.get(id)?.userId, daysAgo),
    })
    return [row('finance', 'BILLING', 2), row('operations', 'ADMIN', 16)]
  }
}

/** Colleagues of the agency, a developer and somebody of a partner agency, of whom the last has let the link run out. */
function colleagueRows(plan: DemoPlan) {
  const admin = plan.users.find(({ role }) => role === 'ADMIN')
  const agency = plan.agencies[0]
  const row = (name: string, role: DemoUser['role'], daysAgo: number, agencyId: string | null = null) => ({
    id: newId(),
    company_id: null,
    email: `${name}@people.demo.test`,
    role,
    company_role: null,
    can_approve_developers: false,
    can_sign_contracts: false,
    can_manage_billing: false,
    agency_id: agencyId,
    ...sentRow(plan.now, admin?.id, daysAgo),
  })
  return [
    row('priya.raman', 'PROJECT_MANAGER', 1),
    row('oskar.nyberg', 'DEVELOPER', 4),
    ...(agency ? [row('giulia.conti', 'AGENCY_ADMIN', 11, agency.id)] : []),
  ]
}

function sentRow(now: Date, invitedById: string | undefined, daysAgo: number) {
  const sentAt = new Date(now.getTime() - daysAgo * DAY_MS)
  return {
    token_hash: randomBytes(32).toString('hex'),
    invited_by_id: invitedById ?? null,
    created_at: sentAt,
    sent_at: sentAt,
    sends: 1,
    expires_at: new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS),
  }
}

function memberRow(member: DemoPlan['members'][number]) {
  return {
    id: member.id,
    company_id: member.companyId,
    user_id: member.userId,
    role: member.role,
    can_approve_developers: member.canApproveDevelopers,
    can_sign_contracts: member.canSignContracts,
    can_manage_billing: member.canManageBilling,
    accepted_at: member.acceptedAt,
    created_at: member.acceptedAt,
  }
}

function developerRow(plan: DemoPlan) {
  const manager = plan.users.find(({ role }) => role === 'PROJECT_MANAGER')
  const createdAt = new Map(plan.users.map((user) => [user.id, user.createdAt]))
  return (developer: DemoPlan['developers'][number], place: number) => ({
    ...demoProfile(developer.title, place),
    id: developer.id,
    user_id: developer.userId,
    agency_id: developer.agencyId,
    title: developer.title,
    is_community_approved: developer.isCommunityApproved,
    approved_at: developer.approvedAt ?? null,
    approved_by_id: developer.approvedAt ? (manager?.id ?? null) : null,
    created_at: createdAt.get(developer.userId) ?? plan.now,
  })
}
