import { type GraphQLError, type OperationDefinitionNode, type OperationTypeNode, valueFromASTUntyped } from 'graphql'
import { createConditionReader } from '../execution/conditions.ts'
import { createTypeConditions } from '../execution/type-conditions.ts'
import type { ValidOperation } from '../pipeline/documents.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import type { Variables } from './arguments.ts'
import { createCostCompiler } from './compile-cost.ts'
import { type Counting, countObject, estimateObject, UnclearSize } from './count.ts'
import { readCostRules } from './rules.ts'

/** What one operation costs, in points. */
export interface OperationCost {
  /** The most that the answer can cost if lists keep to their sizes, or what is wrong with how lists are asked for. */
  estimate(variables: Variables): { requested: number } | { error: GraphQLError }
  /** What the answer did cost. */
  actual(data: unknown, variables: Variables): number
}

// As Apollo's router has it: changing something costs more than reading it, whatever is read of the change.
const OPERATION_WEIGHTS: Record<OperationTypeNode, number> = { query: 0, mutation: 10, subscription: 0 }

/** Length assumed of a list without `@listSize`. */
const DEFAULT_LIST_SIZE = 10

/** A number that JSON can carry. */
const points = (sum: number) => Math.min(Math.max(0, Math.round(sum)), Number.MAX_SAFE_INTEGER)

/** A way to count operations of a supergraph by its `@cost` and `@listSize`. Each operation is worked out once. */
export function createCosts(
  supergraph: Pick<LoadedSupergraph, 'document' | 'clientSchema'>,
  defaultListSize = DEFAULT_LIST_SIZE,
): (valid: ValidOperation) => OperationCost {
  const rules = readCostRules(supergraph.document)
  const matches = createTypeConditions(supergraph.clientSchema)
  const known = new WeakMap<ValidOperation, OperationCost>()

  function compile({ document, operation }: ValidOperation): OperationCost {
    const fragments = fragmentsOf(document)
    const context = { schema: supergraph.clientSchema, fragments, matches, rules }
    const root = supergraph.clientSchema.getRootType(operation.operation)!
    const selection = createCostCompiler(context)([{ set: operation.selectionSet, conditions: [] }], root)
    const weight = OPERATION_WEIGHTS[operation.operation]
    const defaults = defaultsOf(operation)
    const conditions = createConditionReader(operation)
    const countingFor = (variables: Variables): Counting => ({
      variables: defaults ? { ...defaults, ...variables } : variables,
      holds: conditions(variables),
      defaultListSize,
    })
    return {
      estimate(variables) {
        try {
          return { requested: points(weight + estimateObject(selection, null, countingFor(variables))) }
        } catch (error) {
          if (error instanceof UnclearSize) return { error: gatewayError(error.message, ErrorCode.BAD_USER_INPUT) }
          throw error
        }
      },
      actual: (data, variables) => points(weight + countObject(selection, data, countingFor(variables))),
    }
  }

  return (valid) => {
    let cost = known.get(valid)
    if (!cost) known.set(valid, (cost = compile(valid)))
    return cost
  }
}

/** The operation's defaults of variables; null when there are none. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables | null {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return defaults.length > 0 ? Object.fromEntries(defaults) : null
}
