import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { ErrorCode, gatewayError } from './errors.ts'

/** The operation that a request means, by the rules of GetOperation in the GraphQL specification. */
export function selectOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode | GraphQLError {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (operationName) {
    const named = operations.find((operation) => operation.name?.value === operationName)
    return named ?? invalid(`The document has no operation named "${operationName}".`)
  }
  if (operations.length > 1) return invalid('The document has several operations: say which one in `operationName`.')
  return operations[0] ?? invalid('The document has no operation.')
}

function invalid(message: string): GraphQLError {
  return gatewayError(message, ErrorCode.GRAPHQL_VALIDATION_FAILED)
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return fragments
}

export function rootFieldNames(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const fragments = fragmentsOf(document)
  const names = new Set<string>()
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else collect(fragments.get(selection.name.value)!.selectionSet)
    }
  }
  collect(operation.selectionSet)
  return names
}
