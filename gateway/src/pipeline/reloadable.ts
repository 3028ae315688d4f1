import type { ValidOperation } from './documents.ts'
import type { Pipeline } from './pipeline.ts'

/** A pipeline that can be replaced while it is used. */
export interface ReloadablePipeline extends Pipeline {
  /** What begins from now on runs on `next`; what runs, streams included, goes on as it began. */
  replace(next: Pipeline): void
}

export function createReloadable(first: Pipeline): ReloadablePipeline {
  let current = first
  // An operation that was read before the change is valid for the schema it was read for.
  const readBy = new WeakMap<ValidOperation, Pipeline>()
  return {
    get clientSchema() {
      return current.clientSchema
    },
    get publicSchema() {
      return current.publicSchema
    },
    publicSchemaFor: (viewer) => current.publicSchemaFor(viewer),
    async read(request, viewer) {
      const reader = current
      const result = await reader.read(request, viewer)
      if (result.valid) readBy.set(result.valid, reader)
      return result
    },
    execute: (valid, request, call) => (readBy.get(valid) ?? current).execute(valid, request, call),
    refuse: (errors, requestId) => current.refuse(errors, requestId),
    replace(next) {
      current = next
    },
  }
}
