import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Ids } from './tenants.ts'

export interface GeneratedMutation {
  name: string
  query: string
  variables: { input: Record<string, unknown> }
}

const BY_SCALAR: Record<string, unknown> = {
  Boolean: true,
  Int: 1,
  Float: 1,
  Date: '2026-01-31',
  DateTime: '2026-01-31T00:00:00.000Z',
  JSON: { token: 'ghp_example', owner: 'someone-else' },
  URL: 'https://example.com/changed',
  EmailAddress: 'changed@example.com',
}

/** One call of every mutation that takes an input, aimed at what belongs to `companyId`, with a value for every field. */
export function generateMutations(
  schema: GraphQLSchema,
  ids: Ids,
  companyId: string,
  without: ReadonlySet<string>,
): GeneratedMutation[] {
  const idOf = (type: string) => ids[type]?.find((candidate) => candidate.companyId === companyId)?.id
  return Object.values(schema.getMutationType()!.getFields()).flatMap((field) => {
    const argument = field.args.find(({ name }) => name === 'input')
    if (!argument || without.has(field.name)) return []
    const inputType = getNamedType(argument.type) as GraphQLInputObjectType
    const subject = subjectOf(getNamedType(field.type) as GraphQLObjectType, field.name)
    const input: Record<string, unknown> = {}
    for (const inputField of Object.values(inputType.getFields())) {
      const value = valueFor(inputField, subject, idOf)
      if (value !== undefined) input[inputField.name] = value
    }
    const query = `mutation($input: ${inputType.name}!) { ${field.name}(input: $input) { userErrors { message } } }`
    return [{ name: field.name, query, variables: { input } }]
  })
}

/** The type a mutation is about: `connectionDelete` → Connection. */
function subjectOf(payload: GraphQLObjectType, mutation: string): string {
  const returned = Object.values(payload.getFields())
    .map((field) => getNamedType(field.type))
    .find((type) => isObjectType(type) && !type.name.endsWith('UserError'))
  if (returned) return returned.name
  const noun = /^[a-z]+(?:[A-Z][a-z]+)*?(?=[A-Z][a-z]+$)/.exec(mutation)?.[0] ?? mutation
  return noun[0]!.toUpperCase() + noun.slice(1)
}

function valueFor(field: GraphQLInputField, subject: string, idOf: (type: string) => string | undefined): unknown {
  const type = getNamedType(field.type)
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
  const value = single()
  return list && value !== undefined ? [value] : value

  function single(): unknown {
    if (type.name === 'ID') {
      const named = field.name === 'id' || field.name === 'ids' ? subject : field.name.replace(/Ids?$/, '')
      return idOf(named[0]!.toUpperCase() + named.slice(1))
    }
    if (isEnumType(type)) return type.getValues()[0]!.name
    if (isInputObjectType(type)) return undefined
    if (field.name === 'idempotencyKey') return undefined
    if (field.name === 'templateKey') return 'github'
    if (field.name === 'scopes') return 'projects:read'
    if (field.name === 'allowedIps') return '192.0.2.0/24'
    if (field.name === 'expiresAt') return '2999-01-31T00:00:00.000Z'
    if (field.name === 'fullName') return 'someone-else/changed'
    return BY_SCALAR[type.name] ?? 'changed'
  }
}
