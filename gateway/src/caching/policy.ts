import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { ValidOperation } from '../pipeline/documents.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import type { CacheHint, CacheHints, CacheScope } from './hints.ts'

/** For how long an answer holds, and for whom. */
export interface CachePolicy {
  /** Seconds; 0 for an answer that must not be kept. */
  maxAge: number
  scope: CacheScope
}

/** The policy of one answer. */
export interface AnswerPolicy extends CachePolicy {
  /** How much of `maxAge` was over when it was taken out of a cache. */
  ageSeconds: number
}

/**
 * The policy of each query, by the rules that Apollo Server made: the shortest time of its fields, `PRIVATE` if one is. What has no
 * hint holds for no time at all, but for scalars below the root, which hold as long as the object that they are read from.
 */
export function createCachePolicies(hints: CacheHints): (valid: ValidOperation) => CachePolicy {
  const known = new WeakMap<ValidOperation, CachePolicy>()
  return (valid) => {
    let policy = known.get(valid)
    if (!policy) known.set(valid, (policy = policyOf(valid, hints)))
    return policy
  }
}

function policyOf({ document, operation, schema }: ValidOperation, hints: CacheHints): CachePolicy {
  const walk: Walk = { schema, hints, fragments: fragmentsOf(document), visited: new Set(), ages: [], isPrivate: false }
  visit(operation.selectionSet, schema.getRootType(operation.operation)!, true, walk)
  const maxAge = walk.ages.length > 0 ? Math.min(...walk.ages) : 0
  return { maxAge, scope: walk.isPrivate ? 'PRIVATE' : 'PUBLIC' }
}

interface Walk {
  schema: GraphQLSchema
  hints: CacheHints
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Fragments: what one says holds wherever it is spread. */
  visited: Set<string>
  ages: number[]
  isPrivate: boolean
}

function visit(set: SelectionSetNode, parent: GraphQLCompositeType, isRoot: boolean, walk: Walk): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      visitField(selection, parent, isRoot, walk)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      visit(selection.selectionSet, condition ? compositeOf(condition, walk) : parent, isRoot, walk)
    } else if (!walk.visited.has(selection.name.value)) {
      walk.visited.add(selection.name.value)
      const fragment = walk.fragments.get(selection.name.value)!
      visit(fragment.selectionSet, compositeOf(fragment.typeCondition.name.value, walk), isRoot, walk)
    }
  }
}

function visitField(node: FieldNode, parent: GraphQLCompositeType, isRoot: boolean, walk: Walk): void {
  const name = node.name.value
  if (name === '__typename') return
  const field = isUnionType(parent) ? undefined : parent.getFields()[name]
  if (!field) {
    walk.ages.push(0) // `__schema` and `__type`: another release answers something else
    return
  }
  const type = getNamedType(field.type)
  const ofType = isCompositeType(type) ? walk.hints.get(type.name) : undefined
  for (const owner of ownersOf(parent, walk.schema)) {
    const hint = combine(ofType, walk.hints.get(`${owner}.${name}`))
    if (hint.scope === 'PRIVATE') walk.isPrivate = true
    if (hint.maxAge !== undefined) walk.ages.push(hint.maxAge)
    else if (isRoot || (isCompositeType(type) && !hint.inheritMaxAge)) walk.ages.push(0)
  }
  if (node.selectionSet && isCompositeType(type)) visit(node.selectionSet, type, false, walk)
}

/** What the field says goes before what its type says. */
function combine(ofType: CacheHint | undefined, ofField: CacheHint | undefined): CacheHint {
  return { ...ofType, ...ofField }
}

/** The types whose field may be the one that is read. */
function ownersOf(parent: GraphQLCompositeType, schema: GraphQLSchema): string[] {
  if (!isAbstractType(parent)) return [parent.name]
  return schema.getPossibleTypes(parent).map(({ name }) => name)
}

function compositeOf(name: string, { schema }: Walk): GraphQLCompositeType {
  return schema.getType(name) as GraphQLCompositeType
}
