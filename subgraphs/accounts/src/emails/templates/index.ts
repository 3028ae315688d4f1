import type { Template } from '../template.ts'
import accountInvitation from './account-invitation.ts'
import approvalReminder from './approval-reminder.ts'
import communityApproval from './community-approval.ts'
import companyInvitation from './company-invitation.ts'
import custom from './custom.ts'
import emailChange from './email-change.ts'
import emailTaken from './email-taken.ts'
import emailVerification from './email-verification.ts'
import notificationDigest from './notification-digest.ts'
import notification from './notification.ts'
import passwordReset from './password-reset.ts'
import securityAlert from './security-alert.ts'
import teamApproval from './team-approval.ts'
import teamInvitation from './team-invitation.ts'
import trainingAssigned from './training-assigned.ts'
import trainingReminder from './training-reminder.ts'

/** Every mail there is, by its key. */
export const TEMPLATES = {
  'email-verification': emailVerification,
  'password-reset': passwordReset,
  'email-taken': emailTaken,
  'email-change': emailChange,
  'account-invitation': accountInvitation,
  'security-alert': securityAlert,
  'company-invitation': companyInvitation,
  'community-approval': communityApproval,
  'team-approval': teamApproval,
  'team-invitation': teamInvitation,
  'training-assigned': trainingAssigned,
  'training-reminder': trainingReminder,
  'approval-reminder': approvalReminder,
  notification,
  'notification-digest': notificationDigest,
  custom,
}
export type TemplateKey = keyof typeof TEMPLATES

type DataOf<T> = T extends Template<infer D> ? D : never

/** What a mail of this kind has to be given: the keys of its sample. */
export type TemplateData<K extends TemplateKey> = {
  [P in keyof DataOf<(typeof TEMPLATES)[K]>]: string | number | null
}

export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(TEMPLATES, key)

export function templateOf(key: string): Template {
  const found = (TEMPLATES as Record<string, Template | undefined>)[key]
  if (!found) throw new Error(`There is no mail template ${key}.`)
  return found
}
