import type { CommunityStatus } from '../graphql/generated/graphql.ts'
import type { Word } from './words.ts'

/** How a developer stands with the community that staff lets people into. */
export const communityStatuses: Record<CommunityStatus, Word> = {
  APPROVED: { label: 'Approved', tone: 'success' },
  WAITING: { label: 'Waits for approval', tone: 'warning' },
  DECLINED: { label: 'Declined', tone: 'danger' },
}
