import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import { deliver, push, newSha } from './support/github.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// A client's own program, a real HTTP server, is told of what happens: from the making of the webhook to its end.

const received: { headers: IncomingHttpHeaders; body: string }[] = []
let status = 200
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
  request.on('end', () => {
    received.push({ headers: request.headers, body })
    response.writeHead(status).end('noted')
  })
})
let host: string
let product: Product
let browser: Browser

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  product = await startProduct({ client: true, trustedHosts: [host] })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  server.close()
})

test(
  'an owner of a company makes a webhook, tries it, is told of what happens signed, and sends again what failed',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'client', '/webhooks', { reducedMotion: 'reduce' })
    await page.getByText('No webhooks yet').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'New webhook' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Status board')
    await dialog.getByLabel('Address').fill('http://10.0.0.1/hooks')
    await dialog.getByRole('button', { name: 'Make the webhook' }).click()
    await dialog.getByText('private network').waitFor()
    await dialog.getByLabel('Address').fill(`http://${host}/hooks`)
    await dialog.getByText('Types and payload').click()
    await dialog.getByLabel('Payload').fill('{ sumary }')
    await dialog.getByRole('button', { name: 'Make the webhook' }).click()
    await dialog.getByText('Cannot query field "sumary"').waitFor()
    await dialog.getByLabel('Payload').fill('{ id what: summary category }')
    await dialog.getByRole('button', { name: 'Make the webhook' }).click()
    const secret = (await page.getByRole('region', { name: 'Signing secret' }).innerText()).trim()
    const webhook = new Webhook(secret)
    await page.getByRole('button', { name: 'I have copied it' }).click()
    expect(await page.content()).not.toContain(secret)

    await page.getByRole('link', { name: 'Status board' }).click()
    await page.getByRole('button', { name: 'Send a test' }).click()
    const row = page.getByRole('row').filter({ hasText: 'webhook.test' })
    await row.getByText('Received').waitFor({ timeout: 20_000 })
    const verify = (index: number) =>
      webhook.verify(received[index]!.body, received[index]!.headers as Record<string, string>)
    expect(verify(0)).toMatchObject({ type: 'webhook.test' })

    // What GitHub tells the client's own connection reaches its program.
    const client = await product.signIn('client')
    const user = product.plan.users.find(({ email }) => email === 'client@demo.test')!
    const { companyId } = product.plan.members.find(({ userId }) => userId === user.id)!
    const connection = await connectGitHub(product, client, companyId, 'Own repositories')
    status = 500
    await deliver(connection, push({ sha: newSha(), message: 'Open the shop', at: new Date() }))
    const told = page.getByRole('row').filter({ hasText: 'github.push' })
    await told.getByText('Answered 500').waitFor({ timeout: 20_000 })
    status = 200
    await told.getByText('github.push').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Answered 500', { exact: true }).waitFor()
    await sheet.getByRole('button', { name: 'Send again' }).click()
    await sheet.getByText('Answered 200', { exact: true }).waitFor({ timeout: 20_000 })
    const last = verify(received.length - 1) as { type: string; data: Record<string, unknown> }
    expect(last.type).toBe('github.push')
    expect(Object.keys(last.data)).toEqual(['id', 'what', 'category'])
    await page.keyboard.press('Escape')
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])

    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Replace the secret…' }).click()
    await page.getByRole('button', { name: 'Replace the secret' }).click()
    const next = (await page.getByRole('region', { name: 'Signing secret' }).innerText()).trim()
    await page.getByRole('button', { name: 'I have copied it' }).click()
    const before = received.length
    await page.getByRole('button', { name: 'Send a test' }).click()
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(before + 1)
    for (const each of [secret, next])
      new Webhook(each).verify(received[before]!.body, received[before]!.headers as Record<string, string>)

    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await page.getByLabel('Type “Status board” to confirm').fill('Status board')
    await page.getByRole('button', { name: 'Delete webhook' }).click()
    await page.getByText('No webhooks yet').waitFor()
  },
)

test('it is not there for who keeps no webhooks', { timeout: 120_000 }, async () => {
  for (const person of ['pm', 'developer']) {
    await using page = await openAs(browser, product.url, person, '/webhooks')
    await page.getByText('This page is not open to you').waitFor()
  }
})
