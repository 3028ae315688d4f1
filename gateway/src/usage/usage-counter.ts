import type { AnyViewer } from '@atrium/kit/viewer'
import { type OperationName, operationName } from '../telemetry/operation-name.ts'
import type { OperationObserver, OperationReport } from '../telemetry/observation.ts'
import { fieldsOf } from './counted-fields.ts'

/** Who is counted together: an API key with its company, or everybody who signs in as a person. */
export interface UsageClient {
  apiKeyId: string
  companyId: string | null
}

/** Stands for those without an API key. */
export const PEOPLE: UsageClient = { apiKeyId: '00000000-0000-0000-0000-000000000000', companyId: null }

export interface OperationCount extends UsageClient, OperationName {
  requests: number
  /** Requests with errors, beside data or instead of it. */
  errors: number
  /** Cost points. */
  cost: number
  /** Milliseconds, all requests together. */
  ms: number
}

export interface FieldCount extends UsageClient {
  /** `Type.field`. */
  field: string
  requests: number
}

/** What was counted in a while. */
export interface UsageBatch {
  operations: OperationCount[]
  fields: FieldCount[]
}

export interface UsageCounter {
  observer: OperationObserver
  /** What was counted since the last time; null when nothing was. */
  take(): UsageBatch | null
  /** Counts again what could not be kept. */
  putBack(batch: UsageBatch): void
}

/** Operations of one client that are told apart until the counts are taken; a client chooses their names and texts. */
const MAX_OPERATIONS = 200
const OTHERS = { name: 'others', type: 'query', hash: 'others' } as const satisfies OperationName

/** When counts cannot be kept for long, what is new is not counted any more. */
const MAX_ENTRIES = 50_000

/** Counts in memory, a few additions for each request. */
export function createUsageCounter(): UsageCounter {
  let operations = new Map<string, OperationCount>()
  let fields = new Map<string, FieldCount>()
  let perClient = new Map<string, number>()

  function nameFor({ apiKeyId }: UsageClient, name: OperationName): OperationName {
    if (operations.has(`${apiKeyId} ${name.hash}`)) return name
    const count = perClient.get(apiKeyId) ?? 0
    perClient.set(apiKeyId, count + 1)
    return count < MAX_OPERATIONS ? name : OTHERS
  }

  function addOperation(added: OperationCount): void {
    const key = `${added.apiKeyId} ${added.hash}`
    const count = operations.get(key)
    if (!count) {
      if (operations.size < MAX_ENTRIES) operations.set(key, { ...added })
      return
    }
    count.requests += added.requests
    count.errors += added.errors
    count.cost += added.cost
    count.ms += added.ms
  }

  function addField(added: FieldCount): void {
    const key = `${added.apiKeyId} ${added.field}`
    const count = fields.get(key)
    if (count) count.requests += added.requests
    else if (fields.size < MAX_ENTRIES) fields.set(key, { ...added })
  }

  function count({ valid, call, errors, cost, ms }: OperationReport): void {
    const client = clientOf(call.viewer)
    const name = nameFor(client, operationName(valid))
    addOperation({ ...client, ...name, requests: 1, errors: errors.length > 0 ? 1 : 0, cost: cost ?? 0, ms })
    for (const field of fieldsOf(valid)) addField({ ...client, field, requests: 1 })
  }

  return {
    observer: { answered: count },
    take() {
      if (operations.size === 0) return null
      const batch = { operations: [...operations.values()], fields: [...fields.values()] }
      operations = new Map()
      fields = new Map()
      perClient = new Map()
      return batch
    },
    putBack(batch) {
      batch.operations.forEach(addOperation)
      batch.fields.forEach(addField)
    },
  }
}

/** A key reads one company's rows, or the agency's. */
function clientOf(viewer: AnyViewer): UsageClient {
  if (viewer.kind !== 'user' || !viewer.apiKey) return PEOPLE
  return { apiKeyId: viewer.apiKey.id, companyId: viewer.companies[0]?.id ?? null }
}
