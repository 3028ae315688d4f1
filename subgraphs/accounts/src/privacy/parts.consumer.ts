import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { type Consumer, isEvent, recordEvent } from '@atrium/kit/events'
import type { Jobs } from '@atrium/kit/jobs'
import { privacyQueue } from './privacy.job.ts'
import { finishPart } from './privacy-store.ts'
import { SOURCES } from './privacy-request.entity.ts'

/** Takes in what subgraphs answer about a person: pieces of an export, and that they have erased. */
export function takeParts(jobs: Jobs): Consumer {
  return {
    name: 'privacy-parts',
    streams: SOURCES,
    types: ['privacy.part'],
    async handle(em, event) {
      if (!isEvent(event, 'privacy.part')) return
      const { requestId, source, position, sealed, isLast, rows } = event.payload
      const [request] = await sql<{ kind: string; userId: string }>(
        em,
        `select kind, user_id as "userId" from accounts.privacy_requests where id = ? and state = 'RUNNING'`,
        [requestId],
      )
      // Cancelled, or given up, in the meantime.
      if (!request) return
      if (sealed !== null) {
        await sql(
          em,
          `insert into accounts.privacy_pieces (request_id, source, position, sealed) values (?, ?, ?, ?) on conflict do nothing`,
          [requestId, source, position, sealed],
        )
      }
      if (!isLast || !(await finishPart(em, requestId, source, rows))) return
      if (request.kind === 'EXPORT') {
        await jobs.send(em, privacyQueue.name, { requestId })
        return
      }
      await sql(em, `update accounts.privacy_requests set state = 'DONE', done_at = now() where id = ?`, [requestId])
      await recordEvent(em, { type: 'privacy.erasure_completed', payload: { requestId, userId: request.userId } })
      await appendAudit(em, null, { action: 'user.erasure_completed', subjectType: 'User', subjectId: request.userId })
    },
  }
}
