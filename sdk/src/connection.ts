import { type DocumentNode, print } from 'graphql'

/** Where Atrium is, and with what it is asked. */
export interface Connection {
  endpoint: string
  authorization(): Promise<string>
  fetch: typeof globalThis.fetch
  timeoutMs: number
}

/** A document whose result and variables TypeScript knows: made by `graphql()`, or by any tool that makes typed document nodes. */
export interface TypedDocument<Result, Variables> extends DocumentNode {
  __apiType?: (variables: Variables) => Result
}

const texts = new WeakMap<DocumentNode, string>()

export function textOf(document: DocumentNode): string {
  let text = texts.get(document)
  if (text === undefined) texts.set(document, (text = print(document)))
  return text
}
