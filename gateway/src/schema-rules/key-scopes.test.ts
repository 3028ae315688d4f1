import { buildSchema, getNamedType, isCompositeType, isLeafType } from 'graphql'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyRuleOf } from './key-scopes.ts'

const schema = buildSchema(readFileSync(new URL('../../../client/src/graphql/schema.graphql', import.meta.url), 'utf8'))

test('for every type of the schema somebody decided which keys may read it', () => {
  const isAnswerOfMutation = /(Payload|UserError|TestResult)$/
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isCompositeType(type) && !type.name.startsWith('__') && !isAnswerOfMutation.test(type.name),
  )
  expect(types.length).toBeGreaterThan(40)
  expect(types.filter(({ name }) => keyRuleOf(name) === undefined).map(({ name }) => name)).toEqual([])
})

test('no root field answers a bare value, which would have no rule', () => {
  for (const root of [schema.getQueryType(), schema.getSubscriptionType()]) {
    const bare = Object.values(root!.getFields()).filter(({ type }) => isLeafType(getNamedType(type)))
    expect(bare.map(({ name }) => name)).toEqual([])
  }
})
