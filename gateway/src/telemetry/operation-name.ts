import type { SpanOptions } from '@atrium/kit/tracing'
import { createHash } from 'node:crypto'
import { print } from 'graphql'
import type { Call } from '../pipeline/call.ts'
import type { ValidOperation } from '../pipeline/documents.ts'

const MAX_NAME = 80

/** How an operation is called in logs, traces and usage. */
export interface OperationName {
  /** As the client named it; `anonymous` where it did not. */
  name: string
  type: 'query' | 'mutation' | 'subscription'
  /** SHA-256 of the document without its whitespace and comments, 16 hexadecimal digits of it. */
  hash: string
}

const names = new WeakMap<ValidOperation, OperationName>()

/** Worked out once for each operation that is remembered. */
export function operationName(valid: ValidOperation): OperationName {
  const known = names.get(valid)
  if (known) return known
  const { operation, document } = valid
  const hash = createHash('sha256').update(print(document)).digest('hex').slice(0, 16)
  const name = { name: operation.name?.value.slice(0, MAX_NAME) ?? 'anonymous', type: operation.operation, hash }
  names.set(valid, name)
  return name
}

/** The span of an operation. Never its variables. */
export function describeOperation(valid: ValidOperation, call: Call): [name: string, options: () => SpanOptions] {
  const { name, type, hash } = operationName(valid)
  const options = () => ({
    attributes: {
      'graphql.operation.name': name,
      'graphql.operation.type': type,
      'graphql.document.hash': hash,
      'atrium.request_id': call.requestId,
      'atrium.transport': call.transport ?? 'http',
    },
  })
  return [`${type} ${name}`, options]
}
