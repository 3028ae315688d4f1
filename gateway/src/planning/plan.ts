import { type Operation, operationFromDocument } from '@apollo/federation-internals'
import type { FetchNode, PlanNode, QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql'
import { type CacheCounts, LruCache } from '../pipeline/lru-cache.ts'
import type { ValidOperation } from '../pipeline/documents.ts'
import { type Access, createAccessRules } from '../schema-rules/access.ts'
import { type DeniedField, findDenied } from '../schema-rules/denials.ts'
import { pruneDenied } from '../schema-rules/prune.ts'
import { readRequirements } from '../schema-rules/requirements.ts'
import { createObjectGuard, type ObjectGuard, readProofs } from './object-guard.ts'
import { activeLabels } from './override-labels.ts'
import { conflictError, readRequiredFields, splitConflicts } from './required-fields.ts'
import { createResponseKeys, readReservedNames, type ResponseKeys } from './response-keys.ts'
import type { LoadedSupergraph } from './supergraph.ts'

/** One operation, planned for viewers with one kind of access. Immutable and shared. */
export interface PlannedOperation {
  valid: ValidOperation
  /** Selections that this access may not read: not part of the plan, null in the answer. */
  denied: readonly DeniedField[]
  /** What only an object that came can tell: whether its type may be read, and whether there is one at all. */
  guard: ObjectGuard
  /** The plan of the allowed selections. Without a node when the gateway answers alone. */
  plan: QueryPlan & { node?: PlanNode }
  /** Plans of selections that cannot be fetched beside those of `plan`; their trees are merged at the end. */
  others: readonly PlanNode[]
  /** Set for a subscription: the fetch that is the stream. `plan` then is what runs for each of its events. */
  stream: FetchNode | null
  /** The names under which the plan fetches what the client selected. */
  keys: ResponseKeys
}

// Each operation is planned once for each kind of access that used it: few, but some day chosen by API keys.
const ACCESSES_PER_OPERATION = 16

/**
 * Plans operations and remembers the plan beside the (cached) operation.
 * @param checksObjects whether plans are run by an executor that asks their `guard`.
 */
export function createPlanner(
  supergraph: LoadedSupergraph,
  { counts = { hits: 0, misses: 0 }, checksObjects = true }: { counts?: CacheCounts; checksObjects?: boolean } = {},
) {
  const requirements = readRequirements(supergraph.document)
  const proofs = readProofs(supergraph.document)
  const required = readRequiredFields(supergraph.document)
  const reserved = readReservedNames(supergraph.supergraphSchema, required)
  const plans = new WeakMap<ValidOperation, LruCache<string, PlannedOperation>>()

  function plan<T extends ValidOperation>(valid: T, access: Access): PlannedOperation & { valid: T } {
    // A plan is kept beside the operation that it is of.
    return planOf(valid, access) as PlannedOperation & { valid: T }
  }
  /** Whether some plan of the operation is at hand: else it is work that everybody else waits for. */
  plan.knows = (valid: ValidOperation): boolean => plans.has(valid)
  return plan

  function planOf(valid: ValidOperation, access: Access): PlannedOperation {
    const byAccess = plans.get(valid) ?? new LruCache<string, PlannedOperation>(ACCESSES_PER_OPERATION)
    plans.set(valid, byAccess)
    const labels = activeLabels(supergraph.overrideLabels)
    const key = [access.key, ...labels].join(' ')
    const known = byAccess.get(key)
    if (known) {
      counts.hits += 1
      return known
    }
    counts.misses += 1
    const planned = build(valid, access, new Set(labels))
    byAccess.set(key, planned)
    return planned
  }

  function build(valid: ValidOperation, access: Access, labels: ReadonlySet<string>): PlannedOperation {
    const rules = createAccessRules(requirements, access, checksObjects)
    const { field: rule } = rules
    const single = singleOperation(valid)
    const pruned = pruneDenied(single, supergraph.clientSchema, rule)
    const denied = pruned ? findDenied(single, valid.operation, supergraph.clientSchema, rule) : []
    const keys = createResponseKeys(single, reserved)
    const guard = createObjectGuard(proofs, rules, keys)
    const proven = guard.withProofs(pruned ?? single, supergraph.clientSchema)
    const documents = splitConflicts(proven, supergraph.clientSchema, required)
    // What is split is fetched as a whole: its parts are sent after the rest, but do not come later.
    const planner = 'labels' in valid && documents.length === 1 ? supergraph.deferPlanner() : supergraph.planner
    const [first, ...others] = documents.map((document) =>
      buildPlan(
        operationFromDocument(supergraph.apiSchema, keys.rename(document), { validate: false }),
        planner,
        labels,
      ),
    )
    // Each plan fills a tree of its own. What a second run of the root would do is only harmless for a query.
    if (others.length > 0 && valid.operation.operation !== OperationTypeNode.QUERY) throw conflictError()
    return { valid, denied, guard, keys, ...first!, others: others.flatMap(({ plan }) => plan.node ?? []) }
  }
}

/** The planner takes the first operation of a document unless told; so the others are left out. */
function singleOperation({ document, operation }: ValidOperation): DocumentNode {
  const definitions = document.definitions.filter((d) => d === operation || d.kind === Kind.FRAGMENT_DEFINITION)
  return { ...document, definitions }
}

function buildPlan(
  operation: Operation,
  planner: QueryPlanner,
  labels: ReadonlySet<string>,
): Pick<PlannedOperation, 'plan' | 'stream'> {
  const fields = operation.selectionSet.fieldsInSet().map(({ field }) => field.element.name)
  const needsFetch = fields.some((name) => !name.startsWith('__'))
  // The planner refuses a subscription of `__typename` only, which is what pruning leaves of a denied one.
  if (!needsFetch && operation.rootKind === OperationTypeNode.SUBSCRIPTION)
    return { plan: { kind: 'QueryPlan' }, stream: null }
  const { node } = planner.buildQueryPlan(operation, {
    overrideConditions: new Map([...labels].map((label) => [label, true])),
  })
  if (!node && needsFetch) throw new Error('The planner made an empty plan for an operation that selects fields.')
  if (node?.kind !== 'Subscription') return { plan: { kind: 'QueryPlan', node }, stream: null }
  const nodes = node.rest ? [node.primary, node.rest] : [node.primary]
  return { plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, stream: node.primary }
}
