import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

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

test('a page whose renewal was answered to nobody stays signed in when it is loaded again', async () => {
  await using page = await openAs(browser, product.url, 'owner', '/')
  await page.getByRole('heading', { name: 'Hello' }).waitFor()
  // The server hears the renewal and uses the token up; the browser hears nothing, as when the page was left meanwhile.
  const { promise: lost, resolve } = Promise.withResolvers<unknown>()
  await page.route('**/auth', async (route) => {
    const request = route.request()
    const { 'content-length': _, ...headers } = await request.allHeaders()
    const answer = await fetch(request.url(), { method: 'POST', headers, body: request.postData() })
    await route.abort()
    resolve(await answer.json())
  })
  await page.reload()
  expect(await lost).toMatchObject({ data: { sessionRefresh: { accessToken: expect.any(String) } } })
  await page.unroute('**/auth')
  await page.reload()
  await page.getByRole('heading', { name: 'Hello' }).waitFor()
})
