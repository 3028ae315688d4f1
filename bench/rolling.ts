import { setTimeout as delay } from 'node:timers/promises'
import { documentOf } from './documents.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

/** What the home page of each asks for. */
export const HOMES = {
  owner: documentOf('StaffHome_Overview'),
  pm: documentOf('StaffHome_Overview'),
  developer: documentOf('DeveloperHome_Focus'),
  agency: documentOf('AgencyHome_Customers'),
  client: documentOf('ClientHome_Company'),
}
const PEOPLE = Object.keys(HOMES) as (keyof typeof HOMES)[]
const SERVICES = ['accounts', 'projects', 'billing', 'integrations', 'gateway'] as const
const EVERY_MS = 50
/** Milliseconds that are watched after a service is back. */
const AFTER_MS = 2_000
/** What the people's pages met in one phase. */
export interface RollingPhase {
  /** What was done meanwhile: nothing, a rolling restart of all, or one service told to end (SIGTERM), which is started again. */
  restarted: 'none' | 'all, one after the other' | (typeof SERVICES)[number]
  requests: number
  /** No answer, or one with an error: a page that shows less than it should. */
  failed: number
  /** The same for who tries a connection that is refused or broken again for up to 10 s, as the client of the product does. */
  failedAfterRetries: number
  /** The first answer of those that were answered at once. */
  answerMs: Summary
  /** From the signal until all was done, or ready again. */
  backMs: number | null
}

export interface RollingResults {
  rolling: {
    everyMs: number
    people: number
    phases: RollingPhase[]
    requests: number
    failedShare: number
    failedAfterRetriesShare: number
  }
}

/**
 * The home pages of five roles, read in turn at a steady pace: while all services are replaced one after the other, and while each
 * ends by itself and is started again. The shares are of the rolling restart.
 */
export async function measureRolling(product: BenchProduct, seconds: number): Promise<RollingResults> {
  const homes = await Promise.all(PEOPLE.map((person) => homeOf(product, person)))
  const ask = reader(homes)
  await ask(() => delay(3_000)) // warm
  const phases: RollingPhase[] = [{ restarted: 'none', ...(await ask(() => delay(seconds * 1000))), backMs: null }]
  const measure = async (restarted: RollingPhase['restarted'], restart: () => Promise<number>) => {
    let backMs = 0
    const met = await ask(async () => {
      await delay(500)
      backMs = await restart()
      await delay(AFTER_MS)
    })
    const phase: RollingPhase = { restarted, ...met, backMs }
    phases.push(phase)
    return phase
  }
  const rolling = await measure('all, one after the other', () => product.replaceAll())
  for (const service of SERVICES) await measure(service, () => product.restart(service))
  const share = (count: number) => Number((count / rolling.requests).toFixed(5))
  return {
    rolling: {
      everyMs: EVERY_MS,
      people: PEOPLE.length,
      phases,
      requests: rolling.requests,
      failedShare: share(rolling.failed),
      failedAfterRetriesShare: share(rolling.failedAfterRetries),
    },
  }
}

/** Asks for what the home page of a person shows, in the first company that it sees. */
async function homeOf(product: BenchProduct, person: keyof typeof HOMES): Promise<() => Promise<unknown>> {
  const token = await product.signIn(person)
  const { companies } = await product.graphql<{ companies: { nodes: { id: string }[] } }>(
    token,
    '{ companies(first: 1) { nodes { id } } }',
  )
  const variables = { companyId: companies.nodes[0]?.id }
  return () => product.graphql(token, HOMES[person], variables)
}

function reader(homes: readonly (() => Promise<unknown>)[]) {
  let turn = 0
  return async (during: () => Promise<unknown>) => {
    const samples: number[] = []
    const open: Promise<void>[] = []
    let failed = 0
    let failedAfterRetries = 0
    let isOver = false
    const over = during().then(() => (isOver = true))
    const once = async (): Promise<void> => {
      const home = homes[turn++ % homes.length]!
      const began = performance.now()
      for (let attempt = 0; ; attempt += 1) {
        try {
          await home()
          if (attempt === 0) samples.push(performance.now() - began)
          return
        } catch (error) {
          if (attempt === 0) failed += 1
          // `fetch` fails with a TypeError where there was no answer at all.
          if (!(error instanceof TypeError) || performance.now() - began > 10_000) {
            failedAfterRetries += 1
            return
          }
          await delay(200)
        }
      }
    }
    while (!isOver) {
      open.push(once())
      await delay(EVERY_MS)
    }
    await over
    await Promise.all(open)
    return { requests: open.length, failed, failedAfterRetries, answerMs: summarise(samples) }
  }
}
