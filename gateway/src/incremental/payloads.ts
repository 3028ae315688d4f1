import type { ExecutionResult, GraphQLError } from 'graphql'

/** What is sent of one deferred fragment at one place. */
export interface IncrementalPart {
  /** Null where something in it is null that may not be; what is around it stays. */
  data: Record<string, unknown> | null
  /** Where the object stands that the fragment is of. */
  path: readonly (string | number)[]
  /** As the client wrote it. */
  label?: string
  /** Their paths begin at the root of the answer. */
  errors?: readonly GraphQLError[]
}

/** One piece of an answer that comes in several: the first has `data`, those after it `incremental`. */
export interface Payload extends ExecutionResult {
  incremental?: readonly IncrementalPart[]
  hasNext: boolean
}

/** Ends all that still runs for it when it is returned. */
export type Payloads = AsyncGenerator<Payload, undefined>

/** The same payloads, each mapped. `end` is called once: after the last, or when the client leaves. */
export function mapPayloads(payloads: Payloads, map: (payload: Payload) => Payload, end = () => {}): Payloads {
  const next = payloads.next.bind(payloads)
  const close = payloads.return.bind(payloads)
  let isOver = false
  const over = () => {
    if (!isOver) end()
    isOver = true
  }
  payloads.next = async () => {
    try {
      const item = await next()
      if (!item.done) return { done: false, value: map(item.value) }
      over()
      return item
    } catch (error) {
      over()
      throw error
    }
  }
  payloads.return = (value) => {
    over()
    return close(value)
  }
  return payloads
}
