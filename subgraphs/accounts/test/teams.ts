import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { agencies, companies, people } from './plan.ts'

export type Name = keyof typeof people

export const companyA = toGlobalId('Company', companies.a.id)
export const companyB = toGlobalId('Company', companies.b.id)

export let accounts: Accounts
export const viewers = {} as Record<Name, Viewer>
/** Accounts for a file of tests. */
export function withTeams(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
  })
  afterAll(() => accounts.dispose())
}

interface Payload {
  userErrors: { code: string; field: string[] | null; message: string }[]
  developer?: { id: string; communityStatus: string; openApproval: { id: string } | null } | null
  assignment?: Assignment | null
}
export interface Assignment {
  id: string
  status: string
  endsOn: string | null
  earliestEndOn: string | null
  daysLeft: number | null
  onboardingStatus: string
  onboarding: { step: string; doneAt: string | null; doneByName: string | null }[]
  openApproval: { id: string } | null
}
export const ASSIGNMENT = `id status endsOn earliestEndOn daysLeft onboardingStatus onboarding { step doneAt doneByName } openApproval { id }`

export async function ask<T>(who: Name, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation by its name; its input type is called after it, but for a few. */
export async function run(
  who: Name,
  name: string,
  input: object,
  type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`,
) {
  const answer = name.startsWith('approval')
    ? 'approval { id status }'
    : /Create|Update|Community/.test(name)
      ? 'developer { id communityStatus openApproval { id } }'
      : `assignment { ${ASSIGNMENT} }`
  const { result } = await ask<{ result: Payload }>(
    who,
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} userErrors { code field message } } }`,
    { input },
  )
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}
export const cancelRemoval = (who: Name, id: string) =>
  run(who, 'developerRemovalCancel', { id }, 'DeveloperAssignmentInput')
export const requestRemoval = (who: Name, id: string) => run(who, 'developerRemovalRequest', { id, reason: 'Budget' })

export const asJob = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))

let count = 0
/** A new developer of the first partner agency whom staff has approved. */
export async function newDeveloper(): Promise<string> {
  count += 1
  const { developer } = await run('manager', 'developerCreate', {
    name: `Nina New ${count}`,
    email: `nina${count}@demo.test`,
    skills: ['GraphQL'],
    agencyId: toGlobalId('Agency', agencies.first.id),
  })
  await run('manager', 'approvalApprove', { id: developer!.openApproval!.id })
  return developer!.id
}

/** A new developer at A, once A has approved. */
export async function working(): Promise<Assignment> {
  const developerId = await newDeveloper()
  const { assignment } = await run('manager', 'developerAssign', { developerId, companyId: companyA })
  await run('ownerA', 'approvalApprove', { id: assignment!.openApproval!.id })
  return assignment!
}

const LIST = `query ($where: DeveloperAssignmentListWhereInput, $orderBy: [DeveloperAssignmentOrder!], $first: Int, $after: String) {
  developerAssignments(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id status company { name } developer { user { name } } } pageInfo { hasNextPage endCursor } } }`
export interface List {
  totalCount: number
  nodes: { id: string; company: { name: string } | null; developer: { user: { name: string } } | null }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
export const list = (who: Name, variables: Record<string, unknown> = {}) =>
  ask<{ developerAssignments: List }>(who, LIST, variables).then(({ developerAssignments }) => developerAssignments)
