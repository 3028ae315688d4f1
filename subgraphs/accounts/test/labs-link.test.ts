import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { describe, expect, test } from 'vitest'
import { readToken } from '../src/labs/labs-token.ts'
import { startAccounts } from './accounts.ts'
import {
  useLabs,
  PASSWORD,
  PICTURE,
  labs,
  accounts,
  asOwner,
  run,
  link,
  unlink,
  codesOf,
  accountOf,
  settled,
  byPassword,
  shop,
  type Account,
  type Errors,
} from './labs-rig.ts'
import { people } from './plan.ts'

useLabs()

describe('linking', () => {
  test('exchanges a password for a token, reads profile, projects and usage, and shows both profiles as one', async () => {
    shop()
    const viewer = await accounts.viewerOf(people.developerA)
    const { account, userErrors } = await link(viewer, byPassword)
    expect(userErrors).toEqual([])
    expect(account).toMatchObject({ labsUsername: 'dora', isActive: true, syncState: 'QUEUED', lastSync: null })
    expect(await settled(viewer)).toMatchObject({
      labsEmail: 'dora@labs.test',
      labsName: 'Dora',
      buildlyProfileLinked: true,
      problem: null,
      lastSync: expect.any(String),
      syncProgress: 100,
      usage: { activeDays: 14, tasksCompleted: 23, builds: 41, deployments: 6 },
      projects: {
        nodes: [{ role: 'Developer', project: { name: 'Shop', url: 'https://labs.buildly.io/projects/shop' } }],
      },
    })
    const me = await accounts.ask<{ viewer: object }>(viewer, '{ viewer { name email avatarUrl } }')
    expect(me.data.viewer).toEqual({
      name: people.developerA.name,
      email: people.developerA.email,
      avatarUrl: PICTURE,
    })
    const separate = await run<{ account: Account }>(
      viewer,
      'labsAccountUpdate',
      { buildlyProfileLinked: false },
      'account { buildlyProfileLinked }',
      'LabsAccountUpdateInput',
    )
    expect(separate.account).toEqual({ buildlyProfileLinked: false })
    const alone = await accounts.ask<{ viewer: object }>(viewer, '{ viewer { avatarUrl } }')
    expect(alone.data.viewer).toEqual({ avatarUrl: null })
  })

  test('takes a token that was made at Labs', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    expect((await link(viewer, { token: ` ${labs.createToken('dora')}\n` })).account).toMatchObject({
      labsUsername: 'dora',
    })
  })

  test('keeps the token encrypted for this account, and no answer or log has it', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    const token = labs.createToken('dora')
    const { account } = await link(viewer, { token })
    await settled(viewer)
    const [row] = await asOwner('select account_id as id, ciphertext from accounts.labs_tokens')
    expect(row!['ciphertext']).toMatch(/^v2\./)
    expect(row!['ciphertext']).not.toContain(token)
    expect(JSON.stringify(account)).not.toContain(token)
    expect(accounts.logs.join('\n')).not.toContain(token)
    // Moved to another account it is of no use.
    await link(await accounts.viewerOf(people.developerAB), { login: 'dirk', password: PASSWORD })
    await settled(await accounts.viewerOf(people.developerAB))
    await asOwner('update accounts.labs_tokens set ciphertext = ? where account_id <> ?', [
      row!['ciphertext'],
      row!['id'],
    ])
    const [other] = await asOwner('select account_id as id from accounts.labs_tokens where account_id <> ?', [
      row!['id'],
    ])
    await expect(
      transaction(accounts.database, system('job'), (em) => readToken(em, other!['id'] as string, accounts.vault)),
    ).rejects.toThrow()
    const staff = await accounts.viewerOf(people.admin)
    const seen = await transaction(accounts.database, staff, (em) => sql(em, 'select 1 from accounts.labs_tokens'))
    expect(seen).toEqual([])
  })

  test('says what is wrong with what was entered, and links nothing', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    expect(codesOf(await link(viewer, { login: ' ', password: 'x' }))).toEqual([['INVALID_INPUT', ['login']]])
    expect(codesOf(await link(viewer, { login: 'dora' }))).toEqual([['INVALID_INPUT', ['password']]])
    expect(codesOf(await link(viewer, { token: 'two words' }))).toEqual([['INVALID_INPUT', ['token']]])
    expect(codesOf(await link(viewer, { token: 'unknown' }))).toEqual([['INVALID_CREDENTIALS', ['token']]])
    expect(codesOf(await link(viewer, { login: 'dora', password: 'wrong' }))).toEqual([
      ['INVALID_CREDENTIALS', ['password']],
    ])
    expect(await accountOf(viewer)).toBeNull()
  })

  test('slows down who guesses passwords, and not who meets an outage', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    labs.faults.next({ kind: 'status', status: 503 }, 4)
    for (let i = 0; i < 4; i += 1) expect(codesOf(await link(viewer, byPassword))).toEqual([['LABS_UNAVAILABLE', null]])
    for (let i = 0; i < 5; i += 1) await link(viewer, { login: 'dora', password: 'wrong' })
    const before = labs.calls()
    expect(codesOf(await link(viewer, byPassword))).toEqual([['RATE_LIMITED', null]])
    expect(labs.calls()).toBe(before)
  })

  test('tells when Labs asks to wait', async () => {
    labs.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 30 })
    const { userErrors } = await link(await accounts.viewerOf(people.developerA), byPassword)
    expect(userErrors).toMatchObject([{ code: 'RATE_LIMITED', message: expect.stringContaining('Try again in 30 s.') }])
  })

  test('of the same account by two people at once: the database lets one', async () => {
    const [one, other] = [await accounts.viewerOf(people.developerA), await accounts.viewerOf(people.developerAB)]
    const results = await Promise.all([
      link(one, { token: labs.createToken('dora') }),
      link(other, { token: labs.createToken('dora') }),
    ])
    expect(results.filter(({ account }) => account)).toHaveLength(1)
    expect(results.flatMap(codesOf)).toEqual([['LABS_ACCOUNT_TAKEN', null]])
  })

  test('of two accounts by one person at once: the database lets one', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    const results = await Promise.all([
      link(viewer, { token: labs.createToken('dora') }),
      link(viewer, { token: labs.createToken('dirk') }),
    ])
    expect(results.filter(({ account }) => account)).toHaveLength(1)
    expect(results.flatMap(codesOf)).toEqual([['ALREADY_LINKED', null]])
    expect(await asOwner('select 1 from accounts.labs_accounts')).toHaveLength(1)
  })

  test('is for the person itself, not for who acts as it', async () => {
    const viewer = { ...(await accounts.viewerOf(people.developerA)), impersonatorId: people.admin.id }
    const query = 'mutation { labsAccountUnlink { userErrors { code } } }'
    const { errors } = await accounts.ask(viewer, query)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  test('is not offered where no address is set', async () => {
    const without = await startAccounts()
    try {
      const query = '{ labs { isAvailable apiVersion dashboardUrl hosts } }'
      const viewer = await without.viewerOf(people.developerA)
      expect((await without.ask<{ labs: object }>(viewer, query)).data.labs).toEqual({
        isAvailable: false,
        apiVersion: null,
        dashboardUrl: 'https://labs.buildly.io/',
        hosts: ['labs.buildly.io', 'labs.buildly.dev'],
      })
      const { data } = await without.ask<{ labsAccountLink: Errors }>(
        viewer,
        'mutation { labsAccountLink(input: { token: "x" }) { userErrors { code field } } }',
      )
      expect(codesOf(data.labsAccountLink)).toEqual([['NOT_AVAILABLE', null]])
    } finally {
      await without.dispose()
    }
  })
})

