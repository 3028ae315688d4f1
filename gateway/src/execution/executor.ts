import { type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql'
import type { DeferredOperation } from '../incremental/deferred-operation.ts'
import type { Payloads } from '../incremental/payloads.ts'
import type { Call } from '../pipeline/call.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import type { PlannedOperation } from '../planning/plan.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { complete } from './complete.ts'
import { compileSelection } from './compile-selection.ts'
import type { PendingPart, Selection } from './completion.ts'
import { createConditionReader } from './conditions.ts'
import { compileDeferred, type DeferredSteps } from './deferred-steps.ts'
import { deliver } from './deliver.ts'
import type { Step, StepContext } from './step.ts'
import { mergeInto } from './merge.ts'
import { compileIntrospection, type Introspect } from './introspection.ts'
import { hasContextArguments, repeatedShapes } from './repeated.ts'
import type { DataSources, Run } from './run.ts'
import { compileNode } from './steps.ts'
import { createTypeConditions, type TypeConditions } from './type-conditions.ts'

/** Runs plans. */
export interface PlanExecutor {
  /** Whether it keeps to the `guard` of what it runs. */
  checksObjects: boolean
  /**
   * Runs the plan's fetches and shapes what they bring to the operation. What fails in a subgraph is an error in the answer.
   * @throws the signal's reason when the client has left.
   */
  execute(
    planned: PlannedOperation,
    variables: Record<string, unknown>,
    sources: DataSources,
    call: Call,
  ): Promise<ExecutionResult>
  /**
   * The same for a deferred operation: payloads, or one answer where in the end nothing is deferred. Absent where it cannot be done.
   * @throws as `execute`, until the first payload is there.
   */
  executeDeferred?(
    planned: PlannedOperation & { valid: DeferredOperation },
    variables: Record<string, unknown>,
    sources: DataSources,
    call: Call,
  ): Promise<ExecutionResult | Payloads>
}

/** A planned operation as functions. */
interface Compiled {
  /** One for each tree. */
  fetches: readonly Step[]
  /** What is fetched for deferred parts, by label. */
  parts: DeferredSteps['parts']
  selection: Selection
  introspect: Introspect
  conditions: ReturnType<typeof createConditionReader>
}

/** Runs plans of one supergraph. What can be worked out from the plan alone is worked out once and kept as long as the plan. */
export function createPlanExecutor(supergraph: LoadedSupergraph): PlanExecutor {
  const conditions = createTypeConditions(supergraph.supergraphSchema)
  const known = new WeakMap<PlannedOperation, Compiled>()

  function compiledOf(planned: PlannedOperation): Compiled {
    let compiled = known.get(planned)
    if (!compiled) known.set(planned, (compiled = compile(planned, conditions)))
    return compiled
  }

  return {
    checksObjects: true,
    async execute(planned, variables, sources, call) {
      const compiled = compiledOf(planned)
      const run = await runTrees(compiled, variables, sources, call)
      return complete(planned, compiled, run).result
    },
    async executeDeferred(planned, variables, sources, call) {
      const compiled = compiledOf(planned)
      const leave = new AbortController()
      const signal = AbortSignal.any([call.signal, leave.signal])
      const run = await runTrees(compiled, variables, sources, { ...call, signal })
      const first = complete(planned, compiled, run)
      if (first.pending.length === 0) return first.result
      const { labels } = planned.valid
      const completePart = (part: PendingPart, errors: readonly GraphQLError[]) =>
        complete(planned, compiled, { ...run, errors: [...errors] }, part)
      return deliver(first, { labels, steps: compiled.parts, run, complete: completePart }, leave)
    },
  }
}

async function runTrees(
  { fetches, conditions }: Compiled,
  variables: Record<string, unknown>,
  sources: DataSources,
  call: Call,
): Promise<Run> {
  const condition = conditions(variables)
  const start = (): Run => ({
    data: {},
    errors: [],
    variables,
    condition,
    sources,
    call,
    absent: new Set(),
    loads: new Map(),
    isShared: false,
  })
  const [run = start(), ...others] = await Promise.all(fetches.map((fetch) => runStep(fetch, start())))
  for (const other of others) {
    mergeInto(run.data, other.data)
    run.errors.push(...other.errors)
    run.isShared ||= other.isShared
    for (const object of other.absent) run.absent.add(object)
  }
  return run
}

async function runStep(step: Step, run: Run): Promise<Run> {
  await step(run)
  return run
}

function compile(planned: PlannedOperation, inside: TypeConditions): Compiled {
  const { plan, others, keys } = planned
  const nodes = plan.node ? [plan.node, ...others] : others
  const { document, operation, schema } = planned.valid
  const { guard } = planned
  const fragments = fragmentsOf(document)
  const root = schema.getRootType(operation.operation)!
  const hasParts = 'labels' in planned.valid
  const context = { schema, fragments, matches: createTypeConditions(schema), keyOf: keys.keyOf, hasParts, guard }
  // What one mutation reads, the next may change.
  const isStable = operation.operation !== OperationTypeNode.MUTATION
  const repeated: ReadonlySet<string> = isStable ? repeatedShapes(nodes) : new Set()
  const steps: StepContext = {
    matches: inside,
    clientName: keys.nameOf,
    repeated,
    isSeparate: hasContextArguments(nodes),
  }
  const { primary, parts } = plan.node ? compileDeferred(plan.node, steps) : NOTHING
  return {
    fetches: [...(primary ? [primary] : []), ...others.map((node) => compileNode(node, [], steps))],
    parts,
    selection: compileSelection([{ set: operation.selectionSet, conditions: [] }], root, context),
    introspect: compileIntrospection(schema, document, operation, fragments),
    conditions: createConditionReader(operation),
  }
}

const NOTHING: DeferredSteps = { primary: null, parts: new Map() }
