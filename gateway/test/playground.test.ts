import { Role } from '@atrium/kit/viewer'
import { launchChromium } from '@atrium/testing'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

const gatewayDir = fileURLToPath(new URL('..', import.meta.url))

describe('the playground', () => {
  let rig: Rig
  let browser: Browser
  beforeAll(async () => {
    if (!existsSync(`${gatewayDir}dist/playground/index.html`)) {
      execFileSync('npm', ['run', 'build:playground'], { cwd: gatewayDir, stdio: 'ignore' })
    }
    rig = await startRig()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await rig.dispose()
  })

  /** Opens the page as the role, or as nobody; collects what the browser complains about. */
  async function open(role: Role | null): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const complaints: string[] = []
    if (role) {
      rig.state.accessToken = (await rig.signIn(role)).token
      await context.addCookies([{ name: 'atrium_refresh', value: 'refresh-1', domain: '127.0.0.1', path: '/auth' }])
    }
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => request.url().startsWith(rig.url) || complaints.push(`foreign: ${request.url()}`))
    await page.goto(`${rig.url}/playground`)
    return { page, complaints }
  }

  it('asks those who are not signed in to do so', async () => {
    const { page } = await open(null)
    await page.getByRole('heading', { name: 'Sign in to use the playground' }).waitFor()
    expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain('/sign-in')
  })

  it('is closed to those who are not administrators', async () => {
    const { page } = await open(Role.DEVELOPER)
    await page.getByRole('heading', { name: 'The playground is for administrators' }).waitFor()
  })

  it('runs a query with the token of an administrator, within its content security policy', async () => {
    const { page, complaints } = await open(Role.ADMIN)
    await editorWith(page, 'role')
    await page.getByRole('button', { name: /execute query/i }).click()
    await page.locator('.graphiql-response').getByText('"ADMIN"').waitFor()
    expect(complaints).toEqual([])
  })

  it('shows the schema, and events of a subscription as they come', async () => {
    const { page } = await open(Role.ADMIN)
    await page.getByRole('button', { name: /documentation explorer/i }).click()
    await page.getByText('Subscription', { exact: false }).first().waitFor()
    await editorWith(page, 'role')
    await type(page, 'subscription Deploys { activity { text project { title } } }', 'Deploys')
    await page.getByRole('button', { name: /execute query/i }).click()
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'deployed', project: { id: 'p1' } })
    await page.locator('.graphiql-response').getByText('"Portal"').waitFor()
    rig.state.feed.publish({ position: 2, text: 'rolled back' })
    await page.locator('.graphiql-response').getByText('"rolled back"').waitFor()
    await page.getByRole('button', { name: /stop/i }).click()
    await rig.state.feed.waitFor(0)
  })

  it('shows the plan, the calls and the time of what was run, beside the answer and not in it', async () => {
    const { page, complaints } = await open(Role.ADMIN)
    await editorWith(page, 'role')
    await page.getByRole('button', { name: /query plan/i }).click()
    const panel = page.getByRole('region', { name: 'Query plan' })
    await panel.getByText('Run an operation').waitFor()
    await type(page, 'query Plan { projects { title owner { id } } }', 'Plan')
    await page.getByRole('button', { name: /execute query/i }).click()
    await panel.getByText('Fetch(service: "projects")').waitFor()
    await panel.getByRole('list', { name: 'Calls of services' }).getByText('projects', { exact: true }).waitFor()
    expect(await page.locator('.graphiql-response').innerText()).not.toContain('explain')

    await type(page, 'subscription Feed { activity { text } }', 'Feed')
    await page.getByRole('button', { name: /execute query/i }).click()
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'deployed' })
    await panel.getByText('Fetch(service: "feed")').waitFor()
    await page.getByRole('button', { name: /stop/i }).click()
    await rig.state.feed.waitFor(0)
    expect(complaints).toEqual([])
  })

  it('sends the headers that are written into their tab', async () => {
    const { page } = await open(Role.ADMIN)
    await editorWith(page, 'role')
    await page.getByRole('button', { name: 'Headers' }).click()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').last().click()
    await page.keyboard.insertText('{ "authorization": "Bearer nobody" }')
    const refused = page.waitForResponse((response) => response.url().endsWith('/graphql') && response.status() === 401)
    await page.getByRole('button', { name: /execute query/i }).click()
    await refused
  })

  it('fits a phone', async () => {
    const { page } = await open(Role.ADMIN)
    await page.setViewportSize({ width: 375, height: 812 })
    await editorWith(page, 'role')
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(375)
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!
    const [editor, answer] = [await box('.graphiql-editors'), await box('.graphiql-response')]
    expect(answer.y).toBeGreaterThanOrEqual(editor.y + editor.height)
    expect(editor.width).toBeGreaterThan(300)
    await page.getByRole('button', { name: /query plan/i }).click()
    expect((await box('.graphiql-plugin')).width).toBeGreaterThan(340)
    expect(await width()).toBe(375)
  })
})

/** Replaces what the editor holds. */
async function type(page: Page, text: string, name: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  // GraphiQL reads what was typed a moment later, and names the tab after it.
  await page.getByRole('tab', { name }).waitFor()
}

/** Waits until the editor shows the text: before, its button does nothing. */
async function editorWith(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').getByText(text).first().waitFor()
}
