import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ValidationContext,
  visit,
} from 'graphql'

/**
 * Where `@defer` may stand: not in a subscription, whose events are whole each, not at the root of a mutation, whose fields run one
 * after the other; and its label is a text that no other one has.
 */
export function DeferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>()
  const report = (message: string, nodes: DirectiveNode) => context.reportError(new GraphQLError(message, { nodes }))
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return
      const nodes = [operation, ...context.getRecursivelyReferencedFragments(operation)]
      for (const node of nodes) {
        visit(node, {
          Directive(directive) {
            if (!isDefer(directive) || isOff(directive)) return
            report('A subscription may not carry @defer: each of its events is sent as a whole.', directive)
          },
        })
      }
    },
    Directive(directive) {
      if (!isDefer(directive)) return
      const parent = context.getParentType()
      if (parent && parent === context.getSchema().getMutationType() && !isOff(directive)) {
        report('The root fields of a mutation may not be deferred: put @defer on a fragment below them.', directive)
      }
      const label = argument(directive, 'label')
      if (label?.kind === Kind.VARIABLE) report('The label of @defer must be a text, not a variable.', directive)
      if (label?.kind !== Kind.STRING) return
      if (labels.has(label.value)) report(`The label "${label.value}" of @defer is used more than once.`, directive)
      labels.add(label.value)
    },
  }
}

export function isDefer({ name }: DirectiveNode): boolean {
  return name.value === 'defer'
}

export function argument(directive: DirectiveNode, name: string) {
  return directive.arguments?.find((one) => one.name.value === name)?.value
}

function isOff(directive: DirectiveNode): boolean {
  const condition = argument(directive, 'if')
  return condition?.kind === Kind.BOOLEAN && !condition.value
}
