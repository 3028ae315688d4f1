import 'reflect-metadata'
import { auditLogResolver } from '@atrium/kit/audit-log'
import { secretKeysResolver } from '@atrium/kit/data-keys'
import { processHealthResolver } from '@atrium/kit/health'
import { fromGlobalId } from '@atrium/kit/ids'
import { personalDataResolver } from '@atrium/kit/privacy'
import { buildSubgraphSchema, type ReferenceResolver, type SubgraphSchema } from '@atrium/kit/server'
import { AccountSetupResolver } from './account-setup/account-setup.resolver.ts'
import { AgencyResolver } from './agencies/agency.resolver.ts'
import { Agency } from './agencies/agency.type.ts'
import { ApiKeyResolver } from './api-keys/api-key.resolver.ts'
import { toApiKey } from './api-keys/api-key.type.ts'
import { ApprovalResolver } from './approvals/approval.resolver.ts'
import { AssignmentResolver } from './assignments/assignment.resolver.ts'
import { CompanyTeamResolver } from './assignments/team.resolver.ts'
import { AuditEntryResolver } from './audit/audit-entry.resolver.ts'
import { CompanyMemberResolver } from './companies/company-member.resolver.ts'
import { CompanyResolver } from './companies/company.resolver.ts'
import { toCompany } from './companies/company.type.ts'
import { BroadcastResolver } from './broadcasts/broadcast.resolver.ts'
import type { Context } from './context.ts'
import { DeveloperResolver } from './developers/developer.resolver.ts'
import { Developer, toDeveloper } from './developers/developer.type.ts'
import { EmailChangeResolver } from './email-changes/email-change.resolver.ts'
import { EmailResolver } from './emails/email.resolver.ts'
import { EmailTemplateResolver, EmailTemplateVersionResolver } from './email-templates/email-template.resolver.ts'
import { found } from './found.ts'
import { LabsAccountResolver, UserLabsResolver } from './labs/labs-account.resolver.ts'
import { LabsSessionResolver } from './labs/labs-session.resolver.ts'
import { LabsProjectAccessResolver, LabsProjectResolver, LabsProposalResolver } from './labs/labs-project.resolver.ts'
import { foreignTypes } from './nodes/foreign.type.ts'
import { IdentityResolver } from './identities/identity.resolver.ts'
import { ImpersonationResolver } from './impersonation/impersonation.resolver.ts'
import { InvitationResolver } from './invitations/invitation.resolver.ts'
import { NodeResolver } from './nodes/node.resolver.ts'
import { NotificationResolver } from './notifications/notification.resolver.ts'
import { PasskeyResolver } from './passkeys/passkey.resolver.ts'
import { PasswordResolver } from './passwords/password.resolver.ts'
import { PlatformResolver } from './platform/platform.resolver.ts'
import { PLATFORM_ID } from './platform/platform.type.ts'
import { PrivacyResolver, UserPrivacyResolver } from './privacy/privacy.resolver.ts'
import { SecurityEventResolver } from './security-events/security-event.resolver.ts'
import { SECRET_COLUMNS } from './secret-columns.ts'
import { ProofResolver } from './sessions/proof.resolver.ts'
import { SessionResolver } from './sessions/session.resolver.ts'
import { SetupResolver } from './setup/setup.resolver.ts'
import { ProfileResolver } from './users/profile.resolver.ts'
import { UserAdministrationResolver } from './users/administration.resolver.ts'
import { SignInMethodsResolver } from './sign-in-methods/sign-in-methods.resolver.ts'
import { SignUpResolver } from './sign-ups/sign-up.resolver.ts'
import { QuizAttemptResolver } from './training/attempts/quiz-attempt.resolver.ts'
import { TrainingAssignmentResolver } from './training/assignments/training-assignment.resolver.ts'
import {
  CompanyTrainingResolver,
  DeveloperTrainingResolver,
} from './training/enrollments/training-progress.resolver.ts'
import { TrainingEnrollmentResolver } from './training/enrollments/training-enrollment.resolver.ts'
import { QuizResolver } from './training/quizzes/quiz.resolver.ts'
import { TrainingResourceResolver } from './training/resources/training-resource.resolver.ts'
import { TwoFactorResolver } from './two-factor/two-factor.resolver.ts'
import { UserResolver } from './users/user.resolver.ts'
import { toUser } from './users/user.type.ts'
import { personalData } from './privacy/personal-data/index.ts'

const references: Record<string, ReferenceResolver> = {
  User: ({ id }, context) => found((context as Context).loaders.user, fromGlobalId('User', id), toUser),
  Company: ({ id }, context) => found((context as Context).loaders.company, fromGlobalId('Company', id), toCompany),
  Developer: ({ id }, context) =>
    found((context as Context).loaders.developer, fromGlobalId('Developer', id), toDeveloper),
  ApiKey: ({ id }, context) => found((context as Context).loaders.apiKey, fromGlobalId('ApiKey', id), toApiKey),
  Platform: () => ({ id: PLATFORM_ID }),
}

export function schema(): SubgraphSchema {
  return buildSubgraphSchema({
    resolvers: [
      UserResolver,
      ProfileResolver,
      UserAdministrationResolver,
      AccountSetupResolver,
      EmailChangeResolver,
      AgencyResolver,
      ImpersonationResolver,
      CompanyResolver,
      CompanyMemberResolver,
      DeveloperResolver,
      SecurityEventResolver,
      InvitationResolver,
      SessionResolver,
      ProofResolver,
      PrivacyResolver,
      UserPrivacyResolver,
      SetupResolver,
      SignUpResolver,
      PasswordResolver,
      TwoFactorResolver,
      PasskeyResolver,
      IdentityResolver,
      SignInMethodsResolver,
      NodeResolver,
      PlatformResolver,
      AuditEntryResolver,
      auditLogResolver('accounts'),
      processHealthResolver('accounts'),
      personalDataResolver(personalData),
      secretKeysResolver('accounts', SECRET_COLUMNS),
      ApiKeyResolver,
      ApprovalResolver,
      AssignmentResolver,
      LabsAccountResolver,
      LabsSessionResolver,
      LabsProjectResolver,
      LabsProjectAccessResolver,
      LabsProposalResolver,
      UserLabsResolver,
      CompanyTeamResolver,
      NotificationResolver,
      EmailResolver,
      EmailTemplateResolver,
      EmailTemplateVersionResolver,
      BroadcastResolver,
      TrainingResourceResolver,
      QuizResolver,
      TrainingAssignmentResolver,
      TrainingEnrollmentResolver,
      QuizAttemptResolver,
      CompanyTrainingResolver,
      DeveloperTrainingResolver,
    ],
    orphanedTypes: [Developer, Agency, ...Object.values(foreignTypes)],
    references,
  })
}
