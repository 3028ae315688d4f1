import type { DemoPlan } from '@atrium/kit/demo'
import { makeInvoices } from './billing.ts'
import { tellBusiness } from './business.ts'
import { makeCompanies } from './companies.ts'
import { makeContracts } from './contracts.ts'
import { makePeople, settle } from './people.ts'
import { makeProjects } from './projects.ts'
import { createRandom } from './random.ts'
import { tellStories, withStats } from './stories.ts'

/** The agency whose workspace the demo is. */
export const DEMO_AGENCY = 'Northlight Studio'

/** How much there is at scale 1. */
export const DEMO_SIZE = { companies: 12, developers: 60, projects: 40, activities: 3000 } as const

/**
 * Two years of an agency's work. The same seed, scale and time give the same rows; a time only moves them.
 * @param options.scale how many times {@link DEMO_SIZE}.
 */
export function makeDemoPlan(options: { seed?: number; scale?: number; now: Date }): DemoPlan {
  const { seed = 1, scale = 1, now } = options
  const size = (count: number) => Math.max(1, Math.round(count * scale))
  const random = createRandom(seed)
  const companies = makeCompanies(random.part('companies'), Math.max(2, size(DEMO_SIZE.companies)), now)
  const newcomers = makePeople(random.part('people'), companies, Math.max(8, size(DEMO_SIZE.developers)), now)
  const work = makeProjects(random.part('projects'), companies, newcomers.developers, size(DEMO_SIZE.projects), now)
  const people = settle(newcomers, work.companyDevelopers)
  const contracts = makeContracts(random.part('contracts'), { companies, ...people, ...work }, now)
  const invoices = makeInvoices(random.part('invoices'), contracts.contracts, contracts.contractLineItems, now)
  const rows = { companies, ...people, ...work, ...contracts, ...invoices }
  const business = tellBusiness(random.part('business'), rows, now)
  const stories = tellStories(random.part('stories'), rows, size(DEMO_SIZE.activities) - business.length, now)
  return {
    seed,
    now,
    ...rows,
    repositories: withStats(rows, stories, now),
    deployments: stories.deployments.toSorted((a, b) => a.deployedAt.getTime() - b.deployedAt.getTime()),
    activities: [...business, ...stories.activities].toSorted(
      (a, b) => a.occurredAt.getTime() - b.occurredAt.getTime(),
    ),
  }
}
