import type { FetchNode, ResponsePath } from '@apollo/query-planner'
import { type ExecutionResult, GraphQLError, parse } from 'graphql'
import type { SubgraphFetch } from '../datasources/subgraph-source.ts'
import { compileCursor } from './cursor.ts'
import { placeErrors } from './error-paths.ts'
import { type Fields, isObject } from './fields.ts'
import { mergeInto } from './merge.ts'
import { compileRepresentations, type Representations } from './representations.ts'
import { compileRewrites, renamedKeys } from './rewrites.ts'
import type { Run } from './run.ts'
import type { TypeConditions } from './type-conditions.ts'

/** A part of a plan, compiled. Never throws for what a subgraph does: that is errors of the run. */
export type Step = (run: Run) => Promise<void>

export interface StepContext {
  matches: TypeConditions
  /** The response name that the client chose, by the name that was planned. */
  clientName: (name: string) => string
}

/** What entity fetches and others have in common. */
interface FetchParts {
  node: FetchNode
  send: (run: Run, variables: Record<string, unknown>, variablesJson?: () => string) => Promise<ExecutionResult>
  report: (
    run: Run,
    errors: readonly GraphQLError[] | undefined,
    targetsOf: ((index: number) => readonly object[]) | null,
  ) => void
  cursor: ReturnType<typeof compileCursor>
  outputRewrite: ReturnType<typeof compileRewrites>
}

export function compileFetch(node: FetchNode, path: ResponsePath, context: StepContext): Step {
  const cursor = compileCursor(path)
  const renamed = renamedKeys(node.outputRewrites)
  const clientName = (name: string) => context.clientName(renamed.get(name) ?? name)
  const fetch: Omit<SubgraphFetch, 'variables'> = {
    query: node.operation,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    operationName: node.operationName,
    path: path.join('.'),
  }
  const parts: FetchParts = {
    node,
    cursor,
    outputRewrite: compileRewrites(node.outputRewrites, context.matches),
    async send({ sources, call }, variables, variablesJson) {
      return sources[node.serviceName]!.fetch({ ...fetch, variables, variablesJson }, call)
    },
    report(run, errors, targetsOf) {
      if (errors?.length) run.errors.push(...placeErrors(errors, run, cursor, targetsOf, clientName))
    },
  }
  return node.requires ? compileEntityFetch(parts, node.requires, context) : compileRootFetch(parts)
}

function compileRootFetch({ node, send, report, cursor, outputRewrite }: FetchParts): Step {
  return async (run) => {
    const targets = [...cursor.collect(run.data)]
    if (targets.length === 0) return
    const { data, errors } = await send(run, usedVariables(node, run))
    report(run, errors, null)
    if (!data) return
    outputRewrite?.(data)
    if (targets.length > 1) run.isShared = true
    for (const target of targets) mergeInto(target, data)
  }
}

function compileEntityFetch(
  { node, send, report, cursor, outputRewrite }: FetchParts,
  requires: NonNullable<FetchNode['requires']>,
  { matches }: StepContext,
): Step {
  const represent = compileRepresentations(requires, compileRewrites(node.inputRewrites, matches), matches)
  return async (run) => {
    const representations = represent(cursor.collect(run.data))
    if (representations.json.length === 0) return
    const variables = usedVariables(node, run)
    const { data, errors } = await send(run, { ...variables, representations: representations.values }, () =>
      withRepresentations(variables, representations.json),
    )
    report(run, errors, (index) => representations.targets[index] ?? [])
    if (!data) return
    const entities = data['_entities']
    if (!Array.isArray(entities) || entities.length !== representations.json.length) {
      const message = `The subgraph ${node.serviceName} did not answer the ${representations.json.length} entities it was asked for.`
      report(
        run,
        [new GraphQLError(message, { path: ['_entities', 0] })],
        (index) => representations.targets[index] ?? [],
      )
      return
    }
    mergeEntities(run, entities, representations, outputRewrite, matches)
  }
}

function mergeEntities(
  run: Run,
  entities: unknown[],
  { targets }: Representations,
  outputRewrite: FetchParts['outputRewrite'],
  matches: TypeConditions,
): void {
  entities.forEach((entity, index) => {
    const owners = targets[index]!
    if (!isObject(entity)) {
      for (const owner of owners) run.absent.add(owner)
      return
    }
    if (owners.length > 1) run.isShared = true
    const fields = entity as Fields
    const answered = fields['__typename']
    // Rewrites need a name to know the type by.
    if (answered === undefined) fields['__typename'] = (owners[0] as Fields)['__typename']
    outputRewrite?.(fields)
    for (const owner of owners) {
      const typename = (owner as Fields)['__typename']
      // A subgraph that knows the entity as an @interfaceObject answers the interface's name, which must not replace the object's.
      if (answered === undefined || matches(String(answered), String(typename))) fields['__typename'] = typename
      mergeInto(owner, fields)
    }
  })
}

function usedVariables(node: FetchNode, run: Run): Record<string, unknown> {
  const used: Record<string, unknown> = {}
  for (const name of node.variableUsages ?? []) {
    if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined) used[name] = run.variables[name]
  }
  return used
}

/** The variables as JSON, of which the representations are JSON already. */
function withRepresentations(variables: Record<string, unknown>, representations: readonly string[]): string {
  const others = JSON.stringify(variables).slice(1, -1)
  return `{${others}${others ? ',' : ''}"representations":[${representations.join(',')}]}`
}
