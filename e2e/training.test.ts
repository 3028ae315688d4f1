import { toGlobalId } from '@atrium/kit/ids'
import { type Browser, barriers, launchChromium } from '@atrium/testing'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// From a quiz that staff writes to the report of who has passed it, as the people concerned see it.

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

const still = { reducedMotion: 'reduce' } as const

test(
  'staff writes and assigns a quiz, a developer takes it, the company and the report show it',
  { timeout: 300_000 },
  async () => {
    const { developers, companyDevelopers, companies, users } = product.plan
    const person = users.find(({ email }) => email === 'developer@demo.test')!
    const developer = developers.find(({ userId }) => userId === person.id)!
    const { companyId } = companyDevelopers.find(({ developerId }) => developerId === developer.id)!
    const company = companies.find(({ id }) => id === companyId)!

    await using staff = await openAs(browser, product.url, 'pm', '/training/quizzes', still)
    await staff.getByRole('button', { name: 'New quiz' }).click()
    await staff.getByRole('dialog').getByLabel('Title').fill('Release day')
    await staff.getByRole('button', { name: 'Write the questions' }).click()

    // What is not finished is not published, and it says why.
    await staff.getByRole('button', { name: 'Add a question' }).click()
    await staff.getByRole('menuitem', { name: 'True or false' }).click()
    await staff.getByRole('button', { name: 'Publish' }).click()
    await staff.getByText('Question 1: Write the question.').waitFor()
    await staff
      .getByRole('group', { name: 'Question 1' })
      .getByLabel('Question', { exact: true })
      .fill('Is Friday a good day?')
    await staff.getByLabel('Answer 2 is right').check()
    await staff.getByRole('button', { name: 'Add a question' }).click()
    await staff.getByRole('menuitem', { name: 'Short text' }).click()
    await staff
      .getByRole('group', { name: 'Question 2' })
      .getByLabel('Question', { exact: true })
      .fill('Who may release?')
    await staff.getByLabel('Accepted answers').fill('Everybody')
    await staff.getByRole('button', { name: 'Move question 2 up' }).click()
    expect(await barriers(staff)).toEqual([])
    await staff.getByRole('button', { name: 'Publish' }).click()
    await staff.getByText('Version 1 is published.').waitFor()

    await staff.goto('/training/quizzes?q=Release')
    await staff.getByRole('button', { name: 'Assign Release day' }).click()
    await staff.getByRole('dialog').getByText(company.name, { exact: true }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click()
    await staff.getByText('Assigned to one company.').waitFor()

    await using taker = await openAs(browser, product.url, 'developer', '/training?q=Release', still)
    await taker.getByRole('link', { name: 'Release day' }).click()
    await taker.getByRole('button', { name: 'Begin' }).click()
    await taker.getByLabel('False').check()
    await taker.getByRole('textbox', { name: /Answer to question/ }).fill('nobody')
    await taker.getByText('Saved', { exact: true }).waitFor()
    await taker.reload()
    await taker.getByText('2 of 2 answered').waitFor()
    await taker.getByRole('button', { name: 'Hand in' }).click()
    await taker.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await taker.getByText('50% · not passed').waitFor()
    expect(await taker.getByText('Everybody').count()).toBe(0)
    await taker.getByRole('link', { name: 'Try again' }).click()
    await taker.getByRole('button', { name: 'Try again' }).click()
    await taker.getByLabel('False').check()
    await taker.getByRole('textbox', { name: /Answer to question/ }).fill(' everybody ')
    await taker.getByRole('button', { name: 'Hand in' }).click()
    await taker.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await taker.getByText('100% · passed').waitFor()
    expect(await barriers(taker)).toEqual([])

    await staff.goto(`/training/reports?q=Release&developer=${toGlobalId('Developer', developer.id)}`)
    const row = staff.getByRole('row').filter({ hasText: person.name })
    await row.getByText('Completed').first().waitFor()
    await row.getByText('100%').waitFor()
    const downloading = staff.waitForEvent('download')
    await staff.getByRole('button', { name: 'Export' }).click()
    const csv = await readFile(await (await downloading).path(), 'utf8')
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(csv).toContain(`${person.name},QUIZ,Release day,true,COMPLETED`)
  },
)

test(
  'a developer reads an article and completes it with notes, and may take that back',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'developer', '/training?view=ALL', still)
    await page
      .getByRole('link', { name: /Article/ })
      .first()
      .click()
    const reopen = page.getByRole('button', { name: 'Not completed after all' })
    const complete = page.getByRole('button', { name: 'Mark as completed' })
    await complete.or(reopen).first().waitFor()
    if (await reopen.isVisible()) await reopen.click()
    await page.getByLabel('Notes').fill('The vault is new to me.')
    await complete.click()
    await page.getByText('You have completed this').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await complete.waitFor()
    expect(await page.getByLabel('Notes').inputValue()).toBe('The vault is new to me.')
  },
)

test.each([
  ['client', '/training', ['Team progress', 'Assignments', 'Reports']],
  ['agency', '/training', ['My training', 'Team progress', 'Reports']],
  ['owner', '/training', ['Team progress', 'Assignments', 'Resources', 'Quizzes', 'Reports']],
])('%s has these parts, and none has a barrier, wide or on a phone', { timeout: 300_000 }, async (who, path, tabs) => {
  for (const width of [1440, 375]) {
    await using page = await openAs(browser, product.url, who, path, { ...still, viewport: { width, height: 900 } })
    const nav = page.getByRole('navigation', { name: 'Training' })
    await nav.getByRole('link').first().waitFor()
    expect(await nav.getByRole('link').allInnerTexts()).toEqual(tabs)
    for (const tab of tabs) {
      await nav.getByRole('link', { name: tab }).click()
      await page.getByRole('row').nth(1).waitFor({ state: 'attached' })
      expect([who, width, tab, await barriers(page)]).toEqual([who, width, tab, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([tab, overflow]).toEqual([tab, 0])
    }
  }
})
