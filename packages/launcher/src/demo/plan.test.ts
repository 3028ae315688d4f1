import { isDeepStrictEqual } from 'node:util'
import { money, splitEvenly } from '@atrium/kit/money'
import { expect, test } from 'vitest'
import { DEMO_SIZE, makeDemoPlan } from './plan.ts'

const NOW = new Date('2026-06-15T10:30:00.000Z')
const TODAY = '2026-06-15'
const plan = makeDemoPlan({ now: NOW })
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('the same seed gives the same workspace, another seed another one', () => {
  expect(isDeepStrictEqual(makeDemoPlan({ now: NOW }), plan)).toBe(true)
  expect(isDeepStrictEqual({ ...makeDemoPlan({ now: NOW, seed: 2 }), seed: 1 }, plan)).toBe(false)
})

test('it is of the size that was promised', () => {
  expect(plan.companies).toHaveLength(DEMO_SIZE.companies)
  expect(plan.developers).toHaveLength(DEMO_SIZE.developers)
  expect(plan.projects).toHaveLength(DEMO_SIZE.projects)
  expect(plan.agencies).toHaveLength(3)
  expect(Math.abs(plan.activities.length - DEMO_SIZE.activities)).toBeLessThan(20)
  expect(plan.deployments.length).toBeGreaterThan(150)
})

test('a scale multiplies the rows', () => {
  const larger = makeDemoPlan({ now: NOW, scale: 3 })
  expect(larger.companies).toHaveLength(DEMO_SIZE.companies * 3)
  expect(larger.developers).toHaveLength(DEMO_SIZE.developers * 3)
  expect(larger.projects).toHaveLength(DEMO_SIZE.projects * 3)
  expect(Math.abs(larger.activities.length - DEMO_SIZE.activities * 3)).toBeLessThan(20)
  expect(broken(larger)).toEqual([])
})

test('the first six people are the demo logins', () => {
  expect(plan.users.slice(0, 6).map(({ email, role }) => `${email} ${role}`)).toEqual([
    'owner@demo.test ADMIN',
    'pm@demo.test PROJECT_MANAGER',
    'developer@demo.test DEVELOPER',
    'agency@demo.test AGENCY_ADMIN',
    'client@demo.test CLIENT',
    'client2@demo.test CLIENT',
  ])
})

test('each demo login has something to see', () => {
  const [first, second] = plan.companies
  const [, , developer, agency, client, client2] = plan.users
  const ownerOf = (userId: string) =>
    plan.members.filter((m) => m.userId === userId && m.role === 'OWNER').map((m) => m.companyId)
  expect(ownerOf(client!.id)).toEqual([first!.id])
  expect(ownerOf(client2!.id)).toEqual([second!.id])
  const builder = plan.developers.find((d) => d.userId === developer!.id)!
  const agencyId = plan.developers.find((d) => d.userId === agency!.id)!.agencyId
  const team = (companyId: string) =>
    new Set(plan.companyDevelopers.filter((c) => c.companyId === companyId).map((c) => c.developerId))
  expect(builder.agencyId).toBeNull()
  expect(team(first!.id)).toContain(builder.id)
  for (const one of plan.developers.filter((d) => d.agencyId === agencyId)) {
    expect(team(first!.id)).toContain(one.id)
    expect(team(second!.id)).toContain(one.id)
  }
})

test("GitHub's example repository is linked to the first company", () => {
  const example = plan.repositories.filter(({ owner, name }) => owner === 'Codertocat' && name === 'Hello-World')
  expect(example.map((repository) => repository.companyId)).toEqual([plan.companies[0]!.id])
})

test('every reference leads to a row of the same company', () => {
  expect(broken(plan)).toEqual([])
})

test.each([plan, makeDemoPlan({ now: NOW, scale: 20 })])(
  'ids, e-mail addresses, slugs, numbers and repositories are there once (%#)',
  (plan) => {
    const ids = Object.values(plan).flatMap((rows) =>
      Array.isArray(rows) ? rows.flatMap((row) => ('id' in row ? [row.id] : [])) : [],
    )
    expect(ids.filter((id) => !UUID_V7.test(id))).toEqual([])
    for (const values of [
      ids,
      plan.users.map((user) => user.email),
      plan.companies.map((company) => company.slug),
      plan.contracts.map((contract) => contract.number),
      plan.repositories.map(({ companyId, owner, name }) => `${companyId} ${owner}/${name}`.toLowerCase()),
    ]) {
      expect(new Set(values).size).toBe(values.length)
    }
  },
)

