import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { launchChromium } from '../src/browser.ts'

test('a page of a local server is opened, run and photographed', { timeout: 60_000 }, async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<title>…</title><h1 style="font: 40px sans-serif">Hall</h1><script>document.title = 'Atrium'</script>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await page.title()).toBe('Atrium')
    const [picture, blank] = [await page.screenshot(), await (await browser.newPage()).screenshot()]
    expect(picture.readUInt32BE(16)).toBe(1440)
    // The text is drawn, so there is a font: an empty page of this size compresses to less.
    expect(await page.locator('h1').evaluate((element) => element.getClientRects()[0]!.height)).toBeGreaterThan(30)
    expect(picture.equals(blank)).toBe(false)
  } finally {
    await browser.close()
    server.close()
  }
})
