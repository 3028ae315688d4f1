import type { FetchNode } from '@apollo/query-planner'
import { GraphQLError } from 'graphql'
import { compileContextArguments, groupByArguments } from './context-arguments.ts'
import { createEntityLoads, type EntityAnswers, type Wanted } from './entity-loads.ts'
import { type Fields, isObject } from './fields.ts'
import { mergeInto } from './merge.ts'
import { answersLeaves, shapeOf } from './repeated.ts'
import { compileRepresentations, type Representations } from './representations.ts'
import { compileRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { type FetchParts, type Step, type StepContext, usedVariables } from './step.ts'

export function compileEntityFetch(
  parts: FetchParts,
  requires: NonNullable<FetchNode['requires']>,
  context: StepContext,
): Step {
  const { node, report, cursor } = parts
  const { matches } = context
  const represent = compileRepresentations(requires, compileRewrites(node.inputRewrites, matches), matches)
  const contexts = compileContextArguments(node.contextRewrites, matches)
  const ask = contexts ? null : compileAsk(parts, context)
  const load = async (run: Run, objects: Iterable<object>, args?: Fields): Promise<void> => {
    const representations = represent(objects)
    if (representations.json.length === 0) return
    const { entities, errors } = await (ask?.(run, representations) ?? askEntities(parts, run, representations, args))
    report(run, errors, (index) => representations.targets[index] ?? [])
    mergeEntities(run, entities, representations, parts, context)
  }
  if (!contexts) return (run) => load(run, cursor.collect(run.data))
  return async (run) => {
    const groups = groupByArguments(cursor.trace(run.data), contexts)
    await Promise.all(groups.map(({ objects, args }) => load(run, objects, args)))
  }
}

function compileAsk(
  parts: FetchParts,
  { repeated }: StepContext,
): (run: Run, wanted: Wanted) => Promise<EntityAnswers> {
  const shape = shapeOf(parts.node)
  return repeated.has(shape) ? askTogether(parts, shape) : (run, wanted) => askEntities(parts, run, wanted)
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

async function askEntities(
  { node, send }: FetchParts,
  run: Run,
  { json, values }: Wanted,
  args?: Fields,
): Promise<EntityAnswers> {
  const variables = { ...usedVariables(node, run), ...args }
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
  { outputRewrite }: FetchParts,
  { matches, isSeparate }: StepContext,
): void {
  entities.forEach((entity, index) => {
    if (entity === undefined) return // not answered, which is another thing than gone
    const owners = targets[index]!
    if (!isObject(entity)) {
      for (const owner of owners) run.absent.add(owner)
      return
    }
    if (owners.length > 1 && !isSeparate) run.isShared = true
    const fields = entity as Fields
    const answered = fields['__typename']
    // Rewrites need a name to know the type by.
    if (answered === undefined) fields['__typename'] = (owners[0] as Fields)['__typename']
    outputRewrite?.(fields)
    for (const owner of owners) {
      const typename = (owner as Fields)['__typename']
      // A subgraph that knows the entity as an @interfaceObject answers the interface's name, which must not replace the object's.
      if (answered === undefined || matches(String(answered), String(typename))) fields['__typename'] = typename
      mergeInto(owner, isSeparate ? structuredClone(fields) : fields)
    }
  })
}

/** The variables as JSON, of which the representations are JSON already. */
function withRepresentations(variables: Record<string, unknown>, representations: readonly string[]): string {
  const others = JSON.stringify(variables).slice(1, -1)
  return `{${others}${others ? ',' : ''}"representations":[${representations.join(',')}]}`
}
