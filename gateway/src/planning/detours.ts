import { FragmentElement, type OperationElement } from '@apollo/federation-internals'
import type { Edge, OpGraphPath, SimultaneousPathsWithLazyIndirectPaths, Vertex } from '@apollo/query-graphs'
import graphPath from '@apollo/query-graphs/dist/graphPath.js'

type Advance = typeof graphPath.advanceSimultaneousPathsWithOperation

/**
 * Keeps fragments on types that some subgraphs know and others do not, where the planner would leave them out.
 *
 * For each fragment the planner looks at all ways by which the object could be fetched, and leaves the fragment out as soon as one
 * way says that such an object cannot come. A way can be a detour: by a key into another subgraph, for a field that the subgraph it
 * comes from answers itself. The other subgraph's list may be another one, of other types, and nobody asks for it; so what a detour
 * says is not heard. The planner has no option for this: the step is replaced in its library, once for the process.
 */
export function ignoreDetours(): void {
  const library: { advanceSimultaneousPathsWithOperation: Advance } = graphPath
  const advance = library.advanceSimultaneousPathsWithOperation
  library.advanceSimultaneousPathsWithOperation = (schema, option, element, overrides) => {
    const options = advance(schema, option, element, overrides)
    return options?.length === 0 && isDetour(option, element, overrides) ? undefined : options
  }
}

function isDetour<V extends Vertex>(
  option: SimultaneousPathsWithLazyIndirectPaths<V>,
  element: OperationElement,
  overrides: Map<string, boolean>,
): boolean {
  return element.kind === 'FragmentElement' && option.paths.every((path) => hasShortcut(path, overrides))
}

/** Whether a subgraph that the path leaves by a key could have answered all that comes after. */
function hasShortcut<V extends Vertex>(path: OpGraphPath<V>, overrides: Map<string, boolean>): boolean {
  const steps = [...path]
  // What is deferred is fetched anew, so the way without a key is not among the others.
  if (steps.some(([, trigger]) => trigger instanceof FragmentElement && trigger.hasDefer())) return false
  const edges = steps.flatMap(([edge]) => edge ?? [])
  return edges.some(
    (edge, index) =>
      edge.transition.kind === 'KeyResolution' && answersAlone(path, edge.head, edges.slice(index + 1), overrides),
  )
}

function answersAlone<V extends Vertex>(
  { graph }: OpGraphPath<V>,
  start: Vertex,
  edges: readonly Edge[],
  overrides: Map<string, boolean>,
): boolean {
  let vertex = start
  for (const { transition } of edges) {
    if (transition.kind === 'KeyResolution') continue
    const own = graph.outEdges(vertex).find((edge) => isSame(edge, transition) && isFree(edge, overrides))
    if (!own) return false
    vertex = own.tail
  }
  return true
}

function isSame({ transition: own }: Edge, other: Edge['transition']): boolean {
  if (own.kind === 'FieldCollection' && other.kind === 'FieldCollection') {
    return own.definition.name === other.definition.name
  }
  return own.kind === 'DownCast' && other.kind === 'DownCast' && own.castedType.name === other.castedType.name
}

/** Can be followed whatever else is fetched. */
function isFree(edge: Edge, overrides: Map<string, boolean>): boolean {
  return !edge.conditions && edge.requiredContexts.length === 0 && edge.satisfiesOverrideConditions(overrides)
}
