import { parse, validate } from 'graphql'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../playground/examples.ts'
import { loadSupergraph } from '../src/planning/supergraph.ts'

const supergraph = new URL('../../supergraph.graphql', import.meta.url)

describe("the playground's examples", () => {
  it.runIf(existsSync(supergraph))('are valid against the supergraph', () => {
    const { clientSchema } = loadSupergraph(readFileSync(supergraph, 'utf8'))
    expect(EXAMPLES.flatMap((example) => validate(clientSchema, parse(example)))).toEqual([])
  })
})
