import { type Page, type PageArgs, pageLoader } from '@atrium/kit/pages'
import type { EntityClass, FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { AgencyEntity } from './agencies/agency.entity.ts'
import { ApiKeyEntity } from './api-keys/api-key.entity.ts'
import { ApprovalEntity } from './approvals/approval.entity.ts'
import { type AssignmentPages, assignmentPages } from './assignments/assignment.loaders.ts'
import { AssignmentEntity } from './assignments/assignment.entity.ts'
import { companyTeamLoader, type TeamNumbers } from './assignments/team.loaders.ts'
import { type DeveloperAssignment, toAssignment } from './assignments/assignment.type.ts'
import { AuditEntryEntity } from './audit/audit-entry.entity.ts'
import { BroadcastEntity } from './broadcasts/broadcast.entity.ts'
import { type Progress, progressLoader } from './broadcasts/broadcast.loaders.ts'
import { CompanyMemberEntity } from './companies/company-member.entity.ts'
import { type CompanyMember, toCompanyMember } from './companies/company-member.type.ts'
import { setupLoader, type SetupRow } from './companies/company-setup.ts'
import { CompanyEntity } from './companies/company.entity.ts'
import type { Context } from './context.ts'
import { DeveloperEntity } from './developers/developer.entity.ts'
import { templateVersionsLoader } from './email-templates/email-template.loaders.ts'
import type { TemplateVersion } from './email-templates/template-store.ts'
import { emailChangeLoader, type EmailChangeRow } from './email-changes/email-change.loaders.ts'
import { EmailSuppressionEntity } from './emails/email-suppression.entity.ts'
import { EmailEntity } from './emails/email.entity.ts'
import { type EmailEventRow, emailEventsLoader } from './emails/email.loaders.ts'
import { InvitationEntity } from './invitations/invitation.entity.ts'
import { type LabsProjectAccess, toLabsProjectAccess } from './labs/labs-project.type.ts'
import { type LabsLoaders, labsLoaders } from './labs/labs.loaders.ts'
import { NotificationEntity } from './notifications/notification.entity.ts'
import { type PlatformCounts, platformCountsLoader } from './platform/platform.loaders.ts'
import { type PrivacyPartRow, privacyPartsLoader, privacyRequestsLoader } from './privacy/privacy.loaders.ts'
import type { PrivacyRequestEntity } from './privacy/privacy-request.entity.ts'
import { SecurityEventEntity } from './security-events/security-event.entity.ts'
import { SessionEntity } from './sessions/session.entity.ts'
import { sessionsOfLoader } from './sessions/sessions-of.loaders.ts'
import { QuizAttemptEntity } from './training/attempts/quiz-attempt.entity.ts'
import { type QuizAttempt, toQuizAttempt } from './training/attempts/quiz-attempt.type.ts'
import { quizDraftLoader, quizSolutionsLoader } from './training/attempts/quiz-attempts.loaders.ts'
import { TrainingAssignmentEntity } from './training/assignments/training-assignment.entity.ts'
import { type ProgressLoaders, progressLoaders } from './training/enrollments/progress.loaders.ts'
import { TrainingEnrollmentEntity } from './training/enrollments/training-enrollment.entity.ts'
import type { QuizSolution } from './training/quizzes/quiz-content.ts'
import type { QuizDraftEntity } from './training/quizzes/quiz-draft.entity.ts'
import { QuizVersionEntity } from './training/quizzes/quiz-version.entity.ts'
import { QuizEntity } from './training/quizzes/quiz.entity.ts'
import { TrainingResourceEntity } from './training/resources/training-resource.entity.ts'
import { contactLoader } from './users/contact.loaders.ts'
import { UserEntity } from './users/user.entity.ts'

export interface Loaders extends LabsLoaders<LabsProjectAccess> {
  user: DataLoader<string, UserEntity | null>
  company: DataLoader<string, CompanyEntity | null>
  companyMember: DataLoader<string, CompanyMemberEntity | null>
  companySetup: DataLoader<string, SetupRow>
  developer: DataLoader<string, DeveloperEntity | null>
  agency: DataLoader<string, AgencyEntity | null>
  securityEvent: DataLoader<string, SecurityEventEntity | null>
  session: DataLoader<string, SessionEntity | null>
  /** By the UUID of the user: those that go on. */
  sessionsOf: DataLoader<string, SessionEntity[]>
  /** By the UUID of the user. */
  emailChange: DataLoader<string, EmailChangeRow | null>
  auditEntry: DataLoader<string, AuditEntryEntity | null>
  /** By the UUID of the user: the latest. */
  privacyRequests: DataLoader<string, PrivacyRequestEntity[]>
  privacyParts: DataLoader<string, PrivacyPartRow[]>
  apiKey: DataLoader<string, ApiKeyEntity | null>
  approval: DataLoader<string, ApprovalEntity | null>
  /** By the UUID of what it is about. */
  openApproval: DataLoader<string, ApprovalEntity | null>
  assignment: DataLoader<string, AssignmentEntity | null>
  invitation: DataLoader<string, InvitationEntity | null>
  notification: DataLoader<string, NotificationEntity | null>
  email: DataLoader<string, EmailEntity | null>
  /** By the key of the template. */
  emailTemplateVersions: DataLoader<string, TemplateVersion[]>
  emailEvents: DataLoader<string, EmailEventRow[]>
  emailSuppression: DataLoader<string, EmailSuppressionEntity | null>
  broadcast: DataLoader<string, BroadcastEntity | null>
  broadcastProgress: DataLoader<string, Progress>
  assignmentsOf: AssignmentPages<DeveloperAssignment>
  trainingResource: DataLoader<string, TrainingResourceEntity | null>
  quiz: DataLoader<string, QuizEntity | null>
  quizVersion: DataLoader<string, QuizVersionEntity | null>
  /** By the UUID of the quiz. */
  quizDraft: DataLoader<string, QuizDraftEntity | null>
  /** By the UUID of the version. */
  quizSolutions: DataLoader<string, QuizSolution[] | null>
  quizAttempt: DataLoader<string, QuizAttemptEntity | null>
  trainingAssignment: DataLoader<string, TrainingAssignmentEntity | null>
  trainingEnrollment: DataLoader<string, TrainingEnrollmentEntity | null>
  trainingProgressOf: ProgressLoaders
  attemptsOfEnrollment: { load(enrollmentId: string, args: PageArgs): Promise<Page<QuizAttempt>> }
  /** By the UUID of the company. */
  companyTeam: DataLoader<string, TeamNumbers>
  membershipsOfUser: MemberPages
  membersOfCompany: MemberPages
  isContact: DataLoader<string, boolean>
  platformCounts: () => Promise<PlatformCounts>
}

interface MemberPages {
  load(parentId: string, args: PageArgs): Promise<Page<CompanyMember>>
}

/** One set for each operation. Rows that row level security hides come back as null, like those that do not exist. */
export function createLoaders(context: Context): Loaders {
  const em = () => context.read()
  const orderBy = { createdAt: 'asc', id: 'asc' } as const
  return {
    user: loaderById(em, UserEntity),
    company: loaderById(em, CompanyEntity),
    companyMember: loaderById(em, CompanyMemberEntity),
    companySetup: setupLoader(em),
    developer: loaderById(em, DeveloperEntity),
    agency: loaderById(em, AgencyEntity),
    securityEvent: loaderById(em, SecurityEventEntity),
    session: loaderById(em, SessionEntity),
    sessionsOf: sessionsOfLoader(em),
    emailChange: emailChangeLoader(em),
    privacyRequests: privacyRequestsLoader(em),
    privacyParts: privacyPartsLoader(em),
    auditEntry: loaderById(em, AuditEntryEntity),
    apiKey: loaderById(em, ApiKeyEntity),
    approval: loaderById(em, ApprovalEntity),
    openApproval: new DataLoader(async (subjectIds) => {
      const rows = await (await em()).find(ApprovalEntity, { subjectId: { $in: [...subjectIds] }, status: 'PENDING' })
      const bySubject = new Map(rows.map((row) => [row.subjectId, row]))
      return subjectIds.map((id) => bySubject.get(id) ?? null)
    }),
    assignment: loaderById(em, AssignmentEntity),
    invitation: loaderById(em, InvitationEntity),
    notification: loaderById(em, NotificationEntity),
    email: loaderById(em, EmailEntity),
    emailTemplateVersions: templateVersionsLoader(em),
    emailEvents: emailEventsLoader(em),
    emailSuppression: loaderById(em, EmailSuppressionEntity),
    broadcast: loaderById(em, BroadcastEntity),
    broadcastProgress: progressLoader(em),
    assignmentsOf: assignmentPages(em, toAssignment),
    trainingResource: loaderById(em, TrainingResourceEntity),
    quiz: loaderById(em, QuizEntity),
    quizVersion: loaderById(em, QuizVersionEntity),
    quizDraft: quizDraftLoader(em),
    quizSolutions: quizSolutionsLoader(em),
    quizAttempt: loaderById(em, QuizAttemptEntity),
    trainingAssignment: loaderById(em, TrainingAssignmentEntity),
    trainingEnrollment: loaderById(em, TrainingEnrollmentEntity),
    trainingProgressOf: progressLoaders(em),
    attemptsOfEnrollment: pageLoader({
      em,
      entity: QuizAttemptEntity,
      parent: 'enrollmentId',
      orderBy: { number: 'asc', id: 'asc' },
      toNode: toQuizAttempt,
    }),
    companyTeam: companyTeamLoader(em),
    membershipsOfUser: pageLoader({
      em,
      entity: CompanyMemberEntity,
      parent: 'userId',
      orderBy,
      toNode: toCompanyMember,
    }),
    membersOfCompany: pageLoader({
      em,
      entity: CompanyMemberEntity,
      parent: 'companyId',
      orderBy,
      toNode: toCompanyMember,
    }),
    ...labsLoaders(em, toLabsProjectAccess),
    isContact: contactLoader(context),
    platformCounts: platformCountsLoader(em),
  }
}

function loaderById<E extends { id: string }>(
  em: () => Promise<EntityManager>,
  entity: EntityClass<E>,
): DataLoader<string, E | null> {
  return new DataLoader(async (ids) => {
    const rows = (await (await em()).find(entity, { id: { $in: ids } } as unknown as FilterQuery<E>)) as E[]
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}
