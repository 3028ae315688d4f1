import { documentOf } from './documents.ts'
import { growTo } from './people.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

export const DOCUMENTS = {
  list: documentOf('UsersPage_List'),
  choices: documentOf('UsersPage_Choices'),
  open: documentOf('UsersTabs_Open'),
}
const SAMPLES = 40
const WARM = 5
/** Pages that are walked from the first, each asked once. */
const WALKED = 40

interface Variables {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  where?: object
  orderBy?: { field: string; direction: string }[]
}

interface Answer {
  users: { nodes: unknown[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
}

const BY_NAME = [{ field: 'NAME', direction: 'ASC' }]
const first = (more: Variables = {}): Variables => ({ first: 25, where: {}, orderBy: BY_NAME, ...more })

/** What a person does on the page of users, each with the query that it sends. */
const ACTIONS: Record<string, Variables> = {
  'first page': first(),
  'last page': { last: 25, where: {}, orderBy: BY_NAME },
  'by last sign-in': first({ orderBy: [{ field: 'LAST_SIGN_IN_AT', direction: 'DESC' }] }),
  'by age of the account': first({ orderBy: [{ field: 'CREATED_AT', direction: 'ASC' }] }),
  'role: project managers': first({ where: { role: ['PROJECT_MANAGER'] } }),
  'role and status': first({ where: { role: ['DEVELOPER'], status: ['SUSPENDED'] } }),
  'status: invited': first({ where: { status: ['INVITED'] } }),
  'never signed in': first({ where: { activity: 'NEVER' } }),
  'here in 30 days': first({ where: { activity: 'ACTIVE' } }),
  'search: one person': first({ where: { search: '.77777@people' } }),
  'search: nobody': first({ where: { search: 'qqqzzz' } }),
  'search: a name many have': first({ where: { search: 'marchetti' } }),
  'search: two letters': first({ where: { search: 'ma' } }),
  'search, role, by last sign-in': first({
    where: { search: 'ada keller', role: ['CLIENT'] },
    orderBy: [{ field: 'LAST_SIGN_IN_AT', direction: 'DESC' }],
  }),
}

export interface UsersResults {
  users: {
    sizes: {
      people: number
      seedSeconds: number
      /** Milliseconds from the request to the whole answer, at the gateway. */
      queries: Record<string, Summary>
      /** All of them together. */
      allMs: Summary
    }[]
    /** p95 of all at the largest size for that at the smallest. */
    growth: number
  }
}

/** The page of users, as an administrator uses it, on more and more people. */
export async function measureUsers(product: BenchProduct, sizes: readonly number[]): Promise<UsersResults> {
  const token = await product.signIn('owner')
  const results: UsersResults['users']['sizes'] = []
  for (const people of sizes) {
    const seedSeconds = await growTo(product.ownerUrl(), people)
    const queries: Record<string, number[]> = {}
    for (const [action, variables] of Object.entries(await actionsWithCompany(product, token))) {
      queries[action] = await repeat(() => product.graphql(token, DOCUMENTS.list, variables))
    }
    queries['next page'] = await walk(product, token)
    queries['choices of the filters'] = await repeat(() => product.graphql(token, DOCUMENTS.choices, { company: null }))
    queries['open invitations'] = await repeat(() => product.graphql(token, DOCUMENTS.open))
    results.push({
      people,
      seedSeconds,
      queries: Object.fromEntries(Object.entries(queries).map(([action, samples]) => [action, summarise(samples)])),
      allMs: summarise(Object.values(queries).flat()),
    })
  }
  const growth = Number((results.at(-1)!.allMs.p95 / results[0]!.allMs.p95).toFixed(2))
  return { users: { sizes: results, growth } }
}

async function actionsWithCompany(product: BenchProduct, token: string): Promise<Record<string, Variables>> {
  const { companies } = await product.graphql<{ companies: { nodes: { id: string }[] } }>(
    token,
    'query Bench { companies(first: 1, where: { search: "Client 7" }) { nodes { id } } }',
  )
  return { ...ACTIONS, 'people of a company': first({ where: { companyId: companies.nodes[0]!.id } }) }
}

async function repeat(ask: () => Promise<unknown>): Promise<number[]> {
  for (let turn = 0; turn < WARM; turn += 1) await ask()
  const samples: number[] = []
  for (let turn = 0; turn < SAMPLES; turn += 1) samples.push(await timed(ask))
  return samples
}

async function walk(product: BenchProduct, token: string): Promise<number[]> {
  const samples: number[] = []
  for (let after: string | null = null, page = 0; page < WALKED; page += 1) {
    const began = performance.now()
    const { users }: Answer = await product.graphql<Answer>(token, DOCUMENTS.list, first({ after }))
    samples.push(performance.now() - began)
    after = users.pageInfo.endCursor
  }
  return samples
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await ask()
  return performance.now() - began
}
