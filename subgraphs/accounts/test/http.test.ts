import { CLIENT_HEADER } from '@atrium/kit/executor'
import { startSubgraphServer } from '@atrium/kit/server'
import { ANONYMOUS, signViewer, VIEWER_HEADER } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

let accounts: Accounts
let server: Awaited<ReturnType<typeof startSubgraphServer>>
beforeAll(async () => {
  accounts = await startAccounts()
  const { subgraph, runtime } = accounts
  server = await startSubgraphServer({ subgraph, viewerKey: runtime.keys.viewerKey, port: 0, log: runtime.log })
})
afterAll(async () => {
  await server.dispose()
  await accounts.dispose()
})

async function post(query: string, refreshToken: string | null = null) {
  const client = { ip: '192.0.2.1', userAgent: 'vitest', refreshToken }
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [VIEWER_HEADER]: await signViewer(ANONYMOUS, accounts.runtime.keys.viewerKey),
      [CLIENT_HEADER]: Buffer.from(JSON.stringify(client)).toString('base64url'),
    },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as {
    data: { session: { accessToken: string | null; userErrors: { code: string }[] } }
    extensions?: { refreshCookie: { token: string } }
  }
}

test('a session is begun and renewed over HTTP: the refresh token goes to the gateway beside the answer, not in it', async () => {
  const begun = await post(
    `mutation { session: sessionCreate(input: { email: "${people.ownerA.email}", password: "${PASSWORD}" }) { accessToken userErrors { code } } }`,
  )
  expect(begun.data.session).toEqual({ accessToken: expect.any(String), userErrors: [] })
  const { token } = begun.extensions!.refreshCookie
  expect(JSON.stringify(begun.data)).not.toContain(token)
  const renewed = await post('mutation { session: sessionRefresh { accessToken userErrors { code } } }', token)
  expect(renewed.data.session).toEqual({ accessToken: expect.any(String), userErrors: [] })
  expect(renewed.extensions!.refreshCookie.token).not.toBe(token)
})
