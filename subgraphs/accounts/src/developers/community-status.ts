import type { DeveloperEntity } from './developer.entity.ts'

/** How a developer stands with the community, which staff decides about. */
export const CommunityStatus = { APPROVED: 'APPROVED', WAITING: 'WAITING', DECLINED: 'DECLINED' } as const
export type CommunityStatus = (typeof CommunityStatus)[keyof typeof CommunityStatus]

export function communityStatus(
  { isCommunityApproved }: Pick<DeveloperEntity, 'isCommunityApproved'>,
  isAsked: boolean,
): CommunityStatus {
  if (isCommunityApproved) return 'APPROVED'
  return isAsked ? 'WAITING' : 'DECLINED'
}
