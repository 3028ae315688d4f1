import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCosts } from '../src/cost/costs.ts'
import { createDocuments } from '../src/pipeline/documents.ts'
import { LIMITS } from '../src/limits/catalogue.ts'
import { OPERATION_LIMITS } from '../src/limits/limits.ts'
import { loadSupergraph } from '../src/planning/supergraph.ts'

// An administrator who sets a limit too low must still be able to open the page that sets it higher, and everyone to work.

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const supergraph = loadSupergraph(file('../../supergraph.graphql'))
const documents = Object.values(
  JSON.parse(file('../../client/src/graphql/generated/persisted-documents.json')) as Record<string, string>,
)
const least = {
  ...OPERATION_LIMITS,
  depth: LIMITS.DEPTH.minimum,
  aliases: LIMITS.ALIASES.minimum,
  tokens: LIMITS.TOKENS.minimum,
  rootFields: LIMITS.ROOT_FIELDS.minimum,
  directives: LIMITS.DIRECTIVES.minimum,
}
const read = createDocuments(supergraph.clientSchema, { operation: least })
const costOf = createCosts(supergraph)

describe('what the pages of the product ask', () => {
  it('is let through by the lowest limits that can be set', () => {
    expect(documents.length).toBeGreaterThan(40)
    expect(documents.flatMap((text) => read(text, null).errors ?? []).map(String)).toEqual([])
  })

  it('costs less than the lowest limit, with the longest page that they ask for', () => {
    const estimates = documents.map((text) => costOf(read(text, null).valid!).estimate({ first: 50 }))
    expect(estimates.filter((estimate) => 'error' in estimate)).toEqual([])
    const dearest = Math.max(...estimates.map((estimate) => ('requested' in estimate ? estimate.requested : Infinity)))
    expect(dearest).toBeLessThanOrEqual(LIMITS.COST.minimum)
    // A page is opened often in a minute.
    expect(dearest * 5).toBeLessThanOrEqual(LIMITS.RATE_PER_USER.minimum)
  })
})
