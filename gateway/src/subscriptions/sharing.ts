import {
  type ConstDirectiveNode,
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { ValidOperation } from '../pipeline/documents.ts'

/** `@tag(name: "shared")`: what a subgraph says may be answered once for many. */
const SHARED = 'shared'

export interface Sharing {
  /** Whether equal subscriptions of one viewer share an upstream. */
  isShared: boolean
  /** Whether those of different people with the same rights do. */
  isImpersonal: boolean
}

/**
 * How subscriptions may be shared, by the tags of the supergraph. A subscription field that is tagged may be joined late: its
 * stream begins with nothing that only its first subscriber gets. A type that is tagged is answered by the viewer's rights alone,
 * never by who the viewer is. What has no tag is not shared, so forgetting one costs speed and gives nothing away.
 */
export function readSharing(supergraph: DocumentNode, schema: GraphQLSchema): (operation: ValidOperation) => Sharing {
  const fieldNames = new Set<string>()
  const typeNames = new Set<string>()
  const subscriptionName = schema.getSubscriptionType()?.name
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    if (isTagged(definition.directives)) typeNames.add(definition.name.value)
    if (definition.name.value !== subscriptionName) continue
    for (const field of definition.fields ?? []) if (isTagged(field.directives)) fieldNames.add(field.name.value)
  }

  function isAnsweredByRights(type: GraphQLNamedType): boolean {
    if (!isCompositeType(type) || type.name === subscriptionName) return true
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
    return objects.every(({ name }) => typeNames.has(name))
  }

  return ({ document, rootFields }) => {
    const isShared = [...rootFields].every((name) => name === '__typename' || fieldNames.has(name))
    if (!isShared) return { isShared, isImpersonal: false }
    let isImpersonal = true
    const types = new TypeInfo(schema)
    const check = () => {
      const type = getNamedType(types.getType())
      if (type && !isAnsweredByRights(type)) isImpersonal = false
    }
    visit(document, visitWithTypeInfo(types, { Field: check, InlineFragment: check, FragmentDefinition: check }))
    return { isShared, isImpersonal }
  }
}

function isTagged(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return (directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' && given?.some(({ value }) => value.kind === Kind.STRING && value.value === SHARED),
  )
}