test('nothing that has happened lies in the future, and the feed is in order', () => {
  const times = plan.activities.map((activity) => activity.occurredAt.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  const happened = [
    ...times,
    ...plan.users.flatMap((user) => [user.createdAt, user.lastSignInAt]),
    ...plan.deployments.map((deployment) => deployment.deployedAt),
    ...plan.contracts.flatMap((contract) => [contract.createdAt, contract.signedAt]),
    ...plan.invoices.map((invoice) => invoice.paidAt),
    ...plan.projectDevelopers.flatMap((assignment) => [assignment.assignedAt, assignment.removedAt]),
  ]
  expect(happened.filter((time) => time !== null && time > NOW)).toEqual([])
  expect(NOW.getTime() - times[0]!).toBeGreaterThan(600 * 86_400_000)
})

test('invoices are numbered without gaps, in order of issue', () => {
  expect(plan.invoices.map((invoice) => invoice.number)).toEqual(
    plan.invoices.map((_, i) => `INV-${String(i + 1).padStart(5, '0')}`),
  )
  const days = plan.invoices.map((invoice) => invoice.issuedOn)
  expect(days).toEqual(days.toSorted())
})

test('what a developer costs is billed to the cent', () => {
  const prices = { TRAINING_INDEPENDENT: 500_000n, TRAINING_AGENCY: 250_000n, CUSTOM: null }
  for (const line of plan.contractLineItems) {
    const price = prices[line.type]
    if (price !== null) expect([line.amountMinor, line.billingPeriodMonths]).toEqual([price, 3])
  }
  const contract = plan.contracts.find((c) => c.status === 'COMPLETED' && c.type === 'ENGAGEMENT')!
  const billed = new Map<string, bigint[]>()
  for (const invoice of plan.invoices.filter((one) => one.contractId === contract.id)) {
    for (const item of plan.invoiceLineItems.filter((one) => one.invoiceId === invoice.id)) {
      billed.set(item.description, [...(billed.get(item.description) ?? []), item.amountMinor])
    }
  }
  const lines = plan.contractLineItems.filter((line) => line.contractId === contract.id)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    const parts = splitEvenly(money(line.amountMinor, contract.currencyCode), line.billingPeriodMonths)
    expect(billed.get(line.description)).toEqual(parts.map((part) => part.minorUnits))
  }
})

test('some invoices are paid, some open, some overdue; no discount exceeds its invoice', () => {
  expect(plan.invoices.filter((invoice) => invoice.status === 'PAID').length).toBeGreaterThan(50)
  expect(
    plan.invoices.filter((invoice) => invoice.status === 'ISSUED' && invoice.dueOn < TODAY).length,
  ).toBeGreaterThan(2)
  expect(
    plan.invoices.filter((invoice) => invoice.status === 'ISSUED' && invoice.dueOn >= TODAY).length,
  ).toBeGreaterThan(2)
  const totals = Map.groupBy(plan.invoiceLineItems, (line) => line.invoiceId)
  for (const invoice of plan.invoices) {
    const subtotal = totals.get(invoice.id)!.reduce((sum, line) => sum + line.amountMinor, 0n)
    expect(invoice.discountMinor).toBeLessThan(subtotal)
  }
})

/** Rows that name something that is not there, or that belongs to another company. */
function broken(of: typeof plan): string[] {
  const users = new Set(of.users.map((user) => user.id))
  const agencies = new Set(of.agencies.map((agency) => agency.id))
  const developers = new Set(of.developers.map((developer) => developer.id))
  const companies = new Set(of.companies.map((company) => company.id))
  const companyOf = new Map<string, string>()
  for (const rows of [of.projects, of.repositories, of.contracts, of.invoices])
    for (const row of rows) companyOf.set(row.id, row.companyId)
  const wrong: string[] = []
  const check = (what: string, holds: boolean) => holds || wrong.push(what)
  for (const row of of.developers)
    check(`developer ${row.id}`, users.has(row.userId) && (row.agencyId === null || agencies.has(row.agencyId)))
  for (const row of of.members) check(`member ${row.id}`, users.has(row.userId) && companies.has(row.companyId))
  for (const row of of.companyDevelopers)
    check(`team of ${row.companyId}`, developers.has(row.developerId) && companies.has(row.companyId))
  for (const row of of.projects)
    check(`project ${row.id}`, companies.has(row.companyId) && (row.endOn === null || row.endOn >= row.startOn))
  const owned = [
    ...of.repositories.map((row) => [row, row.projectId] as const),
    ...of.projectDevelopers.map((row) => [row, row.projectId] as const),
    ...of.deployments.flatMap((row) => [[row, row.projectId] as const, [row, row.repositoryId] as const]),
    ...of.contracts.map((row) => [row, row.projectId] as const),
    ...of.contractLineItems.map((row) => [row, row.contractId] as const),
    ...of.invoices.map((row) => [row, row.contractId] as const),
    ...of.invoiceLineItems.map((row) => [row, row.invoiceId] as const),
    ...of.activities.map((row) => [row, row.projectId] as const),
  ]
  for (const [row, parent] of owned) check(`row ${row.id}`, parent === null || companyOf.get(parent) === row.companyId)
  for (const row of of.projectDevelopers) check(`assignment ${row.id}`, developers.has(row.developerId))
  for (const row of of.contractLineItems)
    check(`line ${row.id}`, row.developerId === null || developers.has(row.developerId))
  return wrong
}
