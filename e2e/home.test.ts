import { toGlobalId } from '@atrium/kit/ids'
import { type Browser, launchChromium, type Page } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import { deliver, newSha, push } from './support/github.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Home as a client and a developer see it: each figure is what the API answers, and moves by itself.

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ client: true })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

const PAYMENT: Record<string, string> = { PAID: 'All paid', OPEN: 'Open', OVERDUE: 'Overdue' }
const still = { reducedMotion: 'reduce' } as const

interface Company {
  team: { developers: number; activeDevelopers: number; pendingApprovals: number }
  work: { activeProjects: number; commitsThisWeek: number; openIssues: number; upcomingMilestones: number }
  billing: { outstandingInvoices: number; paymentStatus: string; nextBillingOn: string }
}

async function figuresOf(token: string, companyId: string) {
  const { body } = await product.graphql(
    token,
    `query ($id: ID!) {
      company(id: $id) {
        team { developers activeDevelopers pendingApprovals }
        work { activeProjects commitsThisWeek openIssues upcomingMilestones }
        billing { outstandingInvoices paymentStatus nextBillingOn }
      }
      trainingProgress(where: { companyId: $id }) { resources resourcesCompleted quizzes quizzesCompleted averageScore }
    }`,
    { id: companyId },
  )
  return body.data as {
    company: Company
    trainingProgress: {
      resources: number
      resourcesCompleted: number
      quizzes: number
      quizzesCompleted: number
      averageScore: number
    }
  }
}

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`)
const valueOf = (page: Page, name: string) => figure(page, name).locator('[data-value]').innerText()

test(
  "a client's home says what the API says, leads to what explains it, and moves when a push arrives and a milestone is reached",
  { timeout: 300_000 },
  async () => {
    const [company] = product.plan.companies
    const companyId = toGlobalId('Company', company!.id)
    const token = await product.signIn('client')
    await using page = await openAs(browser, product.url, 'client', '/', still)
    await page.getByText(`${company!.name}, right now.`).waitFor()
    await figure(page, 'Developers').waitFor()

    const { company: now, trainingProgress: training } = await figuresOf(token, companyId)
    const shown = {
      Developers: now.team.developers,
      Active: now.team.activeDevelopers,
      'Pending approvals': now.team.pendingApprovals,
      'Average score': `${training.averageScore}%`,
      'Active projects': now.work.activeProjects,
      'Commits this week': now.work.commitsThisWeek,
      'Open issues': now.work.openIssues,
      'Upcoming milestones': now.work.upcomingMilestones,
    }
    for (const [name, value] of Object.entries(shown))
      expect([name, await valueOf(page, name)]).toEqual([name, `${value}`])
    expect(await valueOf(page, 'Payment status')).toBe(PAYMENT[now.billing.paymentStatus])
    const open = now.billing.outstandingInvoices
    const owed = open === 0 ? 'no open invoice' : `${open} ${open === 1 ? 'invoice' : 'invoices'}`
    await figure(page, 'Outstanding').getByText(owed).waitFor()
    await page.getByText(`Resources: ${training.resourcesCompleted} of ${training.resources} completed`).waitFor()
    await page.getByText(`Quizzes: ${training.quizzesCompleted} of ${training.quizzes} completed`).waitFor()

    // Staff proposes a developer: the person is told so, among what happened.
    const { developers, companyDevelopers, users } = product.plan
    const free = developers.find(
      ({ id, isCommunityApproved, agencyId, userId }) =>
        isCommunityApproved &&
        agencyId === null &&
        users.find((user) => user.id === userId)!.email !== 'developer@demo.test' &&
        !companyDevelopers.some((row) => row.companyId === company!.id && row.developerId === id),
    )!
    const input = { developerId: toGlobalId('Developer', free.id), companyId }
    const { body } = await product.graphql(
      await product.signIn('pm'),
      'mutation ($input: DeveloperAssignInput!) { developerAssign(input: $input) { userErrors { message } } }',
      { input },
    )
    expect(body.data).toEqual({ developerAssign: { userErrors: [] } })
    await page
      .locator('[data-notification]')
      .getByText('Waiting for your decision')
      .first()
      .waitFor({ timeout: 20_000 })
    const waiting = String(now.team.pendingApprovals + 1)
    await expect.poll(() => valueOf(page, 'Pending approvals'), { timeout: 20_000 }).toBe(waiting)

    // A push to a repository of theirs, told by GitHub.
    const repository = product.plan.repositories.find(
      ({ companyId: of, stats }) => of === company!.id && stats !== undefined,
    )!
    const connection = await connectGitHub(product, token, company!.id)
    const { payload, ...example } = push({ sha: newSha(), message: 'Close the shop at night', at: new Date() })
    const of = { ...(payload['repository'] as object), full_name: `${repository.owner}/${repository.name}` }
    await deliver(connection, {
      ...example,
      payload: { ...payload, repository: of, commits: [payload['head_commit']] },
    })
    const commits = () => figuresOf(token, companyId).then((answer) => answer.company.work.commitsThisWeek)
    await expect.poll(commits, { timeout: 20_000 }).toBeGreaterThan(now.work.commitsThisWeek)
    const more = String(await commits())
    await expect.poll(() => valueOf(page, 'Commits this week'), { timeout: 20_000 }).toBe(more)

    // Staff notes on the project's page that something promised is there.
    const project = product.plan.projects.find(({ id }) => id === repository.projectId)!
    const milestone = product.plan.milestones.find(
      ({ projectId, reachedAt, dueOn }) =>
        projectId === project.id && reachedAt === null && dueOn >= new Date().toISOString().slice(0, 10),
    )!
    const path = `/projects/${toGlobalId('Project', project.id)}?tab=milestones`
    await using staff = await openAs(browser, product.url, 'pm', path, still)
    await staff.getByRole('button', { name: `Mark as reached: ${milestone.title}`, exact: true }).click()
    await staff.getByText(`“${milestone.title}” is reached.`).waitFor()
    await page.getByText(`${project.name} reached “${milestone.title}”`).waitFor()
    const left = String(now.work.upcomingMilestones - 1)
    await expect.poll(() => valueOf(page, 'Upcoming milestones'), { timeout: 20_000 }).toBe(left)

    // Staff promises another one.
    await staff.getByRole('button', { name: 'New milestone' }).click()
    const dialog = staff.getByRole('dialog', { name: 'New milestone' })
    await dialog.getByRole('button', { name: 'Promise it' }).click()
    await dialog.getByText('Enter what will be there.').waitFor()
    await dialog.getByLabel('What will be there').fill('Open on Sundays')
    await dialog.getByLabel('By which day').fill('2099-01-04')
    await dialog.getByRole('button', { name: 'Promise it' }).click()
    await staff.getByText('“Open on Sundays” is promised.').waitFor()

    await figure(page, 'Upcoming milestones').click()
    await page.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()
    await page.getByLabel('Search milestones').fill('Sundays')
    await page.getByRole('link', { name: 'Open on Sundays' }).waitFor()
  },
)

test("a developer's home has its own projects, teams and training", { timeout: 300_000 }, async () => {
  const { plan } = product
  const developer = plan.developers.find(({ userId }) => userId === plan.users[2]!.id)!
  const open = new Set(
    plan.projects.filter(({ status }) => status === 'ACTIVE' || status === 'PLANNING').map(({ id }) => id),
  )
  const work = plan.projectDevelopers.filter(
    ({ developerId, projectId, removedAt }) =>
      developerId === developer.id && removedAt === null && open.has(projectId),
  )
  await using page = await openAs(browser, product.url, 'developer', '/', still)
  await figure(page, 'Your projects').waitFor()
  expect(await valueOf(page, 'Your projects')).toBe(String(work.length))
  for (const { projectId } of work) {
    const { name } = plan.projects.find(({ id }) => id === projectId)!
    await page.getByRole('link', { name }).first().waitFor()
  }
  const { body } = await product.graphql(
    await product.signIn('developer'),
    '{ trainingEnrollments(first: 1, where: { isMine: true, status: [NOT_STARTED, IN_PROGRESS] }) { totalCount } }',
  )
  const { totalCount } = body.data!['trainingEnrollments'] as { totalCount: number }
  expect(await valueOf(page, 'To learn')).toBe(String(totalCount))
  await page.getByRole('heading', { name: 'Your teams' }).waitFor()
  await page
    .getByRole('link', { name: new RegExp(plan.companies[0]!.name) })
    .first()
    .waitFor()
})
