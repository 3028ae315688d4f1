import { buildSchema, type GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canaryOf, plantCanaries, readTables } from './support/canaries.ts'
import { entityTypes, readEntity, viewerOf } from './support/entities.ts'
import { fingerprint } from './support/fingerprint.ts'
import { generateMutations } from './support/mutations.ts'
import { generateQueries, variablesOf } from './support/operations.ts'
import { type Product, startProduct } from './support/product.ts'
import { askAll, questionsOf } from './support/questions.ts'
import { type Ids, idsByType } from './support/tenants.ts'

// Tenants never see each other. Everything here is generated from the schema and the database's catalogue: a type, a field or
// a table that is added tomorrow is under test, or fails because nobody said how it is guarded.

const SUBGRAPHS = ['accounts', 'projects', 'billing', 'integrations'] as const
// The gateway's own keeps nothing of a company by itself.
const SCHEMAS = [...SUBGRAPHS, 'gateway'] as const
// The questions here read far more at once than any page.
const ANY_COST = { operation: { cost: 1e12, aliases: 1e3, depth: 20, tokens: 1e4 } }
const PEOPLE = ['owner', 'pm', 'developer', 'agency', 'client', 'client2'] as const
type Person = (typeof PEOPLE)[number]

// Root fields that answer without a session, each for a reason: they are how a session begins or ends.
const PUBLIC = new Set([
  'labs',
  'setupStatus',
  'maintenance',
  'publicStatus',
  'sessionCreate',
  'labsSessionCreate',
  'sessionRefresh',
  'sessionDelete',
  'setupComplete',
  'passkeySignInStart',
  'passkeySignIn',
  'sessionChallengeComplete',
  'signInOptions',
  'signUpCreate',
  'signUpConfirm',
  'signUpResend',
  'passwordResetCreate',
  'passwordResetComplete',
  'accountSetupPreview',
  'accountSetUp',
  'emailChangePreview',
  'emailChangeConfirm',
  'invitationPreview',
  'invitationJoin',
  // Open to who has a connect link, whose token is good once.
  'connectLinkPreview',
  'connectLinkTest',
  'connectLinkComplete',
  // Open to who has the link at the end of a mail.
  'emailSubscription',
  'emailSubscriptionUpdate',
])

// They change what is the caller's own and take no id of anybody else, so nobody is refused.
const OF_ONESELF = new Set<string>(['sessionRevoke'])
// Whoever has a part in the work for a company may do them: `subgraphs/projects/test` says who has not.
const OF_THE_WORK = new Set<string>(['taskMove'])

// Rows that belong to the installation and name no tenant.
const WITHOUT_POLICY = new Set(['migrations', 'base_migrations'])

let product: Product
let schema: GraphQLSchema
let companyIds: string[]
let ids: Ids
let tokens: Record<Person, string>
let planted: string[]

beforeAll(async () => {
  product = await startProduct({ limits: ANY_COST })
  schema = buildSchema(readFileSync(new URL('../client/src/graphql/schema.graphql', import.meta.url), 'utf8'))
  companyIds = product.plan.companies.map((company) => company.id)
  ids = await idsByType(product, companyIds.slice(0, 2))
  planted = await plantCanaries(product.superuserUrl)
})
// For each test anew: on a slow machine all of them together outlast an access token.
beforeEach(async () => {
  tokens = Object.fromEntries(
    await Promise.all(PEOPLE.map(async (person) => [person, await product.signIn(person)])),
  ) as Record<Person, string>
})
afterAll(() => product?.dispose())

/** Companies whose texts may reach this person. */
function visibleTo(person: Person): Set<string> {
  const { users, members, developers, companyDevelopers, agencies } = product.plan
  const user = users.find(({ email }) => email === `${person}@demo.test`)!
  if (user.role === 'ADMIN' || user.role === 'PROJECT_MANAGER') return new Set(companyIds)
  const own = members.filter(({ userId }) => userId === user.id).map(({ companyId }) => companyId)
  const me = developers.find(({ userId }) => userId === user.id)
  const agencyId = me?.agencyId ?? agencies[0]!.id
  const mine = developers.filter((d) => (user.role === 'AGENCY_ADMIN' ? d.agencyId === agencyId : d.id === me?.id))
  const assigned = companyDevelopers.filter((a) => mine.some((d) => d.id === a.developerId)).map((a) => a.companyId)
  return new Set(user.role === 'CLIENT' ? own : assigned)
}

/** The partner agency that a person speaks for. */
function agencyOf(person: Person): string | null {
  const { users, developers } = product.plan
  const user = users.find(({ email }) => email === `${person}@demo.test`)!
  return user.role === 'AGENCY_ADMIN' ? (developers.find(({ userId }) => userId === user.id)?.agencyId ?? null) : null
}

