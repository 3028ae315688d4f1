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
    await page.locator('.graphiql-query-editor .view-line').first().click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('subscription Deploys { activity { text project { title } } }')
    // GraphiQL reads what was typed a moment later, and names the tab after it.
    await page.getByRole('tab', { name: 'Deploys' }).waitFor()
    await page.getByRole('button', { name: /execute query/i }).click()
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'deployed', project: { id: 'p1' } })
    await page.locator('.graphiql-response').getByText('"Portal"').waitFor()
    rig.state.feed.publish({ position: 2, text: 'rolled back' })
    await page.locator('.graphiql-response').getByText('"rolled back"').waitFor()
    await page.getByRole('button', { name: /stop/i }).click()
    await rig.state.feed.waitFor(0)
  })
})

/** Waits until the editor shows the text: before, its button does nothing. */
async function editorWith(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').getByText(text).first().waitFor()
}
