import { isDeepStrictEqual } from 'node:util'
import { money, splitEvenly } from '@atrium/kit/money'
import { describe, expect, test } from 'vitest'
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
  for (const one of plan.developers.filter((d) => d.agencyId === agencyId && d.isCommunityApproved)) {
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
    ...plan.companyDevelopers.map(({ joinedAt }) => joinedAt!),
    ...plan.developers.map(({ approvedAt }) => approvedAt!),
    ...plan.milestones.flatMap(({ createdAt, reachedAt }) => [createdAt, reachedAt]),
    ...plan.repositories.map(({ stats }) => stats?.syncedAt ?? null),
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

const workspaces = [1, 2, 3, 4, 5].flatMap((seed) =>
  [0.2, 1, 3].map((scale) => ({ seed, scale, plan: makeDemoPlan({ now: NOW, seed, scale }) })),
)

describe.each(workspaces)('the workspace of seed $seed at scale $scale keeps the rules of the product:', ({ plan }) => {
  const developers = new Map(plan.developers.map((developer) => [developer.id, developer]))
  const users = new Map(plan.users.map((user) => [user.id, user]))
  const companies = new Map(plan.companies.map((company) => [company.id, company]))
  const joined = new Map(plan.companyDevelopers.map((row) => [`${row.companyId} ${row.developerId}`, row.joinedAt!]))

  test('who signed up is approved for the community, then by the company, and then works', () => {
    for (const { companyId, developerId, joinedAt } of plan.companyDevelopers) {
      const { isCommunityApproved, approvedAt, userId } = developers.get(developerId)!
      expect(isCommunityApproved).toBe(true)
      expect(users.get(userId)!.createdAt.getTime()).toBeLessThan(approvedAt!.getTime())
      expect(approvedAt!.getTime()).toBeLessThan(joinedAt!.getTime())
      expect(companies.get(companyId)!.createdAt.getTime()).toBeLessThan(joinedAt!.getTime())
    }
    for (const { companyId, developerId, assignedAt, removedAt } of plan.projectDevelopers) {
      expect(developers.get(developerId)!.isCommunityApproved).toBe(true)
      const since = joined.get(`${companyId} ${developerId}`)
      // Whoever works there now is on the team; whoever has left both need not be.
      if (removedAt === null) expect(since).toBeDefined()
      if (since) expect(since.getTime()).toBeLessThan(assignedAt.getTime())
    }
  })

  test('somebody waits for the community, whom nobody has assigned', () => {
    const waiting = plan.developers.filter(({ isCommunityApproved }) => !isCommunityApproved)
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.map(({ approvedAt }) => approvedAt)).toEqual(waiting.map(() => null))
  })

  test('people of a company are clients, each company has one owner, and nobody belongs to one before it is there', () => {
    for (const { companyId, userId, acceptedAt } of plan.members) {
      expect(users.get(userId)!.role).toBe('CLIENT')
      expect(acceptedAt.getTime()).toBeGreaterThanOrEqual(companies.get(companyId)!.createdAt.getTime())
    }
    const owners = plan.members.filter(({ role }) => role === 'OWNER').map(({ companyId }) => companyId)
    expect(owners.toSorted()).toEqual([...companies.keys()].toSorted())
  })

  test('what is in force was signed, and only that is billed, never more than a line comes to', () => {
    const contracts = new Map(plan.contracts.map((contract) => [contract.id, contract]))
    for (const { status, signedAt } of plan.contracts)
      if (['SIGNED', 'ACTIVE', 'COMPLETED'].includes(status)) expect(signedAt).not.toBeNull()
    const items = Map.groupBy(plan.invoiceLineItems, ({ invoiceId }) => invoiceId)
    const billed = new Map<string, bigint>()
    for (const { id, contractId } of plan.invoices) {
      expect(['ACTIVE', 'COMPLETED']).toContain(contracts.get(contractId)!.status)
      for (const { description, amountMinor } of items.get(id)!) {
        const key = `${contractId} ${description}`
        billed.set(key, (billed.get(key) ?? 0n) + amountMinor)
      }
    }
    for (const { contractId, description, amountMinor, isRecurring } of plan.contractLineItems)
      if (!isRecurring) expect(billed.get(`${contractId} ${description}`) ?? 0n).toBeLessThanOrEqual(amountMinor)
  })

  test('milestones of what is done are reached, and of what is planned none', () => {
    const projects = new Map(plan.projects.map((project) => [project.id, project]))
    for (const { projectId, reachedAt, dueOn } of plan.milestones) {
      const { status, startOn } = projects.get(projectId)!
      expect(dueOn >= startOn).toBe(true)
      if (status === 'COMPLETED') expect(reachedAt).not.toBeNull()
      if (status === 'PLANNING') expect(reachedAt).toBeNull()
    }
  })

  test('the figures of repositories are those of the feed', () => {
    const week = NOW.getTime() - 7 * 86_400_000
    for (const { owner, name, stats } of plan.repositories.filter((repository) => repository.stats)) {
      const happened = plan.activities.filter(({ repositoryName }) => repositoryName === `${owner}/${name}`)
      const count = (type: string) => happened.filter((activity) => activity.type === type).length
      const commits = happened
        .filter(({ type, occurredAt }) => type === 'github.push' && occurredAt.getTime() > week)
        .map(({ summary }) => Number(/pushed (\d+) commit/.exec(summary)![1]))
      expect(stats).toMatchObject({
        commitsThisWeek: commits.reduce((sum, number) => sum + number, 0),
        openIssues: count('github.issues.opened') - count('github.issues.closed'),
        openPullRequests: count('github.pull_request.opened') - count('github.pull_request.closed'),
      })
    }
  })
})

test("the first client's home has something to say", () => {
  const companyId = plan.companies[0]!.id
  const of = <T extends { companyId: string | null }>(rows: T[]) => rows.filter((row) => row.companyId === companyId)
  const figures = of(plan.repositories).flatMap(({ stats }) => stats ?? [])
  expect(figures.reduce((sum, { commitsThisWeek }) => sum + commitsThisWeek, 0)).toBeGreaterThan(0)
  expect(figures.reduce((sum, { openIssues }) => sum + openIssues, 0)).toBeGreaterThan(0)
  const milestones = of(plan.milestones)
  expect(milestones.filter(({ reachedAt, dueOn }) => reachedAt === null && dueOn >= TODAY).length).toBeGreaterThan(3)
  expect(milestones.filter(({ reachedAt }) => reachedAt !== null).length).toBeGreaterThan(3)
  expect(of(plan.invoices).filter(({ status }) => status === 'ISSUED').length).toBeGreaterThan(0)
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
  for (const rows of [of.projects, of.milestones, of.repositories, of.contracts, of.invoices])
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
    ...of.milestones.map((row) => [row, row.projectId] as const),
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
