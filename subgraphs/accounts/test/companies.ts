import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type AnyViewer, type Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { mailsTo } from './mails.ts'
import { companies, people } from './plan.ts'

export type Name = keyof typeof people

export let accounts: Accounts
export const viewers = {} as Record<Name, Viewer>

export interface UserError {
  code: string
  message: string
  field: string[] | null
}

export async function ask<T>(
  who: Name | AnyViewer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await accounts.ask<T>(typeof who === 'string' ? viewers[who] : who, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation and gives what it answers with the codes of what went wrong. */
export async function change<T>(who: Name | AnyViewer, name: string, input: object, answer: string, type = name) {
  const query = `mutation ($input: ${type[0]!.toUpperCase()}${type.slice(1)}Input!) {
    result: ${name}(input: $input) { ${answer} userErrors { code field message } } }`
  const { result } = await ask<{ result: T & { userErrors: UserError[] } }>(who, query, { input })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

/** How calls that were made at once ended, the good ones first. */
export const codesOf = (results: { codes: string[] }[]) => results.map(({ codes }) => codes.join()).toSorted()

export interface Invitation {
  id: string
  state: string
  email: string
}
export const COMPANY_INVITATION = 'invitation { id state email }'
export type Invited = { invitation: Invitation | null }

export const idOf = (company: { id: string }) => toGlobalId('Company', company.id)
export const invite = (who: Name | AnyViewer, email: string, input: object = {}) =>
  change<Invited>(
    who,
    'companyInvitationCreate',
    { companyId: idOf(companies.a), email, role: 'VIEWER', ...input },
    COMPANY_INVITATION,
  )
export const inviteStaff = (who: Name, email: string, input: object = {}) =>
  change<Invited>(who, 'staffInvitationCreate', { email, role: 'PROJECT_MANAGER', ...input }, COMPANY_INVITATION)
export const onInvitation = (who: Name | AnyViewer, name: 'invitationResend' | 'invitationRevoke', id: string) =>
  change<Invited>(who, name, { id }, COMPANY_INVITATION, 'invitation')
export const join = (token: string, input: object = {}) =>
  change<{ accessToken: string | null; user: { role: string } | null }>(
    ANONYMOUS,
    'invitationJoin',
    { token, name: 'New Person', password: 'lemon otter quartz', ...input },
    'accessToken user { role }',
  )
export const accept = (who: Name | AnyViewer, token: string) =>
  change<{ company: { id: string } | null }>(who, 'invitationAccept', { token }, 'company { id }')
export const preview = (token: string) =>
  ask<{ invitationPreview: Record<string, unknown> | null }>(
    ANONYMOUS,
    'query ($token: String!) { invitationPreview(token: $token) { state inviting inviterName email hasAccount companyRole role } }',
    { token },
  ).then((data) => data.invitationPreview)

/** The secret of the newest link that was mailed to an address. */
export async function tokenOf(email: string): Promise<string> {
  const mails = await mailsTo(accounts, email, 'company-invitation')
  return /token=(.+)$/.exec(String(mails.at(-1)!.data['link']))![1]!
}

export const seed = <T extends object>(text: string, params: unknown[]) =>
  transaction(accounts.database, system('seed'), (em) => sql<T>(em, text, params))
export const read = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))

let count = 0
/** A client without a company, signed in. */
export async function newClient(): Promise<Viewer> {
  count += 1
  const email = `person${count}@demo.test`
  await seed(`insert into accounts.users (id, email, name, role) values (?, ?, ?, 'CLIENT')`, [
    newId(),
    email,
    `Person ${count}`,
  ])
  return accounts.viewerOf({ email })
}

/** A company of its own for each test, with people of every role. */
export let company: { id: string; name: string }
export let team: Record<'owner' | 'admin' | 'billing' | 'viewer', { memberId: string; viewer: Viewer }>
async function makeCompany(): Promise<void> {
  company = { id: newId(), name: `Company ${count}` }
  await seed(
    `insert into accounts.companies (id, name, slug, status, time_zone, currency_code) values (?, ?, ?, 'ACTIVE', 'Europe/Zurich', 'USD')`,
    [company.id, company.name, company.id],
  )
  const made = {} as typeof team
  for (const role of ['owner', 'admin', 'billing', 'viewer'] as const) made[role] = await addMember(role)
  team = made
}

/** What is made from here on is of this company. */
export function goTo(other: typeof company): void {
  company = other
}

/** Accounts for a file of tests, and a company with its team for each of them. */
export function withCompanies(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
  })
  afterAll(() => accounts.dispose())
  beforeEach(makeCompany)
}

export async function addMember(role: 'owner' | 'admin' | 'billing' | 'viewer') {
  const person = await newClient()
  const memberId = newId()
  await seed(
    `insert into accounts.company_members (id, company_id, user_id, role, can_approve_developers, can_sign_contracts, can_manage_billing, accepted_at)
     values (?, ?, ?, ?, ?, ?, ?, now())`,
    [memberId, company.id, person.userId, role.toUpperCase(), role !== 'viewer', role === 'owner', role === 'owner'],
  )
  return { memberId: toGlobalId('CompanyMember', memberId), viewer: await accounts.viewerOf(person) }
}

export const updateMember = (who: Name | AnyViewer, id: string, input: object) =>
  change<{ member: { role: string; canSignContracts: boolean } | null }>(
    who,
    'companyMemberUpdate',
    { id, ...input },
    'member { role canSignContracts }',
  )
export const removeMember = (who: Name | AnyViewer, id: string) =>
  change<{ removedId: string | null }>(who, 'companyMemberRemove', { id }, 'removedId')
