import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { fragmentsOf } from '../pipeline/operations.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'

/** What the `@requires` of one field selects, and of the fields that it selects in turn. */
export interface RequiredFields {
  typeName: string
  fieldName: string
  names: Set<string>
  /** Of each field that is selected with arguments, the arguments. */
  withArguments: Map<string, string>
}

/** Reads the `@requires` of a supergraph. */
export function readRequiredFields(supergraph: DocumentNode): RequiredFields[] {
  const found: RequiredFields[] = []
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      for (const { name, arguments: args } of field.directives ?? []) {
        const requires = args?.find((argument) => argument.name.value === 'requires')
        if (name.value !== 'join__field' || !requires) continue
        const selected = readSelection(String(valueFromASTUntyped(requires.value)))
        found.push({ typeName: type.name.value, fieldName: field.name.value, ...selected })
      }
    }
  }
  for (const required of found) addIndirect(required, found)
  return found
}

function readSelection(selection: string): Pick<RequiredFields, 'names' | 'withArguments'> {
  const names = new Set<string>()
  const withArguments = new Map<string, string>()
  visit(parse(`{ ${selection} }`), {
    Field: ({ name, arguments: args }) => {
      names.add(name.value)
      if (args?.length) withArguments.set(name.value, args.map(print).join(', '))
    },
  })
  return { names, withArguments }
}

/** A field that is required may itself require others. A set is iterated with what is added meanwhile. */
function addIndirect(required: RequiredFields, all: readonly RequiredFields[]): void {
  for (const name of required.names) {
    for (const other of all) {
      if (other.fieldName !== name) continue
      for (const more of other.names) required.names.add(more)
      for (const [field, args] of other.withArguments) {
        if (!required.withArguments.has(field)) required.withArguments.set(field, args)
      }
    }
  }
}

/**
 * The document as several, so that in each a field is required with one set of arguments at most: a tree has one place for it.
 * The first has all that is in no conflict.
 */
export function splitConflicts(
  document: DocumentNode,
  schema: GraphQLSchema,
  required: readonly RequiredFields[],
): DocumentNode[] {
  const risky = required.filter(({ withArguments }) => withArguments.size > 0)
  if (risky.length < 2) return [document]
  const groups = groupSelected(document, schema, risky)
  if (groups.length < 2) return [document]
  const spread = spreadFragments(document)
  return groups.map((group, index) => {
    const others = new Set(groups.filter((other) => other !== group).flat())
    return keepFields(spread, schema, { group: new Set(group), others, isRest: index === 0 })
  })
}

export function conflictError(): GraphQLError {
  const message = 'Some fields of this operation need another field with different arguments. Ask for them in a query.'
  return gatewayError(message, ErrorCode.BAD_USER_INPUT)
}

/** The selected fields, as `Type.field` of the selection's parent, in groups without a conflict. */
function groupSelected(document: DocumentNode, schema: GraphQLSchema, risky: readonly RequiredFields[]): string[][] {
  const groups: { fields: string[]; withArguments: Map<string, string> }[] = []
  const seen = new Set<string>()
  const info = new TypeInfo(schema)
  const place = (coordinate: string, { withArguments }: RequiredFields): void => {
    const fits = groups.find((group) =>
      [...withArguments].every(([name, args]) => (group.withArguments.get(name) ?? args) === args),
    )
    const group = fits ?? { fields: [], withArguments: new Map<string, string>() }
    if (!fits) groups.push(group)
    group.fields.push(coordinate)
    for (const [name, args] of withArguments) group.withArguments.set(name, args)
  }
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType()
        const coordinate = `${parent?.name}.${name.value}`
        if (!parent || seen.has(coordinate)) return
        seen.add(coordinate)
        const found = risky.find((one) => one.fieldName === name.value && isPossible(parent, one.typeName, schema))
        if (found) place(coordinate, found)
      },
    }),
  )
  return groups.map(({ fields }) => fields)
}

function isPossible(parent: GraphQLNamedType, typeName: string, schema: GraphQLSchema): boolean {
  if (parent.name === typeName) return true
  return isAbstractType(parent) && schema.getPossibleTypes(parent).some(({ name }) => name === typeName)
}

/** The whole document without other groups' fields, or only one group's fields and what leads to them. */
function keepFields(
  document: DocumentNode,
  schema: GraphQLSchema,
  keep: { group: ReadonlySet<string>; others: ReadonlySet<string>; isRest: boolean },
): DocumentNode {
  const info = new TypeInfo(schema)
  const dropEmpty = { leave: (node: { selectionSet?: SelectionSetNode }) => (isEmpty(node) ? null : undefined) }
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(field) {
          const coordinate = `${info.getParentType()?.name}.${field.name.value}`
          if (keep.group.has(coordinate)) return false
          if (keep.others.has(coordinate)) return null
          return keep.isRest || field.selectionSet ? undefined : null
        },
        ...dropEmpty,
      },
      InlineFragment: dropEmpty,
      SelectionSet: {
        // The object around a field that another plan brings has to be there.
        leave: (set) => (keep.isRest && set.selections.length === 0 ? { ...set, selections: [TYPENAME] } : undefined),
      },
    }),
  )
}

function isEmpty({ selectionSet }: { selectionSet?: SelectionSetNode }): boolean {
  return selectionSet?.selections.length === 0
}

/** The document with inline fragments instead of named ones. */
function spreadFragments(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document)
  const spread = visit(document, {
    FragmentSpread: ({ name, directives }): InlineFragmentNode => {
      const { typeCondition, selectionSet } = fragments.get(name.value)!
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }
    },
  })
  return { ...spread, definitions: spread.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION) }
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
