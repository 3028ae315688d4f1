import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { AccessRules, Denial } from '../schema-rules/access.ts'
import type { ResponseKeys } from './response-keys.ts'

/** `@tag(name: "unverified")` on a field: what it answers by an id is not looked up where another subgraph has it. */
const UNVERIFIED = 'unverified'
/** `@tag(name: "exists")` on a field of such a type: never null of what exists, and answered by who knows whether it does. */
const EXISTS = 'exists'

/** What a supergraph says about answers that may be of nothing. */
export interface Proofs {
  /** Coordinates of the fields that answer them. */
  unverified: ReadonlySet<string>
  /** By type: the field that is there when the object is. */
  fields: ReadonlyMap<string, string>
}

export function readProofs(supergraph: DocumentNode): Proofs {
  const unverified = new Set<string>()
  const fields = new Map<string, string>()
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const { name, directives } of type.fields ?? []) {
      if (isTagged(directives, UNVERIFIED)) unverified.add(`${type.name.value}.${name.value}`)
      if (isTagged(directives, EXISTS)) fields.set(type.name.value, name.value)
    }
  }
  return { unverified, fields }
}

function isTagged(directives: readonly ConstDirectiveNode[] | undefined, tag: string): boolean {
  return (directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' && given?.some(({ value }) => value.kind === Kind.STRING && value.value === tag),
  )
}

/** What one access gets of objects whose type shows when they come. */
export interface ObjectGuard {
  /** Why an object of the type may not be read, or null. Of an interface or union: of an object whose type is not known. */
  denialOf(typeName: string): Denial | null
  isUnverified(coordinate: string): boolean
  /** What an object of the type, answered by an unverified field, has in the fetched tree when it exists; null where it need not. */
  proofOf(typeName: string): string | null
  /** The operation as it is planned: below unverified fields, with the proofs. They go with what is asked of their subgraph anyway. */
  withProofs(document: DocumentNode, schema: GraphQLSchema): DocumentNode
}

export function createObjectGuard(proofs: Proofs, rules: AccessRules, keys: ResponseKeys): ObjectGuard {
  const isUnverified = (coordinate: string) => proofs.unverified.has(coordinate)
  const fieldOf = (typeName: string): FieldNode | null => {
    const name = proofs.fields.get(typeName)
    if (!name || rules.object(typeName) || rules.field(typeName, name, '')) return null
    return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }
  }
  return {
    denialOf: rules.object,
    isUnverified,
    proofOf(typeName) {
      const field = fieldOf(typeName)
      return field && keys.keyOf(field)
    },
    withProofs(document, schema) {
      if (proofs.unverified.size === 0) return document
      const info = new TypeInfo(schema)
      return visit(
        document,
        visitWithTypeInfo(info, {
          Field: {
            leave(node): FieldNode | undefined {
              const parent = info.getParentType()
              const answer = getNamedType(info.getType())
              if (!parent || !node.selectionSet || !isUnverified(`${parent.name}.${node.name.value}`)) return undefined
              const types = isAbstractType(answer) ? schema.getPossibleTypes(answer).map(({ name }) => name) : []
              const added = types.flatMap((name) => fragmentOf(name, fieldOf(name)) ?? [])
              const selections = [...node.selectionSet.selections, ...added]
              return { ...node, selectionSet: { ...node.selectionSet, selections } }
            },
          },
        }),
      )
    },
  }
}

function fragmentOf(typeName: string, field: FieldNode | null): InlineFragmentNode | null {
  if (!field) return null
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  }
}
