import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/**
 * Refuses `@skip` and `@include` at the root of a subscription: whether there is a stream at all cannot depend on a variable, and
 * neither the planner nor the specification (since September 2025) knows an answer to it.
 */
export function UnconditionalSubscriptionRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return
      const directive = findCondition(operation.selectionSet, context, new Set())
      if (!directive) return
      const message = `A subscription's root field may not carry @${directive.name.value}.`
      context.reportError(new GraphQLError(message, { nodes: directive }))
    },
  }
}

function findCondition(
  set: SelectionSetNode,
  context: ValidationContext,
  seen: Set<string>,
): DirectiveNode | undefined {
  for (const selection of set.selections) {
    const own = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include')
    if (own) return own
    if (selection.kind === Kind.FIELD) continue
    let inner: SelectionSetNode | undefined
    if (selection.kind === Kind.INLINE_FRAGMENT) inner = selection.selectionSet
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value)
      inner = context.getFragment(selection.name.value)?.selectionSet
    }
    const nested = inner && findCondition(inner, context, seen)
    if (nested) return nested
  }
  return undefined
}
