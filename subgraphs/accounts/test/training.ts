import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { businessDay } from '../src/assignments/business-day.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, people } from './plan.ts'

export type Name = keyof typeof people

/** Other work of the machine may keep relay and consumer from their turn. */
export const WAIT = { timeout: 15_000 }

export const companyA = toGlobalId('Company', companies.a.id)
export const companyB = toGlobalId('Company', companies.b.id)
export const today = (company: { timeZone: string }) => businessDay(new Date(), company.timeZone)

export let accounts: Accounts
export const viewers = {} as Record<Name, Viewer>

export let title: string
let count = 0
/** What is made from here on has this title. */
export function entitle(next: string): void {
  title = next
}

/** Accounts for a file of tests, and a title of its own for what each of them makes. */
export function withTraining(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
  })
  afterAll(() => accounts.dispose())
  beforeEach(() => {
    count += 1
    title = `Reading ${count}`
  })
}

export interface Enrollment {
  id: string
  kind: string
  status: string
  bestScore: number | null
  dueOn: string | null
  isOverdue: boolean
  isLate: boolean
  notes: string | null
  developer: { id: string }
  company: { id: string }
  assignment: { id: string }
}
const ENROLLMENT =
  'id kind status bestScore dueOn isOverdue isLate notes developer { id } company { id } assignment { id }'

export async function ask<T>(who: Name | Viewer, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(typeof who === 'string' ? viewers[who] : who, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation and gives what it answers with the codes of what went wrong. */
export async function change<T>(who: Name | Viewer, name: string, type: string, input: object, answer: string) {
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const { result } = await ask<{ result: T & { userErrors: { code: string; field: string[] | null }[] } }>(who, query, {
    input,
  })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

export const createResource = (who: Name = 'manager', more: object = {}) =>
  change<{ resource: { id: string; tags: string[] } | null }>(
    who,
    'trainingResourceCreate',
    'TrainingResourceCreateInput',
    { title, kind: 'LINK', url: 'https://example.com/read', ...more },
    'resource { id tags }',
  )
export const assign = (who: Name, input: object) =>
  change<{ assignments: { id: string }[] | null }>(
    who,
    'trainingAssign',
    'TrainingAssignInput',
    { companyIds: [companyA], ...input },
    'assignments { id }',
  )
export const complete = (who: Name, id: string, notes?: string) =>
  change<{ enrollment: Enrollment | null }>(
    who,
    'trainingComplete',
    'TrainingCompleteInput',
    { id, notes },
    `enrollment { ${ENROLLMENT} }`,
  )
export const onEnrollment = (who: Name, name: string, id: string) =>
  change<{ enrollment: Enrollment | null }>(
    who,
    name,
    'TrainingEnrollmentInput',
    { id },
    `enrollment { ${ENROLLMENT} }`,
  )
export const onAssignment = (who: Name, name: string, id: string) =>
  change<{ assignment: { id: string; endedAt: string | null } | null }>(
    who,
    name,
    'TrainingAssignmentInput',
    { id },
    'assignment { id endedAt }',
  )
export async function enrollments(who: Name | Viewer, where: object = { search: title }): Promise<Enrollment[]> {
  const query = `query ($where: TrainingEnrollmentWhereInput) { list: trainingEnrollments(first: 100, where: $where) { nodes { ${ENROLLMENT} } } }`
  return (await ask<{ list: { nodes: Enrollment[] } }>(who, query, { where })).list.nodes
}

/** A resource that is assigned to A (or the given companies). */
export async function assigned(input: object = {}): Promise<{ resourceId: string; assignmentId: string }> {
  const { resource } = await createResource()
  const { assignments, codes } = await assign('manager', { resourceIds: [resource!.id], ...input })
  expect(codes).toEqual([])
  return { resourceId: resource!.id, assignmentId: assignments![0]!.id }
}
export const mine = async (who: Name) => (await enrollments(who, { search: title, isMine: true }))[0]!
export const asJob = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))
export const asRelay = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('relay'), (em) => sql<T>(em, text, params))
/** Sets the last day of all that has this test's title, as if it had been set so when it was assigned. */
export const due = (dueOn: string) =>
  asJob(
    `update accounts.training_enrollments e
     set due_on = ?, due_at = (?::date + 1)::timestamp at time zone c.time_zone,
       remind_at = accounts.training_remind_at(?, c.time_zone, ?::date - interval '30 days')
     from accounts.companies c, accounts.training_resources r where c.id = e.company_id and r.id = e.resource_id and r.title = ?`,
    [dueOn, dueOn, dueOn, dueOn, title],
  )
