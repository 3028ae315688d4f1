import type { NotificationType } from '../../graphql/generated/graphql.ts'

/** How each kind of notification is called; the API may grow, so one that is not here is shown in its own words. */
const names: Partial<Record<NotificationType, string>> = {
  CONTRACT_SIGNED: 'A contract is signed',
  COMMUNITY_APPROVED: 'Approved for the community',
  COMMUNITY_REJECTED: 'Not approved for the community',
  TEAM_APPROVED: 'Added to a team',
  TEAM_REJECTED: 'Declined by a company',
  APPROVAL_REQUESTED: 'Something waits for your decision',
  APPROVAL_REMINDER: 'Reminder: still waiting for your decision',
  INVOICE_ISSUED: 'A new invoice',
  INVOICE_PAID: 'An invoice is paid',
  ALERT_RAISED: 'An alert begins',
  ALERT_RESOLVED: 'An alert is over',
  DEVELOPER_ASSIGNED: 'Invited to a team',
  PROJECT_JOINED: 'On a project',
  NOTICE_GIVEN: 'A developer leaves a team',
  REMOVAL_DECLINED: 'A developer stays',
  DEVELOPER_REMOVED: 'A developer has left a team',
  LABS_DISCONNECTED: 'Labs account to reconnect',
  WEBHOOK_DISABLED: 'Webhook switched off',
  PRODUCT_REPORT: 'A report on your products',
  ANNOUNCEMENT: 'Messages from the agency',
}

export const nameOfType = (type: NotificationType): string =>
  names[type] ?? type.charAt(0) + type.slice(1).toLowerCase().replaceAll('_', ' ')
