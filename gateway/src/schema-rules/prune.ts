import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { FieldRule } from './access.ts'

/**
 * The document without the selections that the rule denies, or null when it denies none. A selection left empty keeps
 * `__typename`, so that the object around a denied field is still fetched.
 */
export function pruneDenied(document: DocumentNode, schema: GraphQLSchema, rule: FieldRule): DocumentNode | null {
  const info = new TypeInfo(schema)
  let isPruned = false
  const pruned = visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter() {
          const parent = info.getParentType()
          const field = info.getFieldDef()
          if (!parent || !field || !rule(parent.name, field.name, getNamedType(field.type).name)) return undefined
          isPruned = true
          return null
        },
      },
      SelectionSet: {
        leave: (set): SelectionSetNode | undefined => (set.selections.length > 0 ? undefined : typenameOnly),
      },
    }),
  )
  return isPruned ? pruned : null
}

const typenameOnly: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
}
