import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { API_KEY_SCOPES } from '@atrium/kit/viewer'
import { loadSupergraph } from '../src/index.ts'
import { readRequirements } from '../src/schema-rules/requirements.ts'

// Who may read what of the product's own schema. All is generated from the supergraph, so what is added tomorrow is under test.

const sdl = readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8')
const document = parse(sdl)
const requirements = readRequirements(document)
const { clientSchema, publicSchema } = loadSupergraph(sdl, { contract: { tag: 'public' } })

/** Reviewed: what answers without a session. Nothing else may. */
const OPEN_TO_ALL = [
  // A session begins or ends by them.
  'Query.setupStatus',
  // Why a page cannot be shown now.
  'Query.maintenance',
  // What staff has published of the agency's services, the same for everybody.
  'Query.publicStatus',
  'Mutation.sessionCreate',
  'Mutation.labsSessionCreate',
  'Mutation.sessionRefresh',
  'Mutation.sessionDelete',
  'Mutation.setupComplete',
  'Mutation.passkeySignInStart',
  'Mutation.passkeySignIn',
  'Mutation.sessionChallengeComplete',
  // Who has a connect link, whose token is good once: it enters access to a tool, and reads nothing.
  'Query.connectLinkPreview',
  'Mutation.connectLinkTest',
  'Mutation.connectLinkComplete',
  // Who has the link of an invitation has proved its address.
  'Query.invitationPreview',
  'Mutation.invitationJoin',
  // Nothing of a person: which ways in the page shows. They tell what is set up, and no more.
  'Query.signInOptions',
  'Query.labs',
  // Answer the same whether the address is known or not; what they do goes to its mailbox. Counted by the address of who asks.
  'Mutation.signUpCreate',
  'Mutation.signUpResend',
  'Mutation.passwordResetCreate',
  // By the token of a mail, which proves the address and is used once.
  'Mutation.signUpConfirm',
  'Mutation.passwordResetComplete',
  'Query.accountSetupPreview',
  'Mutation.accountSetUp',
  'Query.emailChangePreview',
  'Mutation.emailChangeConfirm',
  // By the signed link at the end of a mail, which opens nothing but what that address is sent.
  'Query.emailSubscription',
  'Mutation.emailSubscriptionUpdate',
]

const has = (node: { directives?: readonly ConstDirectiveNode[] }, name: string) =>
  node.directives?.some((directive) => directive.name.value === name) ?? false
const ROOTS = new Set(['Query', 'Mutation', 'Subscription'])
const objects = document.definitions.filter(
  (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
)
const isEntity = ({ directives }: ObjectTypeDefinitionNode) =>
  directives!.some(
    ({ name, arguments: args }) =>
      name.value === 'join__type' && args!.some((argument) => argument.name.value === 'key'),
  )
const namedType = (field: FieldDefinitionNode): string => {
  let { type } = field
  while (type.kind !== Kind.NAMED_TYPE) type = type.type
  return type.name.value
}
const fieldsOf = (type: ObjectTypeDefinitionNode) =>
  type
    .fields!.filter((field) => !has(field, 'inaccessible'))
    .map((field) => ({ coordinate: `${type.name.value}.${field.name.value}`, field, type: type.name.value }))

describe('every root field', () => {
  const fields = objects.filter(({ name }) => ROOTS.has(name.value)).flatMap(fieldsOf)

  it('asks who you are, or is on the reviewed list', () => {
    expect(fields.length).toBeGreaterThan(40)
    const open = fields.filter(({ coordinate }) => {
      const rule = requirements.fields.get(coordinate)
      return !rule?.authenticated && !rule?.policies.length
    })
    expect(open.map(({ coordinate }) => coordinate).toSorted()).toEqual(OPEN_TO_ALL.toSorted())
  })

  it('that API keys see answers a type with a scope or with the tag, never a bare value', () => {
    const isOfKeys = (root: string, name: string) =>
      publicSchema!.schema.getType(root) && tagsOf(fieldNode(root, name)).includes('public')
    const bare = fields
      .filter(({ type, field }) => isOfKeys(type, field.name.value))
      .filter(({ field }) => !requirements.types.has(namedType(field)) && namedType(field) !== 'Node')
    expect(bare.map(({ coordinate }) => coordinate)).toEqual([])
  })
})

it('every field of an entity has a rule, of its own or of its type', () => {
  const fields = objects.filter(isEntity).flatMap(fieldsOf)
  expect(fields.length).toBeGreaterThan(100)
  const free = fields.filter(
    ({ coordinate, type }) => !requirements.fields.has(coordinate) && !requirements.types.has(type),
  )
  expect(free.map(({ coordinate }) => coordinate)).toEqual([])
})

it('every scope that a field asks for is one that a key can have', () => {
  const rules = [...requirements.types.values(), ...requirements.fields.values()]
  const asked = new Set(rules.flatMap(({ scopes }) => scopes.flat()))
  expect([...asked].filter((scope) => !(API_KEY_SCOPES as readonly string[]).includes(scope))).toEqual([])
  // Introspection is no field of a subgraph.
  expect(API_KEY_SCOPES.filter((scope) => !asked.has(scope))).toEqual(['schema:read'])
})

describe('the public schema', () => {
  const { schema } = publicSchema!

  it('reads and never changes', () => {
    expect(schema.getMutationType()).toBeUndefined()
    expect(schema.getQueryType() && schema.getSubscriptionType()).toBeTruthy()
  })

  it('is a part of what clients see, without what belongs to persons and to the installation', () => {
    for (const name of ['Session', 'ApiKey', 'AuditEntry', 'WebhookDelivery', 'Platform', 'Metric', 'SetupStatus']) {
      expect(clientSchema.getType(name)).toBeDefined()
      expect([name, schema.getType(name)]).toEqual([name, undefined])
    }
  })

  it('describes everything that it shows', () => {
    const isNamed = (name: string) =>
      name.startsWith('__') || ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(name)
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !isNamed(name) && !ROOTS.has(name))
    expect(
      types.filter(({ description, name }) => !description && !name.endsWith('Edge')).map(({ name }) => name),
    ).toEqual([])
  })
})

