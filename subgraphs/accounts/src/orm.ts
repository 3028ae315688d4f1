import { AgencyEntity } from './agencies/agency.entity.ts'
import { ApiKeyEntity } from './api-keys/api-key.entity.ts'
import { ApprovalEntity } from './approvals/approval.entity.ts'
import { AssignmentEntity } from './assignments/assignment.entity.ts'
import { AuditEntryEntity } from './audit/audit-entry.entity.ts'
import { CompanyMemberEntity } from './companies/company-member.entity.ts'
import { CompanyEntity } from './companies/company.entity.ts'
import { DeveloperEntity } from './developers/developer.entity.ts'
import { BroadcastEntity } from './broadcasts/broadcast.entity.ts'
import { EmailSuppressionEntity } from './emails/email-suppression.entity.ts'
import { EmailEntity } from './emails/email.entity.ts'
import { ImpersonationEntity } from './impersonation/impersonation.entity.ts'
import { InvitationEntity } from './invitations/invitation.entity.ts'
import { LabsAccountEntity } from './labs/labs-account.entity.ts'
import { LabsProjectAccessEntity, LabsProposalEntity } from './labs/labs-project-access.entity.ts'
import { LabsProjectEntity } from './labs/labs-project.entity.ts'
import { NotificationEntity } from './notifications/notification.entity.ts'
import { PrivacyRequestEntity } from './privacy/privacy-request.entity.ts'
import { SecurityEventEntity } from './security-events/security-event.entity.ts'
import { SessionEntity } from './sessions/session.entity.ts'
import { QuizAttemptEntity } from './training/attempts/quiz-attempt.entity.ts'
import { TrainingAssignmentEntity } from './training/assignments/training-assignment.entity.ts'
import { TrainingEnrollmentEntity } from './training/enrollments/training-enrollment.entity.ts'
import { QuizDraftEntity } from './training/quizzes/quiz-draft.entity.ts'
import { QuizVersionEntity } from './training/quizzes/quiz-version.entity.ts'
import { QuizEntity } from './training/quizzes/quiz.entity.ts'
import { TrainingResourceEntity } from './training/resources/training-resource.entity.ts'
import { UserEntity } from './users/user.entity.ts'

export const entities = [
  AgencyEntity,
  ApiKeyEntity,
  ApprovalEntity,
  AssignmentEntity,
  AuditEntryEntity,
  BroadcastEntity,
  CompanyEntity,
  CompanyMemberEntity,
  DeveloperEntity,
  EmailEntity,
  EmailSuppressionEntity,
  ImpersonationEntity,
  InvitationEntity,
  LabsAccountEntity,
  LabsProjectAccessEntity,
  LabsProjectEntity,
  LabsProposalEntity,
  NotificationEntity,
  PrivacyRequestEntity,
  SecurityEventEntity,
  QuizAttemptEntity,
  QuizDraftEntity,
  QuizEntity,
  QuizVersionEntity,
  SessionEntity,
  TrainingAssignmentEntity,
  TrainingEnrollmentEntity,
  TrainingResourceEntity,
  UserEntity,
]
