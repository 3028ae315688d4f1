import type { Browser, BrowserContext, Page } from '@atrium/testing'

/** A page of a demo person who has just signed in, at `path`. Each person has a browser context, and so a session, of their own. */
export async function openAs(
  browser: Browser,
  baseURL: string,
  person: string,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page & AsyncDisposable> {
  const context: BrowserContext = await browser.newContext({ baseURL, ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`)
  await page.getByLabel('E-mail').fill(`${person}@demo.test`)
  await page.getByLabel('Password', { exact: true }).fill('atrium-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() })
}
