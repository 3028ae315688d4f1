import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { begin } from '../src/approvals/approval-machine.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { agencies, companies, people } from './plan.ts'

// What the tests of approvals and assignments share: a new developer, and the steps of its way into a team.

export type Name = keyof typeof people

export const companyA = toGlobalId('Company', companies.a.id)

export let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
/** A developer whom staff has yet to approve, with the open question. */
export let developer: { id: string; userId: string; email: string }
/** How many there were so far: `developer` is called “New Developer <count>”. */
export let count = 0

/** For the top of a test file: accounts with the people of the plan, and before each test a new `developer`. */
export function useApprovals(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
  })
  afterAll(() => accounts.dispose())
  beforeEach(async () => {
    count += 1
    developer = { id: newId(), userId: newId(), email: `new${count}@demo.test` }
    const approvalId = newId()
    await transaction(accounts.database, system('seed'), async (em) => {
      await sql(em, `insert into accounts.users (id, email, name, role) values (?, ?, ?, 'DEVELOPER')`, [
        developer.userId,
        developer.email,
        `New Developer ${count}`,
      ])
      await sql(em, `insert into accounts.developers (id, user_id, agency_id) values (?, ?, ?)`, [
        developer.id,
        developer.userId,
        agencies.first.id,
      ])
      await sql(
        em,
        `insert into accounts.approvals (id, kind, subject_id, about_user_id, agency_id, title, steps, approver, remind_at)
         values (?, 'COMMUNITY', ?, ?, ?, ?, ?::jsonb, 'STAFF', now() + interval '5 days')`,
        [
          approvalId,
          developer.id,
          developer.userId,
          agencies.first.id,
          `New Developer ${count} for the community`,
          JSON.stringify(begin(['STAFF'], null).steps),
        ],
      )
    })
  })
}

export interface UserError {
  code: string
  field: string[] | null
}
export interface Assignment {
  id: string
  status: string
  endsOn: string | null
  removalRequestedOn: string | null
  onboardedAt: string | null
  openApproval: { id: string; kind: string } | null
}
export const ASSIGNMENT = 'id status endsOn removalRequestedOn onboardedAt openApproval { id kind }'

export async function ask<T>(who: Name | Viewer, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(typeof who === 'string' ? viewers[who] : who, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation and gives what it answers with the codes of what went wrong. */
export async function change<T>(who: Name | Viewer, name: string, input: object, answer: string) {
  const query = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    result: ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const { result } = await ask<{ result: T & { userErrors: UserError[] } }>(who, query, { input })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

export const approve = (who: Name | Viewer, id: string, more: object = {}) =>
  change<{ approval: { status: string } | null }>(who, 'approvalApprove', { id, ...more }, 'approval { status }')
export const reject = (who: Name | Viewer, id: string, reason: string) =>
  change<{ approval: { status: string } | null }>(who, 'approvalReject', { id, reason }, 'approval { status }')
export const assign = (who: Name, input: object = {}) =>
  change<{ assignment: Assignment | null }>(
    who,
    'developerAssign',
    { developerId: toGlobalId('Developer', developer.id), companyId: companyA, ...input },
    `assignment { ${ASSIGNMENT} }`,
  )
export const onAssignment = (who: Name | Viewer, name: string, id: string, more: object = {}) => {
  const input = name === 'developerRemovalRequest' ? 'DeveloperRemovalRequestInput' : 'DeveloperAssignmentInput'
  const query = `mutation ($input: ${input}!) { result: ${name}(input: $input) { assignment { ${ASSIGNMENT} } userErrors { code field } } }`
  return ask<{ result: { assignment: Assignment | null; userErrors: UserError[] } }>(who, query, {
    input: { id, ...more },
  }).then(({ result }) => ({ ...result, codes: result.userErrors.map(({ code }) => code) }))
}

export async function waiting(
  who: Name | Viewer,
  kind: string,
): Promise<{ id: string; title: string; canDecide: boolean }[]> {
  const query = `query ($where: ApprovalWhereInput) { approvals(first: 100, where: $where) { nodes { id title canDecide } } }`
  const { approvals } = await ask<{ approvals: { nodes: { id: string; title: string; canDecide: boolean }[] } }>(
    who,
    query,
    { where: { kind: [kind], waitsForMe: true } },
  )
  return approvals.nodes
}

export const communityApproval = async () =>
  (await waiting('manager', 'COMMUNITY')).find(({ title }) => title.startsWith(`New Developer ${count} `))!.id

/** Approved by staff, assigned to A by staff, approved by A. */
export async function working(): Promise<Assignment> {
  await approve('manager', await communityApproval())
  const { assignment } = await assign('manager')
  await approve('ownerA', assignment!.openApproval!.id)
  return { ...assignment!, status: 'ACTIVE' }
}

export const rows = <T extends object>(text: string, params: unknown[]) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))
export const seesCompanies = async () => (await accounts.viewerOf(developer)).companies.map(({ id }) => id)
