import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { TrainingEnrollmentEntity } from '../enrollments/training-enrollment.entity.ts'
import { QuizAttemptEntity } from './quiz-attempt.entity.ts'
import { handIn } from './quiz-attempt.service.ts'

export const quizAttemptsQueue: QueueDefinition = { name: 'accounts.quiz-attempts', retryLimit: 2 }

const BATCH = 200

/** Hands in what nobody handed in within the time limit, each minute. */
export async function startQuizAttempts(
  jobs: Jobs,
  database: Database,
  log: Logger,
): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(quizAttemptsQueue.name, () => handInExpired(database, log))
  await jobs.schedule(quizAttemptsQueue.name, '* * * * *')
  return worker
}

/** Each attempt in a transaction of its own, so that one that fails keeps no other from its turn. */
export async function handInExpired(database: Database, log: Logger, now = new Date()): Promise<void> {
  const expired = await transaction(
    database,
    system('job'),
    (em) =>
      sql<{ id: string; enrollmentId: string }>(
        em,
        `select id, enrollment_id as "enrollmentId" from accounts.quiz_attempts
         where submitted_at is null and expires_at <= ? order by expires_at limit ${BATCH}`,
        [now],
      ),
    { readOnly: true },
  )
  for (const { id, enrollmentId } of expired) {
    await transaction(database, system('job'), (em) => expire(em, id, enrollmentId)).catch((error: unknown) =>
      log.error({ err: error, attemptId: id }, 'An attempt could not be handed in; trying again'),
    )
  }
}

async function expire(em: EntityManager, id: string, enrollmentId: string): Promise<void> {
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const
  const enrollment = await em.findOneOrFail(TrainingEnrollmentEntity, { id: enrollmentId }, locked)
  const attempt = await em.findOneOrFail(QuizAttemptEntity, { id })
  // Handed in while this waited for the lock.
  if (attempt.submittedAt) return
  await handIn(em, null, enrollment, attempt, true)
}