function foreignCanaries(text: string, person: Person): string[] {
  const allowed = visibleTo(person)
  const isStaff = person === 'owner' || person === 'pm'
  const others = product.plan.agencies.map(({ id }) => id).filter((id) => !isStaff && id !== agencyOf(person))
  const foreign = [...companyIds, ...others].filter((id) => !allowed.has(id) && text.includes(canaryOf(id)))
  return isStaff || !text.includes(canaryOf(null)) ? foreign : [...foreign, 'agency']
}

test('the marks stand in the texts of every subgraph', () => {
  for (const subgraph of SUBGRAPHS)
    expect(planted.filter((column) => column.startsWith(`${subgraph}.`)).length).toBeGreaterThan(0)
})

describe('wall 3: row level security', () => {
  test('is on and forced for every table, with at least one policy', async () => {
    const tables = (await readTables(product.superuserUrl)).filter(({ table }) => !WITHOUT_POLICY.has(table))
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)).toEqual([])
  })

  test.each(SCHEMAS)(
    '%s shows no row to a transaction without a purpose, and to a viewer only its own companies',
    async (subgraph) => {
      const tables = (await readTables(product.superuserUrl)).filter(
        (t) => t.schema === subgraph && !WITHOUT_POLICY.has(t.table),
      )
      const client = new pg.Client({ connectionString: product.appUrl })
      await client.connect()
      try {
        const [own, other] = companyIds as [string, string]
        const count = async (table: string, where: string, params: unknown[], settings: Record<string, string>) => {
          await client.query('begin')
          for (const [name, value] of Object.entries(settings))
            await client.query('select set_config($1, $2, true)', [name, value])
          const { rows } = await client.query(
            `select count(*)::int as n from ${subgraph}.${pg.escapeIdentifier(table)} ${where}`,
            params,
          )
          await client.query('rollback')
          return (rows[0] as { n: number }).n
        }
        const role = { role: `atrium_${subgraph}` }
        const viewer = {
          ...role,
          'app.purpose': 'viewer',
          'app.role': 'CLIENT',
          'app.user_id': '00000000-0000-0000-0000-000000000001',
          ...Object.fromEntries(
            ['company', 'member_company', 'admin_company', 'billing_company', 'approver_company'].map((list) => [
              `app.${list}_ids`,
              `{${own}}`,
            ]),
          ),
        }
        let ownRows = 0
        for (const { table, hasCompany } of tables) {
          expect([table, await count(table, '', [], role)]).toEqual([table, 0])
          if (!hasCompany) continue
          expect([table, await count(table, 'where company_id = $1', [other], viewer)]).toEqual([table, 0])
          ownRows += await count(table, 'where company_id = $1', [own], viewer)
        }
        if (subgraph !== 'gateway') expect(ownRows).toBeGreaterThan(0)
      } finally {
        await client.end()
      }
    },
  )
})

describe('walls 1 and 2: the schema and the services', () => {
  test('nobody without a session is answered by any root field but the public ones', async () => {
    // Also of what there is no row of here.
    const unknown = { id: ids['Project']![0]!.id, ids: [] }
    for (const query of generateQueries(schema)) {
      const { name } = query
      const root = name.slice('Query.'.length).split(/[.:]/)[0]!
      if (PUBLIC.has(root)) continue
      const { body } = await product.graphql(null, query.query, variablesOf(query, ids)[0] ?? unknown)
      expect([name, body.data?.[root] ?? null]).toEqual([name, null])
      expect([name, body.errors?.[0]?.extensions['code']]).toEqual([name, 'UNAUTHENTICATED'])
    }
  })

  test.each(PEOPLE)(
    '%s gets no text of a company that is not theirs, whatever is asked for',
    { timeout: 600_000 },
    async (person) => {
      let ownSeen = 0
      await askAll(questionsOf(schema, ids), async ({ name, query, variables }) => {
        const { text } = await product.graphql(tokens[person], query, variables)
        expect([name, foreignCanaries(text, person)]).toEqual([name, []])
        // What is refused for its size proves nothing.
        expect([name, text.includes('QUERY_TOO_COMPLEX')]).toEqual([name, false])
        // Nor what fails, which hides what would have come with it.
        expect([name, text.includes('"code":"INTERNAL"')]).toEqual([name, false])
        if (companyIds.some((id) => text.includes(canaryOf(id)))) ownSeen += 1
      })
      // The allowed twin: the same questions do bring what the person may see.
      expect(ownSeen).toBeGreaterThan(10)
    },
  )

  test.each(SUBGRAPHS)(
    '%s, asked straight for entities of another company, gives none of its texts',
    async (subgraph) => {
      const types = entityTypes(product, subgraph).filter((type) => ids[type])
      expect(types.length).toBeGreaterThan(0)
      for (const person of PEOPLE) {
        const viewer = await viewerOf(product, tokens[person])
        let ownSeen = 0
        for (const type of types) {
          for (const { id } of ids[type]!) {
            const text = JSON.stringify(await readEntity(product, subgraph, viewer, type, id))
            expect([person, type, foreignCanaries(text, person)]).toEqual([person, type, []])
            if (text.includes('canary')) ownSeen += 1
          }
        }
        if (person === 'owner') expect(ownSeen).toBeGreaterThan(0)
      }
    },
  )
})

