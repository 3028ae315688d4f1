import type { Node } from '@atrium/kit/graphql'
import { fromGlobalId, type IdType, typeOfGlobalId } from '@atrium/kit/ids'
import { isStaff } from '@atrium/kit/viewer'
import { toAgency } from '../agencies/agency.type.ts'
import { toApiKey } from '../api-keys/api-key.type.ts'
import { toApproval } from '../approvals/approval.type.ts'
import { toAssignment } from '../assignments/assignment.type.ts'
import { loadAuditEntry } from '../audit/audit-entry.service.ts'
import { toAuditEntry } from '../audit/audit-entry.type.ts'
import { toCompanyMember } from '../companies/company-member.type.ts'
import { toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { toDeveloper } from '../developers/developer.type.ts'
import { found } from '../found.ts'
import { toBroadcast } from '../broadcasts/broadcast.type.ts'
import { toEmail, toEmailSuppression } from '../emails/email.type.ts'
import { toInvitation } from '../invitations/invitation.type.ts'
import { toLabsAccount } from '../labs/labs-account.type.ts'
import { toLabsProject, toLabsProjectAccess, toLabsProposal } from '../labs/labs-project.type.ts'
import { toNotification } from '../notifications/notification.type.ts'
import { toSecurityEvent } from '../security-events/security-event.type.ts'
import { loadSession } from '../sessions/session.service.ts'
import { toSession } from '../sessions/session.type.ts'
import { toQuizAttempt } from '../training/attempts/quiz-attempt.type.ts'
import { toTrainingAssignment } from '../training/assignments/training-assignment.type.ts'
import { toTrainingEnrollment } from '../training/enrollments/training-enrollment.type.ts'
import { toQuiz } from '../training/quizzes/quiz.type.ts'
import { toTrainingResource } from '../training/resources/training-resource.type.ts'
import { toUser } from '../users/user.type.ts'
import { foreignTypes } from './foreign.type.ts'

const ownTypes: Partial<Record<IdType, (context: Context, uuid: string) => Promise<Node | null>>> = {
  User: ({ loaders }, id) => found(loaders.user, id, toUser),
  Company: ({ loaders }, id) => found(loaders.company, id, toCompany),
  CompanyMember: ({ loaders }, id) => found(loaders.companyMember, id, toCompanyMember),
  Developer: ({ loaders }, id) => found(loaders.developer, id, toDeveloper),
  Agency: ({ loaders }, id) => found(loaders.agency, id, toAgency),
  SecurityEvent: ({ loaders }, id) => found(loaders.securityEvent, id, toSecurityEvent),
  Session: (context, id) =>
    found({ load: (uuid) => loadSession(context, uuid) }, id, (row) => toSession(row, context.viewer)),
  ApiKey: ({ loaders }, id) => found(loaders.apiKey, id, toApiKey),
  Approval: ({ loaders }, id) => found(loaders.approval, id, toApproval),
  Invitation: ({ loaders }, id) => found(loaders.invitation, id, toInvitation),
  LabsAccount: ({ loaders }, id) => found(loaders.labsAccount, id, toLabsAccount),
  LabsProject: ({ loaders }, id) => found(loaders.labsProject, id, toLabsProject),
  LabsProjectAccess: ({ loaders }, id) => found(loaders.labsAccess, id, toLabsProjectAccess),
  LabsProposal: (context, id) =>
    isStaff(context.viewer) ? found(context.loaders.labsProposal, id, toLabsProposal) : Promise.resolve(null),
  Notification: ({ loaders }, id) => found(loaders.notification, id, toNotification),
  Email: ({ loaders }, id) => found(loaders.email, id, toEmail),
  EmailSuppression: (context, id) =>
    isStaff(context.viewer) ? found(context.loaders.emailSuppression, id, toEmailSuppression) : Promise.resolve(null),
  Broadcast: ({ loaders }, id) => found(loaders.broadcast, id, toBroadcast),
  DeveloperAssignment: ({ loaders }, id) => found(loaders.assignment, id, toAssignment),
  TrainingResource: ({ loaders }, id) => found(loaders.trainingResource, id, toTrainingResource),
  Quiz: ({ loaders }, id) => found(loaders.quiz, id, toQuiz),
  TrainingAssignment: ({ loaders }, id) => found(loaders.trainingAssignment, id, toTrainingAssignment),
  TrainingEnrollment: ({ loaders }, id) => found(loaders.trainingEnrollment, id, toTrainingEnrollment),
  QuizAttempt: ({ loaders }, id) => found(loaders.quizAttempt, id, toQuizAttempt),
  AuditEntry: (context, id) => found({ load: (uuid) => loadAuditEntry(context, uuid) }, id, toAuditEntry),
}

/** Anything by its API id: own types as the viewer sees them, others' as stubs that their subgraph fills or refuses. */
export async function loadNode(context: Context, id: string): Promise<Node | null> {
  const type = typeOfGlobalId(id)
  const uuid = type && fromGlobalId(type, id)
  if (!type || !uuid) return null
  const Foreign = foreignTypes[type]
  if (Foreign) return Object.assign(new Foreign(), { id })
  return (await ownTypes[type]?.(context, uuid)) ?? null
}
