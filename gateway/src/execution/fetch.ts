import type { FetchNode, ResponsePath } from '@apollo/query-planner'
import { parse } from 'graphql'
import type { SubgraphFetch } from '../datasources/subgraph-source.ts'
import { compileCursor } from './cursor.ts'
import { compileEntityFetch } from './entity-fetch.ts'
import { placeErrors } from './error-paths.ts'
import { mergeInto } from './merge.ts'
import { compileRewrites, renamedKeys } from './rewrites.ts'
import { type FetchParts, type Step, type StepContext, usedVariables } from './step.ts'

export function compileFetch(node: FetchNode, path: ResponsePath, context: StepContext): Step {
  const cursor = compileCursor(path)
  const renamed = renamedKeys(node.outputRewrites)
  const clientName = (name: string) => context.clientName(renamed.get(name) ?? name)
  const fetch: Omit<SubgraphFetch, 'variables'> = {
    query: node.operation,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    operationName: node.operationName,
    path: path.filter(Boolean).join('.'),
  }
  const parts: FetchParts = {
    node,
    document: fetch.document,
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
