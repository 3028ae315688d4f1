import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { labelOf } from '../incremental/deferred-operation.ts'
import { type Condition, conditionsOf } from './conditions.ts'
import type { TypeConditions } from './type-conditions.ts'

/** A selection of a field, with the conditions that it stands under. */
export interface Occurrence {
  node: FieldNode
  conditions: readonly Condition[]
}

/** A selection set, with the conditions that it stands under. */
export interface ConditionalSet {
  set: SelectionSetNode
  conditions: readonly Condition[]
}

/** A fragment that is deferred. */
export interface DeferredSet extends ConditionalSet {
  label: string
}

/**
 * The fields that the sets select of an object of the type, by response name, fragments spread (CollectFields of the specification).
 * @param deferred is given the fragments that are deferred, whose fields are not among those found; absent where none is.
 */
export function collectFields(
  sets: readonly ConditionalSet[],
  type: GraphQLCompositeType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  matches: TypeConditions,
  deferred?: (part: DeferredSet) => void,
): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>()
  // A fragment that was spread before under the same conditions brings nothing new: without this, fragments that spread each other
  // twice would be visited as often as there are ways to them.
  const visited = new Map<SelectionSetNode, Set<string>>()
  const isNew = (set: SelectionSetNode, conditions: readonly Condition[]): boolean => {
    const key = conditionKey(conditions)
    const known = visited.get(set)
    if (known?.has(key)) return false
    if (known) known.add(key)
    else visited.set(set, new Set([key]))
    return true
  }
  const visit = ({ set, conditions }: ConditionalSet): void => {
    if (!isNew(set, conditions)) return
    for (const selection of set.selections) {
      const own = conditionsOf(selection.directives)
      if (!own) continue
      const all = own.length > 0 ? [...conditions, ...own] : conditions
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value
        const occurrences = found.get(name)
        if (occurrences) occurrences.push({ node: selection, conditions: all })
        else found.set(name, [{ node: selection, conditions: all }])
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!
      const condition = fragment.typeCondition?.name.value
      if (condition && !matches(condition, type.name)) continue
      const below = { set: fragment.selectionSet, conditions: all }
      const label = deferred ? labelOf(selection.directives) : null
      if (deferred && label !== null) deferred({ ...below, label })
      else visit(below)
    }
  }
  sets.forEach(visit)
  return found
}

/** The same for conditions that hold together. */
export function conditionKey(conditions: readonly Condition[]): string {
  const parts = conditions.map(({ variable, is }) => `${is ? '+' : '-'}${variable}`)
  return parts.length > 1 ? [...new Set(parts)].toSorted().join('') : (parts[0] ?? '')
}

/**
 * The sets below one field. A single occurrence is only entered when its conditions hold, so they need not be asked again below it.
 */
export function setsBelow(occurrences: readonly Occurrence[]): ConditionalSet[] {
  return occurrences.flatMap(({ node, conditions }) => {
    if (!node.selectionSet) return []
    return [{ set: node.selectionSet, conditions: occurrences.length > 1 ? conditions : [] }]
  })
}
