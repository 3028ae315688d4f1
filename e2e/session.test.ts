import { type Browser, type GraphqlBody, launchChromium, type Page } from '@atrium/testing'
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// A session from outside: over HTTP by its public names, and in a browser.

const SIGN_IN = `mutation($input: SessionCreateInput!) {
  sessionCreate(input: $input) { accessToken user { id } userErrors { field code message } }
}`
const REFRESH = 'mutation { sessionRefresh { accessToken user { id } userErrors { field code message } } }'
const SIGN_OUT = 'mutation { sessionDelete { deleted userErrors { field code message } } }'
const WHO = 'query { viewer { id email role } }'

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

interface Answer {
  status: number
  text: string
  body: GraphqlBody
  /** The value of the refresh cookie that was set: a token, '' when it was cleared, null when none was. */
  cookie: string | null
  /** Its attributes, in lower case. */
  attributes: string[]
}

async function send(
  query: string,
  options: { path?: string; cookie?: string; token?: string; variables?: object } = {},
): Promise<Answer> {
  const { path = '/auth', cookie, token, variables } = options
  const response = await fetch(`${product.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie && { cookie: `atrium_refresh=${cookie}` }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const set = response.headers.getSetCookie()
  expect(set.length).toBeLessThanOrEqual(1)
  const [pair = '', ...attributes] = (set[0] ?? '').split('; ')
  return {
    status: response.status,
    text,
    body: JSON.parse(text) as GraphqlBody,
    cookie: set[0] === undefined ? null : pair.slice('atrium_refresh='.length),
    attributes: attributes.map((attribute) => attribute.toLowerCase()),
  }
}

interface Payload {
  accessToken: string | null
  user: { id: string } | null
  deleted?: boolean
  userErrors: { code: string; message: string }[]
}
const payloadOf = ({ body }: Answer) => Object.values(body.data!)[0] as Payload

async function signIn(person = 'client', path = '/auth') {
  const variables = { input: { email: `${person}@demo.test`, password: 'atrium-demo' } }
  const answer = await send(SIGN_IN, { path, variables })
  return { answer, token: payloadOf(answer).accessToken!, cookie: answer.cookie! }
}

describe('over HTTP', () => {
  test.each(['/auth', '/graphql'])(
    'signing in at %s gives an access token in the body and a refresh token in the cookie alone',
    async (path) => {
      const { answer, token, cookie } = await signIn('client', path)
      expect(payloadOf(answer)).toEqual({ accessToken: token, user: { id: expect.any(String) }, userErrors: [] })
      expect(answer.attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=strict', 'path=/auth']))
      expect(answer.attributes).not.toContain('secure')
      expect(cookie.length).toBeGreaterThan(30)
      expect(answer.text).not.toContain(cookie)
      // What tells the gateway to set the cookie came beside the answer: only the cost goes on.
      expect(Object.keys((answer.body as { extensions: object }).extensions)).toEqual(['cost'])
      const { body } = await send(WHO, { path: '/graphql', token })
      expect(body.data).toEqual({
        viewer: { id: payloadOf(answer).user!.id, email: 'client@demo.test', role: 'CLIENT' },
      })
    },
  )

  test('a wrong password and an unknown address get the same answer and no cookie', async () => {
    const tries = ['client@demo.test', 'nobody@demo.test'].map((email) =>
      send(SIGN_IN, { variables: { input: { email, password: 'wrong-password' } } }),
    )
    const [wrong, unknown] = await Promise.all(tries)
    expect(payloadOf(wrong!)).toMatchObject({
      accessToken: null,
      user: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS' }],
    })
    expect(unknown!.body).toEqual(wrong!.body)
    expect([wrong!.cookie, unknown!.cookie]).toEqual([null, null])
  })

  test('the cookie renews the session and is replaced; the one before it ends the whole family', async () => {
    const { cookie: first } = await signIn()
    const renewed = await send(REFRESH, { cookie: first })
    expect(payloadOf(renewed)).toMatchObject({ accessToken: expect.any(String), userErrors: [] })
    const second = renewed.cookie!
    expect(second).not.toBe(first)
    expect(renewed.text).not.toContain(second)

    const reused = await send(REFRESH, { cookie: first })
    expect(payloadOf(reused)).toMatchObject({ accessToken: null, userErrors: [{ code: 'REFRESH_TOKEN_REUSED' }] })
    expect(reused.cookie).toBe('')
    const after = await send(REFRESH, { cookie: second })
    expect(payloadOf(after)).toMatchObject({ accessToken: null, userErrors: [{ code: 'REFRESH_TOKEN_INVALID' }] })
    const { accessToken } = payloadOf(renewed)
    await expect.poll(async () => (await send(WHO, { path: '/graphql', token: accessToken! })).status).toBe(401)
  })

  test('of many that present one cookie at the same time, one is renewed', async () => {
    const { cookie } = await signIn()
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(REFRESH, { cookie })))
    expect(answers.filter((answer) => payloadOf(answer).accessToken !== null)).toHaveLength(1)
  })

  test.each([
    ['none', undefined],
    ['nonsense', 'nonsense'],
    ['an empty one', '""'],
  ])('a session is not renewed with %s for a cookie', async (_what, cookie) => {
    const answer = await send(REFRESH, { ...(cookie && { cookie }) })
    expect(answer.status).toBe(200)
    expect(payloadOf(answer)).toMatchObject({ accessToken: null, userErrors: [{ code: 'REFRESH_TOKEN_INVALID' }] })
  })

  test('signing out clears the cookie, and ends cookie and access token', async () => {
    const { token, cookie } = await signIn()
    const out = await send(SIGN_OUT, { cookie, token })
    expect(payloadOf(out)).toEqual({ deleted: true, userErrors: [] })
    expect(out.cookie).toBe('')
    expect(out.attributes).toEqual(expect.arrayContaining(['path=/auth', 'httponly']))
    expect(out.attributes.some((attribute) => /^(max-age=0|expires=thu, 01 jan 1970)/.test(attribute))).toBe(true)
    expect(payloadOf(await send(REFRESH, { cookie })).userErrors).toMatchObject([{ code: 'REFRESH_TOKEN_INVALID' }])
    await expect.poll(async () => (await send(WHO, { path: '/graphql', token })).status).toBe(401)
  })

  test('an access token that has expired or is forged is answered 401 UNAUTHENTICATED, with no data', async () => {
    const { token } = await signIn()
    const claims = decodeJwt(token)
    const header = { ...decodeProtectedHeader(token), alg: 'EdDSA' }
    const sign = (changed: object, key = product.keys.sessionKey.privateKey) =>
      new SignJWT({ ...claims, ...changed }).setProtectedHeader(header).sign(key)
    const { privateKey: foreignKey } = await generateKeyPair('EdDSA')
    const past = Math.floor(Date.now() / 1000) - 3600
    const [head, , signature] = token.split('.')
    const otherPerson = Buffer.from(JSON.stringify({ ...claims, sub: product.plan.users[0]!.id })).toString('base64url')
    expect((await send(WHO, { path: '/graphql', token: await sign({}) })).status).toBe(200)
    const bad = {
      expired: await sign({ iat: past, exp: past + 600 }),
      'for another audience': await sign({ aud: 'elsewhere' }),
      'that never ends': await sign({ exp: past + 100 * 365 * 86_400, iat: past }),
      'signed by someone else': await sign({}, foreignKey),
      'with other claims': `${head}.${otherPerson}.${signature}`,
      'without a signature': new UnsecuredJWT(claims).encode(),
      nonsense: 'nonsense',
    }
    for (const [what, forged] of Object.entries(bad)) {
      const { status, body } = await send(WHO, { path: '/graphql', token: forged })
      expect([what, status, body.data ?? null, body.errors?.[0]?.extensions.code]).toEqual([
        what,
        401,
        null,
        'UNAUTHENTICATED',
      ])
    }
    // Whoever comes with an expired token may still renew or sign in.
    expect(
      (
        await send(SIGN_IN, {
          token: bad.expired,
          variables: { input: { email: 'client@demo.test', password: 'atrium-demo' } },
        })
      ).status,
    ).toBe(200)
  })
})

describe('in a browser', { timeout: 300_000 }, () => {
  const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in' })
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /: your menu$/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
  }

  test('signing out leads to the sign-in page in every tab, and the back button shows no data', async () => {
    const { name: project } = product.plan.projects.find(
      ({ companyId }) => companyId === product.plan.companies[0]!.id,
    )!
    await using page = await openAs(browser, product.url, 'client', '/projects')
    await page.getByText(project).first().waitFor()
    await page.getByRole('link', { name: 'Activity' }).click()
    await heading(page, 'Activity').waitFor()
    const second = await page.context().newPage()
    await second.goto('/projects')
    await second.getByText(project).first().waitFor()

    await signOut(page)
    await signInButton(page).waitFor()
    await signInButton(second).waitFor()
    expect(await second.getByText(project).count()).toBe(0)
    await page.goBack()
    await signInButton(page).waitFor()
    expect(await page.getByText(project).count()).toBe(0)
    expect(await page.getByRole('navigation').count()).toBe(0)
    const cookies = await page.context().cookies(`${product.url}/auth`)
    expect(cookies).toEqual([])
  })

  test('tabs that are loaded at once, again and again, share one session and stay signed in', async () => {
    await using page = await openAs(browser, product.url, 'client', '/activity')
    await heading(page, 'Activity').waitFor()
    const tabs = [page, await page.context().newPage(), await page.context().newPage()]
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(tabs.map((tab) => tab.goto('/activity')))
      await Promise.all(tabs.map((tab) => heading(tab, 'Activity').waitFor()))
    }
  })

  test('no script can read a token: not from a cookie, not from storage', async () => {
    await using page = await openAs(browser, product.url, 'client', '/activity')
    await heading(page, 'Activity').waitFor()
    const [cookie] = await page.context().cookies(`${product.url}/auth`)
    expect(cookie).toMatchObject({ name: 'atrium_refresh', httpOnly: true, sameSite: 'Strict', path: '/auth' })
    const readable = await page.evaluate(() =>
      JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
    )
    expect(readable).not.toContain(cookie!.value)
    expect(readable).not.toMatch(/eyJ[\w-]+\./)
  })
})
