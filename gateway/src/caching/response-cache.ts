import type { AnyViewer } from '@atrium/kit/viewer'
import type { ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { PlannedOperation } from '../planning/plan.ts'
import type { CachePolicy } from './policy.ts'

export interface ResponseCacheConfig {
  /** Bytes of JSON that are kept, all answers together. */
  maxBytes: number
}

/** Answers of queries, kept for as long as their policy says. They are shared: nobody may change one. */
export interface ResponseCache {
  find(question: Question): { result: ExecutionResult; ageSeconds: number } | null
  keep(question: Question, result: ExecutionResult): void
}

/** What an answer depends on. The plan is of one operation, for viewers with one kind of access. */
export interface Question {
  planned: PlannedOperation
  variables: Readonly<Record<string, unknown>>
  viewer: AnyViewer
  policy: CachePolicy
}

export function createResponseCache({ maxBytes }: ResponseCacheConfig): ResponseCache {
  const answers = new LRUCache<string, ExecutionResult>({ maxSize: maxBytes })
  const numbers = new WeakMap<PlannedOperation, number>()
  let count = 0

  function keyOf({ planned, variables, viewer, policy }: Question): string | null {
    const reader = policy.scope === 'PUBLIC' ? '' : readerOf(viewer)
    if (reader === null) return null
    let number = numbers.get(planned)
    if (number === undefined) numbers.set(planned, (number = count++))
    return `${number} ${reader} ${JSON.stringify(variables)}`
  }

  return {
    find(question) {
      const key = keyOf(question)
      const result = key === null ? undefined : answers.get(key)
      if (!result) return null
      const left = answers.getRemainingTTL(key!)
      return { result, ageSeconds: Math.max(0, Math.floor(question.policy.maxAge - left / 1000)) }
    },
    keep(question, result) {
      const key = keyOf(question)
      if (key === null) return
      const size = key.length + Buffer.byteLength(JSON.stringify(result))
      answers.set(key, result, { size, ttl: question.policy.maxAge * 1000 })
    },
  }
}

/** Null for whom nothing private is kept: nobody is known. */
function readerOf(viewer: AnyViewer): string | null {
  return viewer.kind === 'user' ? viewer.sessionId : null
}
