import type { Logger } from '@atrium/kit/logs'
import { planText } from './explain.ts'
import type { OperationObserver } from './observation.ts'
import { operationName } from './operation-name.ts'

const MAX_PLAN = 20_000

/** Logs operations that took longer than `thresholdMs`, with their plan and what each fetch took. Never their variables. */
export function createSlowLog(thresholdMs: number, log: Logger): OperationObserver {
  return {
    answered({ valid, call, notes, ms, outcome }) {
      if (ms < thresholdMs) return
      const { name, type, hash } = operationName(valid)
      const { fetches, planned } = notes
      const plan = planned ? planText(planned).slice(0, MAX_PLAN) : null
      const duration = Math.round(ms)
      const operation = { name, type, hash }
      log.warn({ requestId: call.requestId, operation, ms: duration, outcome, fetches, plan }, 'slow operation')
    },
  }
}
