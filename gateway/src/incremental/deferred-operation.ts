import {
  type DirectiveNode,
  type DocumentNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { createConditionReader } from '../execution/conditions.ts'
import type { ValidOperation } from '../pipeline/documents.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { LruCache } from '../pipeline/lru-cache.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import { argument, isDefer } from './defer-rule.ts'

/** An operation with each `@defer` that counts under a label of our own. The document has this operation only, and no named fragments. */
export interface DeferredOperation extends ValidOperation {
  /** By our label, what the client wrote. */
  labels: ReadonlyMap<string, string | undefined>
}

// Of the values that the variables of `if:` can have.
const VARIANTS_PER_OPERATION = 16
/** Fragments that spread each other twice would double with each level. */
const MAX_SPREADS = 500

/** Whether a document carries `@defer` at all. */
export function usesDefer(document: DocumentNode): boolean {
  let isFound = false
  visit(document, { Directive: (directive) => void (isFound ||= isDefer(directive)) })
  return isFound
}

/**
 * Makes deferred operations, each once for all variables that switch on the same parts; null where none is switched on. A fragment
 * that is spread in several places is a part at each of them, so each place gets a label: the planner tells parts by it.
 */
export function createDeferral() {
  const known = new WeakMap<ValidOperation, LruCache<string, { operation: DeferredOperation | null }>>()

  return function defer(valid: ValidOperation, variables: Record<string, unknown>): DeferredOperation | null {
    const holds = createConditionReader(valid.operation)(variables)
    const key = switches(valid).filter(holds).join(' ')
    let variants = known.get(valid)
    if (!variants) known.set(valid, (variants = new LruCache(VARIANTS_PER_OPERATION)))
    let variant = variants.get(key)
    if (!variant) variants.set(key, (variant = { operation: derive(valid, holds) }))
    return variant.operation
  }
}

/** The variables that parts depend on. */
function switches({ document }: ValidOperation): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(directive) {
      const condition = isDefer(directive) && argument(directive, 'if')
      if (condition && condition.kind === Kind.VARIABLE) names.add(condition.name.value)
    },
  })
  return [...names].toSorted()
}

function derive(valid: ValidOperation, holds: (variable: string) => boolean): DeferredOperation | null {
  const fragments = fragmentsOf(valid.document)
  const labels = new Map<string, string | undefined>()
  let spreads = 0
  const operation: OperationDefinitionNode = visit(valid.operation, {
    FragmentSpread({ name, directives }): InlineFragmentNode {
      spreads += 1
      if (spreads > MAX_SPREADS) throw tooManySpreads()
      const { typeCondition, selectionSet } = fragments.get(name.value)!
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }
    },
    Directive(directive): DirectiveNode | null | undefined {
      if (!isDefer(directive)) return undefined
      const condition = argument(directive, 'if')
      const isOn =
        condition?.kind === Kind.VARIABLE
          ? holds(condition.name.value)
          : condition?.kind !== Kind.BOOLEAN || condition.value
      if (!isOn) return null
      const own = `part${labels.size}`
      const label = argument(directive, 'label')
      labels.set(own, label?.kind === Kind.STRING ? label.value : undefined)
      return { ...directive, arguments: [labelArgument(own)] }
    },
  })
  if (labels.size === 0) return null
  return { ...valid, document: { kind: Kind.DOCUMENT, definitions: [operation] }, operation, labels }
}

function labelArgument(label: string) {
  const name = { kind: Kind.NAME, value: 'label' } as const
  return { kind: Kind.ARGUMENT, name, value: { kind: Kind.STRING, value: label } } as const
}

/** Our label of a fragment that is deferred in a deferred operation. */
export function labelOf(directives: readonly DirectiveNode[] | undefined): string | null {
  const directive = directives?.find(isDefer)
  const label = directive && argument(directive, 'label')
  return label?.kind === Kind.STRING ? label.value : null
}

function tooManySpreads() {
  const message = `An operation with @defer may spread at most ${MAX_SPREADS} fragments. Split it into smaller operations.`
  return gatewayError(message, ErrorCode.QUERY_TOO_COMPLEX)
}
