/** The bounds of one operation, the same for HTTP, SSE and WebSocket. */
export interface OperationLimits {
  /** Tokens of the document, punctuation included. */
  tokens: number
  /** Nested fields, fragments spread. */
  depth: number
  /** Nested fields under `__schema` and `__type`: GraphiQL's own query needs 15. */
  introspectionDepth: number
  aliases: number
  directives: number
  /** Fields of the operation's root, fragments spread. */
  rootFields: number
  /** Cost points, as estimated before execution; `Infinity` where nobody counts. */
  cost: number
  /** Errors reported about one document. */
  errors: number
}

export const OPERATION_LIMITS: OperationLimits = {
  tokens: 1000,
  depth: 10,
  introspectionDepth: 16,
  aliases: 15,
  directives: 8,
  rootFields: 20,
  cost: 5000,
  errors: 5,
}

/**
 * Levels of brackets that a document may have beyond its levels of fields, for arguments and inline fragments; and levels of a variable's
 * value. Nobody writes so many: the limit is there for what calls itself once for each.
 */
export const NESTED_BRACKETS = 150

/** Levels of objects and lists of a request's JSON: a variable's own, and what they stand in. */
export const JSON_LEVELS = NESTED_BRACKETS + 10

/** Values of a request's JSON, its variables' among them. */
export const JSON_VALUES = 5000

/** Bytes of a GraphQL request, and of one WebSocket message. */
export const GRAPHQL_BODY_BYTES = 256 * 1024

/** Bytes of a webhook delivery: the largest maximum among the providers (GitHub's). */
export const WEBHOOK_BODY_BYTES = 25 * 1024 * 1024

/** The bounds of one WebSocket. */
export interface SocketLimits {
  /** Operations in flight at once, subscriptions included. */
  operations: number
  /** Bytes waiting for a reader before it is closed as too slow. */
  bufferedBytes: number
  /** Milliseconds that one message may wait for a reader before it is closed as too slow. */
  stallMs: number
  /** Milliseconds that a client has for `connection_init`. */
  initMs: number
  /** Milliseconds between two pings; a client that has not answered one when the next is due is gone. */
  keepAliveMs: number
}

export const SOCKET_LIMITS: SocketLimits = {
  operations: 100,
  bufferedBytes: 4 * 1024 * 1024,
  stallMs: 15_000,
  initMs: 10_000,
  keepAliveMs: 12_000,
}
