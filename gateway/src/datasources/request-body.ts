import type { SubgraphRequest } from '@atrium/kit/executor'
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql'

/** A part of a request that its maker has as JSON already. */
export interface Serialised {
  /** `variables` as JSON. */
  variablesJson?: () => string
}

/** What is the same each time a plan's fetch is sent. */
interface Prepared {
  /** The body up to the variables. */
  start: string
  /** Whether the operation only reads, so that it may be sent again, or once for several who ask. */
  isQuery: boolean
}

export interface RequestBody {
  body: string
  isQuery: boolean
}

/** Serialises requests. The document of a plan is one object for as long as the plan lives; all but the variables is kept with it. */
export function createRequestBodies(): (request: SubgraphRequest & Serialised) => RequestBody {
  const prepared = new WeakMap<DocumentNode, Prepared>()
  return (request) => {
    const { document } = request
    let known = document && prepared.get(document)
    if (!known) {
      known = prepare(request)
      if (document) prepared.set(document, known)
    }
    const variables = request.variablesJson?.() ?? JSON.stringify(request.variables ?? {})
    return { body: `${known.start}${variables}}`, isQuery: known.isQuery }
  }
}

function prepare({ query, operationName, document }: SubgraphRequest): Prepared {
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`
  const operation = document?.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return {
    start: `{"query":${JSON.stringify(query)},${name}"variables":`,
    isQuery: operation?.operation === OperationTypeNode.QUERY,
  }
}
