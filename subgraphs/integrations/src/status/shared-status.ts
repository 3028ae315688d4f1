import { type Database, transaction } from '@atrium/kit/database'
import { ANONYMOUS } from '@atrium/kit/viewer'
import { type PublicStatus, readPublicStatus } from './public-status.ts'

/** What everybody is told: read once for all who ask within some seconds, however many they are. */
export interface SharedStatus {
  (): Promise<PublicStatus>
  /** It has changed: who asks next is told what is new. Other processes follow after {@link REUSE_MS}. */
  forget(): void
}

const REUSE_MS = 5_000

export function createSharedStatus(database: Database): SharedStatus {
  let last: { status: Promise<PublicStatus>; until: number } | null = null
  const read = () => {
    if (!last || last.until < Date.now()) {
      // As somebody who is not signed in: what is not published is not even visible.
      const status = transaction(database, ANONYMOUS, (em) => readPublicStatus(em), { readOnly: true })
      last = { status, until: Date.now() + REUSE_MS }
      status.catch(() => (last = null))
    }
    return last.status
  }
  return Object.assign(read, { forget: () => void (last = null) })
}