it('a public field that asks for another scope than its type may be null, but for those that clients rely on', () => {
  const scopesOf = (type: string) => JSON.stringify(requirements.types.get(type)?.scopes ?? [])
  const strict = objects
    .flatMap(fieldsOf)
    .filter(({ field, type }) => {
      const isShown = publicSchema!.schema.getType(type) && publicSchema!.schema.getType(namedType(field))
      const asks = scopesOf(namedType(field))
      return isShown && field.type.kind === Kind.NON_NULL_TYPE && asks !== '[]' && asks !== scopesOf(type)
    })
    .map(({ coordinate }) => coordinate)
  expect(strict).toEqual(['Company.members', 'Subscription.activity'])
})

/** Reviewed: what is open to a person whose role needs two steps and who has only one. */
const OPEN_TO_ENROLMENT = [
  'Query.signInMethods',
  'Mutation.totpStart',
  'Mutation.totpConfirm',
  'Mutation.passkeyStart',
  'Mutation.sessionProve',
  'Mutation.sessionProveStart',
  'Mutation.passkeyRegister',
  // What these answer with: nothing that leads on to another type.
  'SignInMethods',
  'Passkey',
  'Identity',
  'TotpStartPayload',
  'RecoveryCodesPayload',
  'SessionProvePayload',
  'SessionProveStartPayload',
  'SessionUserError',
  'PasskeyStartPayload',
  'PasskeyPayload',
  'PasskeyUserError',
  'TwoFactorUserError',
]

describe('who has to set up a second step', () => {
  it('may do that, and no more', () => {
    expect([...requirements.enrolment].toSorted()).toEqual(OPEN_TO_ENROLMENT.toSorted())
  })

  it('is led nowhere else by it', () => {
    const types = OPEN_TO_ENROLMENT.filter((name) => !name.includes('.'))
    for (const type of objects.filter(({ name }) => types.includes(name.value))) {
      const reached = type.fields!.map(namedType).filter((name) => objects.some((object) => object.name.value === name))
      expect(types).toEqual(expect.arrayContaining(reached))
    }
  })
})

describe('node and nodes', () => {
  it('are told of each type of another subgraph what there is of it when it exists', () => {
    for (const name of ['node', 'nodes']) expect(tagsOf(fieldNode('Query', name))).toContain('unverified')
    const stubs = objects.filter((type) =>
      type.directives!.some(
        ({ name, arguments: args }) =>
          name.value === 'join__type' &&
          args!.some(
            (one) => one.name.value === 'graph' && one.value.kind === Kind.ENUM && one.value.value === 'ACCOUNTS',
          ) &&
          args!.some((one) => one.name.value === 'resolvable'),
      ),
    )
    expect(stubs.length).toBeGreaterThan(5)
    for (const type of stubs) {
      const proofs = type.fields!.filter((field) => tagsOf(field).includes('exists'))
      expect([type.name.value, proofs.map((field) => field.type.kind)]).toEqual([type.name.value, [Kind.NON_NULL_TYPE]])
    }
  })
})

function tagsOf({ directives }: FieldDefinitionNode): string[] {
  return directives!.flatMap(({ name, arguments: args }) =>
    name.value === 'tag' ? args!.flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : [])) : [],
  )
}

function fieldNode(root: string, name: string): FieldDefinitionNode {
  return objects.find((type) => type.name.value === root)!.fields!.find((field) => field.name.value === name)!
}
