import type {
  Assignment_AssignmentFragment,
  DeveloperAssignmentStatus,
  OnboardingStatus,
  OnboardingStep,
} from '../../graphql/generated/graphql.ts'
import { formatDate } from '../../lib/time.ts'
import type { Word } from '../words.ts'

export type Assignment = Assignment_AssignmentFragment

export const assignmentStatuses: Record<DeveloperAssignmentStatus, Word> = {
  ACTIVE: { label: 'On the team', tone: 'success' },
  PENDING: { label: 'Waits for approval', tone: 'warning' },
  NOTICE: { label: 'Leaves', tone: 'danger' },
  REJECTED: { label: 'Declined', tone: 'neutral' },
  REMOVED: { label: 'Has left', tone: 'neutral' },
  CANCELLED: { label: 'Taken back', tone: 'neutral' },
}

export const onboardingStatuses: Record<OnboardingStatus, Word> = {
  NOT_STARTED: { label: 'Not begun', tone: 'neutral' },
  IN_PROGRESS: { label: 'Under way', tone: 'info' },
  DONE: { label: 'On board', tone: 'success' },
}

export const onboardingSteps: Record<OnboardingStep, string> = {
  INTRODUCTION: 'Has met the team',
  AGREEMENTS: 'Has signed the agreements',
  ACCESS: 'Has access to code and tools',
  SETUP: 'Works on its own set-up',
  FIRST_TASK: 'Has finished a first task',
}

const plural = new Intl.PluralRules('en')

/** "3 days", "1 day", "last day today". */
export const formatDaysLeft = (days: number): string =>
  days === 0 ? 'last day today' : `${days} ${plural.select(days) === 'one' ? 'day' : 'days'} left`

/** Where an assignment stands, in one line under its status; empty when the status says it all. */
export const assignmentDetail = ({ status, endsOn, daysLeft, removalRequestedOn }: Assignment): string => {
  if (status === 'NOTICE' && endsOn) return `on ${formatDate(endsOn)} · ${formatDaysLeft(daysLeft ?? 0)}`
  if (status === 'ACTIVE' && removalRequestedOn) return 'Removal waits for staff'
  return ''
}