test('of contracts and invoices the feed tells staff, and who of a company sees its money', async () => {
  const [companyId] = companyIds as [string]
  // By its words: its kind bears a mark here.
  const QUERY = '{ activities(first: 100, where: { search: "was sent to" }) { nodes { company { id } } } }'
  const told = async (token: string) => {
    const { body } = await product.graphql(token, QUERY)
    const { nodes } = body.data!['activities'] as { nodes: { company: { id: string } }[] }
    return new Set(nodes.map(({ company }) => company.id))
  }
  const own = new Set([toGlobalId('Company', companyId)])
  expect(await told(tokens.client)).toEqual(own)
  expect((await told(tokens.pm)).size).toBeGreaterThan(1)
  for (const person of ['developer', 'agency'] as const)
    expect([person, await told(tokens[person])]).toEqual([person, new Set()])

  // One of its people who sees the rest of the company: first without a right to its money, then with one.
  const client = new pg.Client({ connectionString: product.superuserUrl })
  await client.connect()
  try {
    const member = product.plan.members.find((one) => one.companyId === companyId && one.role !== 'OWNER')!
    const { email } = product.plan.users.find(({ id }) => id === member.userId)!
    const as = async (right: string | null) => {
      await client.query(
        `update accounts.company_members set role = 'VIEWER', can_manage_billing = $2, can_sign_contracts = $3 where id = $1`,
        [member.id, right === 'pay', right === 'sign'],
      )
      const { body } = await product.graphql(
        null,
        'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }',
        { input: { email, password: 'atrium-demo' } },
      )
      return (body.data!['sessionCreate'] as { accessToken: string }).accessToken
    }
    expect(await told(await as(null))).toEqual(new Set())
    expect(await told(await as('pay'))).toEqual(own)
    expect(await told(await as('sign'))).toEqual(own)
  } finally {
    await client.end()
  }
})

describe('changes', () => {
  test.each(['developer', 'agency', 'client2'] as const)(
    '%s changes nothing of another company, by any mutation',
    async (person) => {
      const [victim] = companyIds as [string]
      if (person !== 'client2') expect(visibleTo(person).has(victim)).toBe(true)
      const before = await fingerprint(product.superuserUrl, victim)
      const mutations = generateMutations(schema, ids, victim, PUBLIC).filter(
        ({ name }) => person === 'client2' || !OF_THE_WORK.has(name),
      )
      expect(mutations.length).toBeGreaterThan(5)
      const answered: string[] = []
      for (const { name, query, variables } of mutations) {
        const { body } = await product.graphql(tokens[person], query, variables)
        const payload = body.data?.[name] as { userErrors: unknown[] } | null | undefined
        if ((payload?.userErrors.length ?? 0) + (body.errors?.length ?? 0) === 0) answered.push(name)
      }
      expect(answered.filter((name) => !OF_ONESELF.has(name))).toEqual([])
      expect(await fingerprint(product.superuserUrl, victim)).toEqual(before)
    },
  )

  test('the same mutations do change the company when its own administrator or staff sends them', async () => {
    const [victim] = companyIds as [string]
    const before = await fingerprint(product.superuserUrl, victim)
    for (const { query, variables } of generateMutations(schema, ids, victim, PUBLIC))
      await product.graphql(tokens.owner, query, variables)
    expect(await fingerprint(product.superuserUrl, victim)).not.toEqual(before)
  })
})

test('a global id of a type that does not exist, or of nothing, is null and not an error', async () => {
  for (const id of ['nonsense', 'project_01h2xcejqtf2nbrexx3vqjhp41', toGlobalId('User', companyIds[0]!)]) {
    const { body } = await product.graphql(
      tokens.owner,
      'query($id: ID!) { project(id: $id) { id } user(id: $id) { id } }',
      { id },
    )
    expect([body.data, body.errors]).toEqual([{ project: null, user: null }, undefined])
  }
})
