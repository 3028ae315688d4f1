import type { PlanNode, ResponsePath } from '@apollo/query-planner'
import { compileFetch } from './fetch.ts'
import type { Step, StepContext } from './step.ts'

/** A plan as functions: paths, representations and rewrites are worked out once, however often the plan is run. */
export function compileNode(node: PlanNode, path: ResponsePath, context: StepContext): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, path, context)
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], context)
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compileNode(child, path, context)))
    case 'Parallel':
      return inParallel(node.nodes.map((child) => compileNode(child, path, context)))
    case 'Condition': {
      const { condition } = node
      const yes = node.ifClause && compileNode(node.ifClause, path, context)
      const no = node.elseClause && compileNode(node.elseClause, path, context)
      return async (run) => (run.condition(condition) ? yes : no)?.(run)
    }
    // Elsewhere than at the top of a plan or a part, nothing waits for it.
    case 'Defer':
      return inSequence(
        [node.primary, ...node.deferred].flatMap((part) => (part.node ? compileNode(part.node, path, context) : [])),
      )
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      // Nobody waits for the rest.
      run.call.signal.throwIfAborted()
      await step(run)
    }
  }
}

function inParallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)))
  }
}
