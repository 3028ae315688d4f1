import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
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

/** The fields that the sets select of an object of the type, by response name, fragments spread (CollectFields of the specification). */
export function collectFields(
  sets: readonly ConditionalSet[],
  type: GraphQLCompositeType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  matches: TypeConditions,
): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>()
  const visit = ({ set, conditions }: ConditionalSet): void => {
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
      if (!condition || matches(condition, type.name)) visit({ set: fragment.selectionSet, conditions: all })
    }
  }
  sets.forEach(visit)
  return found
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
