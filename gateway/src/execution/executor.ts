import { type ExecutionResult, OperationTypeNode } from 'graphql'
import type { Call } from '../pipeline/call.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import type { PlannedOperation } from '../planning/plan.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { answerOf } from './answer.ts'
import { compileSelection } from './compile-selection.ts'
import { completeObject, type Completion, type Selection } from './completion.ts'
import { createConditionReader } from './conditions.ts'
import type { Step, StepContext } from './step.ts'
import { mergeInto } from './merge.ts'
import { compileIntrospection, type Introspect } from './introspection.ts'
import { hasContextArguments, repeatedShapes } from './repeated.ts'
import type { DataSources, Run } from './run.ts'
import { compileNode } from './steps.ts'
import { createTypeConditions, type TypeConditions } from './type-conditions.ts'

/** Runs plans. */
export interface PlanExecutor {
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
}

/** A planned operation as functions. */
interface Compiled {
  /** One for each tree. */
  fetches: readonly Step[]
  selection: Selection
  introspect: Introspect
  conditions: ReturnType<typeof createConditionReader>
}

/** Runs plans of one supergraph. What can be worked out from the plan alone is worked out once and kept as long as the plan. */
export function createPlanExecutor(supergraph: LoadedSupergraph): PlanExecutor {
  const conditions = createTypeConditions(supergraph.supergraphSchema)
  const known = new WeakMap<PlannedOperation, Compiled>()

  return {
    async execute(planned, variables, sources, call) {
      let compiled = known.get(planned)
      if (!compiled) known.set(planned, (compiled = compile(planned, conditions)))
      const condition = compiled.conditions(variables)
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
      const [run = start(), ...others] = await Promise.all(compiled.fetches.map((fetch) => runStep(fetch, start())))
      for (const other of others) {
        mergeInto(run.data, other.data)
        run.errors.push(...other.errors)
        run.isShared ||= other.isShared
        for (const object of other.absent) run.absent.add(object)
      }
      return complete(planned, compiled, run)
    },
  }
}

async function runStep(step: Step, run: Run): Promise<Run> {
  await step(run)
  return run
}

function compile(planned: PlannedOperation, inside: TypeConditions): Compiled {
  const { plan, others, keys } = planned
  const nodes = plan.node ? [plan.node, ...others] : others
  const { document, operation, schema } = planned.valid
  const fragments = fragmentsOf(document)
  const root = schema.getRootType(operation.operation)!
  const context = { schema, fragments, matches: createTypeConditions(schema), keyOf: keys.keyOf }
  // What one mutation reads, the next may change.
  const isStable = operation.operation !== OperationTypeNode.MUTATION
  const repeated: ReadonlySet<string> = isStable ? repeatedShapes(nodes) : new Set()
  const steps: StepContext = {
    matches: inside,
    clientName: keys.nameOf,
    repeated,
    isSeparate: hasContextArguments(nodes),
  }
  return {
    fetches: nodes.map((node) => compileNode(node, [], steps)),
    selection: compileSelection([{ set: operation.selectionSet, conditions: [] }], root, context),
    introspect: compileIntrospection(schema, document, operation, fragments),
    conditions: createConditionReader(operation),
  }
}

function complete(planned: PlannedOperation, { selection, introspect }: Compiled, run: Run): ExecutionResult {
  const completion: Completion = {
    condition: run.condition,
    introspection: introspect(run.variables),
    path: [],
    failures: [],
    absent: run.absent,
    completed: run.isShared ? new Map() : null,
  }
  const data = completeObject(run.data, selection, completion)
  return answerOf(planned, { data, errors: run.errors, failures: completion.failures })
}
