import { type Browser, launchChromium } from '@atrium/testing'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Maintenance: staff work on, everybody else is told, and it holds over a restart. And features that are switched.

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

const post = (token: string | null, query: string) =>
  fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  })

test(
  'shuts out all but staff, in pages, requests and sockets, over a restart, until it is ended',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'owner', '/platform', { reducedMotion: 'reduce' })
    await using theirs = await openAs(browser, product.url, 'client', '/projects', { reducedMotion: 'reduce' })
    await theirs.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()
    const [client, manager] = [await product.signIn('client2'), await product.signIn('pm')]
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()
    const { promise: closed, resolve: close } = Promise.withResolvers<number>()
    const socket = createClient({
      url: `${product.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${client}` },
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: { connected: () => open(), closed: (event) => close((event as CloseEvent).code) },
    })
    await opened

    await page.getByRole('button', { name: 'Begin maintenance…' }).click()
    await page.getByLabel('What people read').fill('Moving to a larger house.')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Expected end/ })
      .click()
    await page.getByRole('option', { name: 'In an hour' }).click()
    await page.getByRole('button', { name: 'Shut out all but staff' }).click()
    await page.getByText('Only staff are let in', { exact: true }).waitFor()

    expect(await closed).toBe(4413)
    await socket.dispose()
    await theirs.getByRole('heading', { name: 'Atrium is being worked on' }).waitFor()
    await theirs.getByText('Moving to a larger house.').waitFor()
    await theirs.getByText('in 1 hour').waitFor()

    const refused = await post(client, '{ viewer { id } }')
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500)
    expect(await refused.json()).toMatchObject({
      errors: [{ message: 'Moving to a larger house.', extensions: { code: 'MAINTENANCE' } }],
    })
    expect((await post(null, '{ maintenance { message } }')).status).toBe(200)
    expect((await post(manager, '{ viewer { id } }')).status).toBe(200)
    // Providers go on delivering: this one is refused for what it is, not for the maintenance.
    const delivered = await fetch(`${product.url}/webhooks/github/connection_01h2xcejqtf2nbrexx3vqjhp41`, {
      method: 'POST',
      body: '{}',
    })
    expect(delivered.status).toBe(404)

    await product.stopGateway()
    await product.startGateway()
    expect((await post(client, '{ viewer { id } }')).status).toBe(503)

    await page.reload()
    await page.getByRole('complementary', { name: 'Maintenance' }).getByText('Moving to a larger house.').waitFor()
    await page.getByRole('button', { name: 'Let everybody in' }).click()
    await page.getByText('Everybody is let in again.').waitFor()
    // By itself.
    await theirs.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()
    expect((await post(client, '{ viewer { id } }')).status).toBe(200)
  },
)

test(
  'a feature that is switched off is gone from open pages within seconds, and refused by the server',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'owner', '/platform', { reducedMotion: 'reduce' })
    await using theirs = await openAs(browser, product.url, 'client', '/projects', { reducedMotion: 'reduce' })
    const link = theirs.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit log' })
    await link.waitFor()
    await page.getByRole('button', { name: 'Change COMPANY_AUDIT_LOG' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /On for/ })
      .click()
    await page.getByRole('option', { name: 'Nobody' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Off', { exact: true }).waitFor()
    await link.waitFor({ state: 'detached', timeout: 5_000 })
    const client = await product.signIn('client')
    const { body } = await product.graphql(client, '{ accountsAuditLog { hasMore } features }')
    expect(body.data).toEqual({ accountsAuditLog: null, features: ['IMPERSONATION'] })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  },
)
