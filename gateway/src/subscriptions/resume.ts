import type { FetchNode } from '@apollo/query-planner'
import {
  type ArgumentNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type TypeNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'

/** The argument that says after which event to go on, and the field of each event that such an argument takes. */
const AFTER = 'after'
const CURSOR = 'cursor'
/** Names that the gateway adds to the subgraph's operation. */
const OWN_VARIABLE = 'atrium_after'
const OWN_CURSOR = 'atrium_cursor'

/** A stream that can be taken up again after any of its events. */
export interface Resume {
  /** The stream's operation: goes on after the variable `variable`, and brings the cursor of each event. */
  query: string
  document: DocumentNode
  variable: string
  /** The client's variable for the cursor, if that is how it gives one. */
  clientVariable: string | null
  /** The cursor that the client gives. */
  afterOf(variables: Readonly<Record<string, unknown>>): string | null
  cursorOf(event: ExecutionResult): string | null
}

/**
 * Makes a stream's operation one that can be taken up again, where the field has an optional argument `after` and its events a
 * `cursor` that its subgraph answers. Null where it has not, or where the client uses the variable for the cursor elsewhere too.
 */
export function readResume(
  stream: FetchNode,
  client: DocumentNode,
  { clientSchema, document: supergraph }: { clientSchema: GraphQLSchema; document: DocumentNode },
): Resume | null {
  const document = parse(stream.operation, { noLocation: true })
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!
  const root = operation.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD)
  const field = root && clientSchema.getSubscriptionType()?.getFields()[root.name.value]
  const argument = field?.args.find(({ name }) => name === AFTER)
  const payload = field && getNullableType(field.type)
  if (!root || !argument || isNonNullType(argument.type) || !isText(getNamedType(argument.type).name)) return null
  if (!isObjectType(payload) || !hasCursor(payload, supergraph)) return null

  const given = root.arguments?.find(({ name }) => name.value === AFTER)?.value
  const clientVariable = given?.kind === Kind.VARIABLE ? given.name.value : null
  if (clientVariable !== null && countUses(client, clientVariable) !== 1) return null
  const byDefault = operation.variableDefinitions?.find(({ variable }) => variable.name.value === clientVariable)
  const literal = clientVariable === null ? given : byDefault?.defaultValue
  const fallback = literal ? (valueFromASTUntyped(literal) as string | null) : null

  const resumable = rewrite(document, operation, root, {
    clientVariable,
    type: parseType(String(argument.type), { noLocation: true }),
  })
  const responseName = (root.alias ?? root.name).value
  return {
    query: print(resumable),
    document: resumable,
    variable: OWN_VARIABLE,
    clientVariable,
    afterOf(variables) {
      const value = clientVariable === null ? undefined : variables[clientVariable]
      return value === undefined ? fallback : (value as string | null)
    },
    cursorOf: ({ data }) => (data?.[responseName] as Record<string, string> | null | undefined)?.[OWN_CURSOR] ?? null,
  }
}

function isText(typeName: string): boolean {
  return typeName === 'String' || typeName === 'ID'
}

/** Whether every subgraph that knows the type, and so the stream's owner, answers its cursor. */
function hasCursor(payload: GraphQLObjectType, supergraph: DocumentNode): boolean {
  const cursor = payload.getFields()[CURSOR]
  if (!cursor || cursor.args.length > 0 || !isText(getNamedType(cursor.type).name)) return false
  const type = supergraph.definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === payload.name,
  )
  if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) return false
  const definition = type.fields?.find(({ name }) => name.value === CURSOR)
  return !definition?.directives?.some(({ name }) => name.value === 'join__field')
}

function countUses(document: DocumentNode, variable: string): number {
  let uses = 0
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      if (name.value === variable) uses += 1
    },
  })
  return uses
}

function rewrite(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: FieldNode,
  { clientVariable, type }: { clientVariable: string | null; type: TypeNode },
): DocumentNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const
  const variable = { kind: Kind.VARIABLE, name: name(OWN_VARIABLE) } as const
  const after: ArgumentNode = { kind: Kind.ARGUMENT, name: name(AFTER), value: variable }
  const cursor: FieldNode = { kind: Kind.FIELD, alias: name(OWN_CURSOR), name: name(CURSOR) }
  const resumableRoot: FieldNode = {
    ...root,
    arguments: [...(root.arguments ?? []).filter((argument) => argument.name.value !== AFTER), after],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...root.selectionSet!.selections, cursor] },
  }
  const resumable: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []).filter(
        (definition) => definition.variable.name.value !== clientVariable,
      ),
      { kind: Kind.VARIABLE_DEFINITION, variable, type },
    ],
    selectionSet: {
      ...operation.selectionSet,
      selections: operation.selectionSet.selections.map((selection) =>
        selection === root ? resumableRoot : selection,
      ),
    },
  }
  return { ...document, definitions: document.definitions.map((each) => (each === operation ? resumable : each)) }
}
