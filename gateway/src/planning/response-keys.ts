import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
} from 'graphql'
import type { RequiredFields } from './required-fields.ts'

/** Under which names an operation's fields are planned and fetched. */
export interface ResponseKeys {
  /** The name of a field in the plan and the fetched tree. */
  keyOf(field: FieldNode): string
  /** The name that the client chose, by that of the plan. */
  nameOf(key: string): string
  /** The operation with these names, for the planner. */
  rename(document: DocumentNode): DocumentNode
}

/** Names of a supergraph's fields that a client's own names may clash with. */
export interface ReservedNames {
  fields: ReadonlySet<string>
  /** Fields that a `@requires` selects with arguments. */
  requiredWithArguments: ReadonlySet<string>
}

export function readReservedNames(schema: GraphQLSchema, requirements: readonly RequiredFields[]): ReservedNames {
  const fields = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const name of Object.keys(type.getFields())) fields.add(name)
  }
  const requiredWithArguments = new Set(requirements.flatMap(({ withArguments }) => [...withArguments.keys()]))
  return { fields, requiredWithArguments }
}

/**
 * The planner adds the fields of keys and `@requires` by their own names, into the selections of the client. So where the client
 * uses such a name for something else (as an alias, or the field itself with other arguments), it is planned under another name.
 */
export function createResponseKeys(document: DocumentNode, reserved: ReservedNames): ResponseKeys {
  const prefix = freePrefix(document)
  const keyOf = (field: FieldNode): string => {
    const fieldName = field.name.value
    const name = field.alias?.value ?? fieldName
    const isTaken = name === fieldName ? reserved.requiredWithArguments.has(name) : reserved.fields.has(name)
    return isTaken ? prefix + name : name
  }
  return {
    keyOf,
    nameOf: (key) => (key.startsWith(prefix) ? key.slice(prefix.length) : key),
    rename: (renamed) => renameFields(renamed, keyOf),
  }
}

const PLANNED_DIRECTIVES = new Set(['skip', 'include', 'defer'])

function renameFields(document: DocumentNode, keyOf: (field: FieldNode) => string): DocumentNode {
  return visit(document, {
    // Others are of subgraphs, and the planner's schema does not know them.
    Directive: ({ name }) => (PLANNED_DIRECTIVES.has(name.value) ? undefined : null),
    Field: {
      leave: (field): FieldNode | undefined => {
        const key = keyOf(field)
        if (key === (field.alias?.value ?? field.name.value)) return undefined
        return { ...field, alias: { kind: Kind.NAME, value: key } }
      },
    },
  })
}

/** A prefix that no name of the document begins with. */
function freePrefix(document: DocumentNode): string {
  const names: string[] = []
  visit(document, {
    Field: ({ alias, name }) => void names.push(alias?.value ?? name.value),
  })
  let prefix = 'client_'
  while (names.some((name) => name.startsWith(prefix))) prefix += '_'
  return prefix
}
