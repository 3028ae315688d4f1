import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from 'graphql'
import type { Coordinates } from './read-tagged.ts'

const INACCESSIBLE: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } }
const LINK = 'https://specs.apollo.dev/inaccessible/v0.2'
const DEFINITION = `directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM
  | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`

/** A copy of the supergraph in which all that clients see and that is not open is `@inaccessible`. */
export function closeOthers(supergraph: DocumentNode, clientSchema: GraphQLSchema, open: Coordinates): DocumentNode {
  let type = ''
  let field: string | null = null
  const closed = visit(supergraph, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION) return false
      if (isTypeDefinition(node)) {
        type = node.name.value
        // Federation's own types are no client's, and never open.
        return clientSchema.getType(type) ? undefined : false
      }
      if (node.kind === Kind.FIELD_DEFINITION) field = node.name.value
      return undefined
    },
    leave(node) {
      if (isTypeDefinition(node)) return close(node, node.name.value)
      switch (node.kind) {
        case Kind.FIELD_DEFINITION:
          field = null
          return close(node, `${type}.${node.name.value}`)
        case Kind.INPUT_VALUE_DEFINITION:
          return close(node, field ? `${type}.${field}(${node.name.value}:)` : `${type}.${node.name.value}`)
        case Kind.ENUM_VALUE_DEFINITION:
          return close(node, `${type}.${node.name.value}`)
        default:
          return undefined
      }
    },
  })
  return withInaccessible(closed)

  function close<T extends { directives?: readonly ConstDirectiveNode[] }>(node: T, coordinate: string): T | undefined {
    if (open.has(coordinate) || node.directives?.some(({ name }) => name.value === 'inaccessible')) return undefined
    return { ...node, directives: [...(node.directives ?? []), INACCESSIBLE] }
  }
}

const TYPE_DEFINITIONS = [
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
] as const

type TypeDefinition = Extract<ASTNode, { kind: (typeof TYPE_DEFINITIONS)[number] }>

function isTypeDefinition(node: ASTNode): node is TypeDefinition {
  return (TYPE_DEFINITIONS as readonly Kind[]).includes(node.kind)
}

/** A supergraph in which nothing is inaccessible does not know the directive. */
function withInaccessible(supergraph: DocumentNode): DocumentNode {
  const { definitions } = supergraph
  if (definitions.some((one) => one.kind === Kind.DIRECTIVE_DEFINITION && one.name.value === 'inaccessible'))
    return supergraph
  const extra = parse(`extend schema @link(url: "${LINK}", for: SECURITY)\n${DEFINITION}`, { noLocation: true })
  return { ...supergraph, definitions: [...definitions, ...extra.definitions] }
}
