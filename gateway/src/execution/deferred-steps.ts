import type { PlanNode } from '@apollo/query-planner'
import { compileNode } from './steps.ts'
import type { Step, StepContext } from './step.ts'

/** A plan with what is deferred apart. */
export interface DeferredSteps {
  /** Null when nothing is fetched for the first payload. */
  primary: Step | null
  /** By label, what is fetched for a part; it runs after what the part stands in. Without the parts that need no fetch of their own. */
  parts: ReadonlyMap<string, Step>
}

const NO_PARTS: ReadonlyMap<string, Step> = new Map()

export function compileDeferred(node: PlanNode, context: StepContext): DeferredSteps {
  if (node.kind !== 'Defer') return { primary: compileNode(node, [], context), parts: NO_PARTS }
  const parts = new Map<string, Step>()
  const compile = (inner: PlanNode | undefined): Step | null => {
    if (inner?.kind !== 'Defer') return inner ? compileNode(inner, [], context) : null
    for (const part of inner.deferred) {
      const step = compile(part.node)
      if (step && part.label !== undefined) parts.set(part.label, step)
    }
    return compile(inner.primary.node)
  }
  return { primary: compile(node), parts }
}
