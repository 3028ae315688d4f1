import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** What a fetch of entities asks for, whichever entities: equal for fetches whose entities can be asked for together. */
export function shapeOf({ serviceName, operation, operationName }: FetchNode): string {
  const anonymous = operationName ? operation.replace(operationName, '') : operation
  return `${serviceName} ${anonymous}`
}

/** The shapes of which a plan has several fetches. */
export function repeatedShapes(nodes: readonly PlanNode[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const fetch of fetchesOf(nodes)) {
    if (!fetch.requires) continue
    const shape = shapeOf(fetch)
    ;(seen.has(shape) ? repeated : seen).add(shape)
  }
  return repeated
}

/** Whether a plan has arguments that are taken from what stands above. */
export function hasContextArguments(nodes: readonly PlanNode[]): boolean {
  return fetchesOf(nodes).some(({ contextRewrites }) => contextRewrites?.length)
}

function fetchesOf(nodes: readonly (PlanNode | undefined)[]): FetchNode[] {
  return nodes.flatMap((node) => {
    switch (node?.kind) {
      case 'Fetch':
        return [node]
      case 'Flatten':
        return fetchesOf([node.node])
      case 'Condition':
        return fetchesOf([node.ifClause, node.elseClause])
      case 'Sequence':
      case 'Parallel':
        return fetchesOf(node.nodes)
      case 'Defer':
        return fetchesOf([node.primary.node, ...node.deferred.map((part) => part.node)])
      default:
        return []
    }
  })
}

/** Whether the entities that a fetch answers are of leaf values only. */
export function answersLeaves({ definitions }: DocumentNode): boolean {
  const hasBelow = (set: SelectionSetNode): boolean =>
    set.selections.some(
      (selection) =>
        selection.kind === Kind.FRAGMENT_SPREAD ||
        (selection.kind === Kind.FIELD ? selection.selectionSet !== undefined : hasBelow(selection.selectionSet)),
    )
  const [operation] = definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false
  return operation.selectionSet.selections.every(
    (entities) => entities.kind === Kind.FIELD && entities.selectionSet && !hasBelow(entities.selectionSet),
  )
}
