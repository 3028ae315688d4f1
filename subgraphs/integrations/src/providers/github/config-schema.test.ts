import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { configSchema } from './config-schema.ts'

const ajv = new Ajv2020({ allErrors: true, keywords: ['x-order', 'x-advanced', 'x-warning'] })
addFormats.default(ajv)
const validate = ajv.compile(configSchema)
const token = `ghp_${'a'.repeat(36)}`

test('a token and an owner are enough', () => {
  expect(validate({ token, owner: 'octo-org' })).toBe(true)
})

test('a token of an unknown shape is a warning, not an error', () => {
  expect(validate({ token: 'new-shape', owner: 'octo-org' })).toBe(true)
  expect('new-shape').not.toMatch(new RegExp(configSchema.properties.token['x-warning'].pattern))
  expect(token).toMatch(new RegExp(configSchema.properties.token['x-warning'].pattern))
})

test.each([
  ['no owner', { token }],
  ['an address as owner', { token, owner: 'github.com/octo-org' }],
  ['a repository with its owner', { token, owner: 'octo-org', repositories: ['octo-org/site'] }],
  ['the same repository twice', { token, owner: 'octo-org', repositories: ['site', 'site'] }],
  ['a short secret', { token, owner: 'octo-org', webhookSecret: 'short' }],
  ['a file as API address', { token, owner: 'octo-org', baseUrl: 'file:///etc/passwd' }],
  ['an unknown field', { token, owner: 'octo-org', tokn: 'x' }],
])('%s is refused', (_, config) => {
  expect(validate(config)).toBe(false)
})

test('every field tells a person what to enter, and secrets are write-only', () => {
  for (const [name, field] of Object.entries(configSchema.properties)) {
    expect(field.title, name).toBeTruthy()
    expect(field.description.length, name).toBeGreaterThan(40)
    expect('writeOnly' in field, name).toBe(name === 'token' || name === 'webhookSecret')
  }
})
