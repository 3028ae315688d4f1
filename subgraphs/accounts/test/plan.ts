import type { DemoUser } from '@atrium/kit/demo'
import { newId } from '@atrium/kit/ids'
import { CompanyRole, Role } from '@atrium/kit/viewer'
import { planOf } from '@atrium/testing'

export const NOW = new Date('2026-05-01T12:00:00.000Z')
export const PASSWORD = 'atrium-demo'

/** Two companies that must never see each other, and someone in every role. */
export const people = {
  admin: user('Ada Admin', Role.ADMIN),
  manager: user('Max Manager', Role.PROJECT_MANAGER),
  ownerA: user('Olga Owner', Role.CLIENT),
  viewerA: user('Vera Viewer', Role.CLIENT),
  ownerB: user('Otto Other', Role.CLIENT),
  /** Independent, assigned to A. */
  developerA: user('Dora Developer', Role.DEVELOPER),
  /** Of the first partner agency, assigned to A and B. */
  developerAB: user('Dirk Developer', Role.DEVELOPER),
  /** Of the second partner agency, assigned to A. */
  developerRival: user('Rita Rival', Role.DEVELOPER),
  /** Speaks for the first partner agency. */
  agencyAdmin: user('Anna Agency', Role.AGENCY_ADMIN),
  suspended: user('Sven Suspended', Role.CLIENT),
}

export const companies = { a: company('Alpha'), b: company('Beta') }
export const agencies = { first: agency('First Partners'), second: agency('Second Partners') }
export const developers = {
  a: developer(people.developerA, null),
  ab: developer(people.developerAB, agencies.first.id),
  rival: developer(people.developerRival, agencies.second.id),
  head: developer(people.agencyAdmin, agencies.first.id),
}
export const members = {
  ownerA: member(companies.a.id, people.ownerA.id, CompanyRole.OWNER),
  viewerA: member(companies.a.id, people.viewerA.id, CompanyRole.VIEWER),
  suspendedA: member(companies.a.id, people.suspended.id, CompanyRole.VIEWER),
  ownerB: member(companies.b.id, people.ownerB.id, CompanyRole.OWNER),
}

export const plan = planOf({
  now: NOW,
  users: Object.values(people),
  agencies: Object.values(agencies),
  developers: Object.values(developers),
  companies: Object.values(companies),
  members: Object.values(members),
  companyDevelopers: [
    { companyId: companies.a.id, developerId: developers.a.id },
    { companyId: companies.a.id, developerId: developers.ab.id },
    { companyId: companies.b.id, developerId: developers.ab.id },
    { companyId: companies.a.id, developerId: developers.rival.id },
  ],
})

function user(name: string, role: Role): DemoUser {
  const email = `${name.toLowerCase().replace(' ', '.')}@demo.test`
  return { id: newId(), email, name, role, timeZone: 'Europe/Zurich', createdAt: NOW, lastSignInAt: null }
}

function company(name: string) {
  return {
    id: newId(),
    name,
    slug: name.toLowerCase(),
    status: 'ACTIVE' as const,
    industry: 'Retail',
    size: '51-200',
    websiteUrl: `https://${name.toLowerCase()}.test/`,
    timeZone: 'Europe/Zurich',
    currencyCode: 'USD',
    createdAt: NOW,
  }
}

function agency(name: string) {
  return { id: newId(), name, websiteUrl: 'https://partners.test/' }
}

function developer(person: DemoUser, agencyId: string | null) {
  return { id: newId(), userId: person.id, agencyId, title: 'Engineer', isCommunityApproved: true }
}

function member(companyId: string, userId: string, role: CompanyRole) {
  const isOwner = role === 'OWNER'
  return {
    id: newId(),
    companyId,
    userId,
    role,
    canApproveDevelopers: isOwner,
    canSignContracts: isOwner,
    canManageBilling: isOwner,
    acceptedAt: NOW,
  }
}
