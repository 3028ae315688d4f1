import { type Database, system, transaction } from '@atrium/kit/database'
import type { Jobs } from '@atrium/kit/jobs'
import { ALERT_QUEUE, ALERT_WATCH_QUEUE } from '../migrations.ts'
import { forgetOldErrors } from '../errors/keep-errors.ts'
import { evaluateMetrics } from './evaluate.ts'
import { liftSilences } from './lift-silences.ts'
import { lookAround } from './look.ts'
import { forgetOldSignals } from './signals.ts'

/** Once a minute, in one process of the installation: looks at what no event tells, and judges every rule. */
export async function startWatch(deps: { database: Database; jobs: Jobs }): Promise<{ dispose(): Promise<void> }> {
  const worker = await deps.jobs.work(ALERT_WATCH_QUEUE, () => watch(deps))
  await deps.jobs.schedule(ALERT_WATCH_QUEUE, '* * * * *')
  return worker
}

export async function watch({ database, jobs }: { database: Database; jobs: Jobs }, now = new Date()): Promise<void> {
  await transaction(database, system('job'), (em) => lookAround(em, now))
  await transaction(database, system('job'), (em) => evaluateMetrics(em, jobs, null, now))
  await transaction(database, system('job'), (em) => liftSilences(em, jobs, now))
  // Once an hour is enough for what nobody looks at any more.
  if (now.getUTCMinutes() === 17) {
    await transaction(database, system('job'), forgetOldSignals)
    await transaction(database, system('job'), forgetOldErrors)
  }
  jobs.wake(ALERT_QUEUE)
}
