import { isObject } from '../execution/fields.ts'
import { mergeInto } from '../execution/merge.ts'
import type { Admitted } from '../limits/admission.ts'
import { type IncrementalPart, mapPayloads, type Payload, type Payloads } from './payloads.ts'

/** The payloads, the last with what all of them cost. Who leaves before has paid what was estimated. */
export function settleParts(payloads: Payloads, admitted: Admitted): Payloads {
  let data: Record<string, unknown> | null = null
  const settle = (payload: Payload): Payload => {
    // Copies: what was handed on may not be written yet.
    if (payload.data) data = structuredClone(payload.data)
    for (const part of payload.incremental ?? []) addPart(data, part)
    if (payload.hasNext) return payload
    const { extensions } = admitted.settle({ data })
    return extensions ? { ...payload, extensions: { ...payload.extensions, ...extensions } } : payload
  }
  return mapPayloads(payloads, settle, () => admitted.end())
}

function addPart(data: Record<string, unknown> | null, { path, data: part }: IncrementalPart): void {
  const target = path.reduce<unknown>((value, key) => (isObject(value) ? value[key as never] : null), data)
  if (isObject(target) && part) mergeInto(target, structuredClone(part))
}
