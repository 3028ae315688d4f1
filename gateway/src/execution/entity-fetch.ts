import type { FetchNode } from '@apollo/query-planner'
import { GraphQLError } from 'graphql'
import { createEntityLoads, type EntityAnswers, type Wanted } from './entity-loads.ts'
import { type Fields, isObject } from './fields.ts'
import { mergeInto } from './merge.ts'
import { answersLeaves, shapeOf } from './repeated.ts'
import { compileRepresentations, type Representations } from './representations.ts'
import { compileRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { type FetchParts, type Step, type StepContext, usedVariables } from './step.ts'
import type { TypeConditions } from './type-conditions.ts'

export function compileEntityFetch(
  parts: FetchParts,
  requires: NonNullable<FetchNode['requires']>,
  { matches, repeated }: StepContext,
): Step {
  const { node, report, cursor, outputRewrite } = parts
  const represent = compileRepresentations(requires, compileRewrites(node.inputRewrites, matches), matches)
  const shape = shapeOf(node)
  const ask = repeated.has(shape)
    ? askTogether(parts, shape)
    : (run: Run, wanted: Wanted) => askEntities(parts, run, wanted)
  return async (run) => {
    const representations = represent(cursor.collect(run.data))
    if (representations.json.length === 0) return
    const { entities, errors } = await ask(run, representations)
    report(run, errors, (index) => representations.targets[index] ?? [])
    mergeEntities(run, entities, representations, outputRewrite, matches)
  }
}

/** Asks with the other fetches of the run that ask the same. */
function askTogether(parts: FetchParts, shape: string): (run: Run, wanted: Wanted) => Promise<EntityAnswers> {
  const copy = answersLeaves(parts.document) ? copyLeaves : structuredClone<unknown>
  return (run, wanted) => {
    let load = run.loads.get(shape)
    if (!load) run.loads.set(shape, (load = createEntityLoads((all) => askEntities(parts, run, all), copy)))
    return load(wanted)
  }
}

function copyLeaves(entity: unknown): unknown {
  return isObject(entity) ? { ...entity } : entity
}

async function askEntities({ node, send }: FetchParts, run: Run, { json, values }: Wanted): Promise<EntityAnswers> {
  const variables = usedVariables(node, run)
  const { data, errors = [] } = await send(run, { ...variables, representations: values }, () =>
    withRepresentations(variables, json),
  )
  if (!data) return { entities: [], errors }
  const entities = data['_entities']
  if (Array.isArray(entities) && entities.length === json.length) return { entities, errors }
  const message = `The subgraph ${node.serviceName} did not answer the ${json.length} entities it was asked for.`
  return { entities: [], errors: [...errors, new GraphQLError(message, { path: ['_entities', 0] })] }
}

function mergeEntities(
  run: Run,
  entities: readonly unknown[],
  { targets }: Representations,
  outputRewrite: FetchParts['outputRewrite'],
  matches: TypeConditions,
): void {
  entities.forEach((entity, index) => {
    if (entity === undefined) return // not answered, which is another thing than gone
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

/** The variables as JSON, of which the representations are JSON already. */
function withRepresentations(variables: Record<string, unknown>, representations: readonly string[]): string {
  const others = JSON.stringify(variables).slice(1, -1)
  return `{${others}${others ? ',' : ''}"representations":[${representations.join(',')}]}`
}