test('an account is seen by its person and by staff, and by nobody else', async () => {
  const viewer = await accounts.viewerOf(people.developerA)
  await link(viewer, byPassword)
  await settled(viewer)
  const see = async (person: { email: string }) => accountOf(await accounts.viewerOf(person), people.developerA)
  expect(await see(people.manager)).toMatchObject({ labsUsername: 'dora' })
  expect(await see(people.ownerA)).toBeNull()
  expect(await see(people.developerAB)).toBeNull()
  const { data } = await accounts.ask<{ node: unknown }>(
    await accounts.viewerOf(people.ownerA),
    'query ($id: ID!) { node(id: $id) { id } }',
    { variables: { id: (await accountOf(viewer))!.id } },
  )
  expect(data.node).toBeNull()
})

test('the projects of an account are a bounded list', async () => {
  shop()
  const viewer = await accounts.viewerOf(people.developerA)
  await link(viewer, byPassword)
  await settled(viewer)
  const projects = (args: string) =>
    accounts.ask<{ user: { labsAccount: { projects: { nodes: object[] } } | null } }>(
      viewer,
      `query ($id: ID!) { user(id: $id) { labsAccount { projects${args} { nodes { __typename } } } } }`,
      { variables: { id: toGlobalId('User', viewer.userId) } },
    )
  for (const args of ['(first: 101)', '(last: 101)', '(first: 0)', '(first: -1)']) {
    const { errors } = await projects(args)
    expect([args, errors?.[0]?.extensions?.['code']]).toEqual([args, 'BAD_USER_INPUT'])
  }
  const { data, errors } = await projects('(first: 100)')
  expect([errors, data.user.labsAccount!.projects.nodes.length]).toEqual([undefined, 1])
})

describe('unlinking', () => {
  test('deletes token, access and picture, and stands among the security events', async () => {
    shop()
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    await settled(viewer)
    expect(await unlink(viewer)).toEqual({ unlinked: true, userErrors: [] })
    expect(await accountOf(viewer)).toBeNull()
    expect(await asOwner('select 1 from accounts.labs_tokens')).toEqual([])
    const { data } = await accounts.ask<{ viewer: object; securityEvents: { nodes: object[] } }>(
      viewer,
      '{ viewer { avatarUrl } securityEvents(first: 2) { nodes { type detail } } }',
    )
    expect(data.viewer).toEqual({ avatarUrl: null })
    expect(data.securityEvents.nodes).toEqual([
      { type: 'IDENTITY_UNLINKED', detail: 'Buildly Labs: dora' },
      { type: 'IDENTITY_LINKED', detail: 'Buildly Labs: dora' },
    ])
    expect(codesOf(await unlink(viewer))).toEqual([['NOT_LINKED', null]])
  })
})
