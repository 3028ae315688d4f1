import { type Cache, cacheExchange, type KeyingConfig, type UpdateResolver } from '@urql/exchange-graphcache'

/** Values without an identity of their own: they are kept inside the thing that has them. */
const embedded = [
  'AccountSetupPreview',
  'ActivityActor',
  'ActivityEvent',
  'AlertCounts',
  'AlertMetric',
  'AlertRulePreview',
  'ApiPerformance',
  'ApiPoint',
  'ApprovalStep',
  'AssignedError',
  'AudienceMember',
  'AudiencePreview',
  'BroadcastProgress',
  'AuditChain',
  'AuditCheck',
  'AuditRecord',
  'AuditRecordPage',
  'BuildMonth',
  'BusHealth',
  'CompanyBilling',
  'CompanyProfile',
  'CompanySetup',
  'CompanyTeam',
  'CompanyWork',
  'CompanyApiUsage',
  'ConnectLinkPreview',
  'ConnectionTestResult',
  'ConsumerHealth',
  'ErrorRate',
  'HoursOfPerson',
  'HoursOfWeek',
  'HoursOfWork',
  'ProjectBudget',
  'ProjectHours',
  'DatabaseClient',
  'DatabaseHealth',
  'DatabaseSchema',
  'DatabaseTable',
  'DeliveryCounts',
  'EmailBlock',
  'EmailChange',
  'EmailChangePreview',
  'EcosystemMetric',
  'EcosystemMetricTotal',
  'EcosystemClientUsage',
  'EcosystemReportContent',
  'EcosystemReportFigures',
  'EcosystemReportProduct',
  'EcosystemReportSettings',
  'EcosystemReportTotal',
  'EcosystemUsage',
  'EcosystemUsageEvent',
  'EcosystemUsageFrame',
  'EcosystemUsageGroup',
  'EcosystemUsageHour',
  'EcosystemUsagePoint',
  'EcosystemUsageUpdate',
  'EmailContent',
  'EmailFact',
  'EmailSender',
  'EmailSubscription',
  'EmailTemplate',
  'EmailTemplatePreview',
  'EmailTemplateVariable',
  'EmailTemplateVersion',
  'EmailTemplateWords',
  'FailingDeliveries',
  'FieldUsage',
  'FeatureFlag',
  'GatewayLimit',
  'Impersonation',
  'LabsService',
  'LabsUsage',
  'IntegrationFigure',
  'IntegrationPopularity',
  'IntegrationReport',
  'InvitationPreview',
  'LiveConnections',
  'Maintenance',
  'Metric',
  'MetricDefinition',
  'MetricFrame',
  'MetricPoint',
  'MetricSample',
  'MetricTotalNow',
  'MetricUpdate',
  'Money',
  'PaymentTotal',
  'PaymentsChange',
  'PersonalDataSection',
  'PrivacyPart',
  'NotificationPreferences',
  'NotificationSetting',
  'NotificationSummary',
  'OnboardingItem',
  'OperationUsage',
  'ProcessHealth',
  'ProjectProgress',
  'ProjectStats',
  'ProviderCommandCheckResult',
  'PublicService',
  'PublicStatus',
  'QueueHealth',
  'QuizAttemptQuestion',
  'QuizDraft',
  'QuizDraftQuestion',
  'QuizOption',
  'QuizProblem',
  'QuizVersion',
  'RateLimit',
  'RepositoryStats',
  'RunningStatement',
  'ServiceCounts',
  'SecretKeys',
  'SetupStatus',
  'SignInMethods',
  'SignInOptions',
  'SyncLogLine',
  'SlowStatement',
  'StatusUpdate',
  'StreamHealth',
  'SystemHealth',
  'TaskAssignee',
  'TrainingProgress',
  'Usage',
  'UsagePoint',
  'UserAdministration',
  'WebhookAttempt',
  'WebhookHandshake',
  'WebhookMessageAttempt',
  'WebhookMessageCounts',
  'WebhookRefusal',
  'WebhookHealth',
  'WebhookHealthPoint',
]

const keys: KeyingConfig = Object.fromEntries(embedded.map((type) => [type, () => null]))

/** Has what these fields of Query answered, whatever they were given, asked for anew where it is shown. */
const forget = (cache: Cache, ...fields: readonly string[]) => {
  for (const { fieldName, arguments: given } of cache.inspectFields('Query'))
    if (fields.includes(fieldName)) cache.invalidate('Query', fieldName, given)
}

/** How the person signs in has changed. */
const signInChanged: UpdateResolver = (_result, _args, cache) =>
  forget(cache, 'sessions', 'securityEvents', 'signInMethods')

/** A mail says something else. */
const templatesChanged: UpdateResolver = (_result, _args, cache) =>
  forget(cache, 'emailTemplate', 'emailTemplates', 'emailTemplatePreview')

export const createCache = () =>
  cacheExchange({
    keys,
    updates: {
      Mutation: {
        connectionCreate: (_result, _args, cache) => {
          forget(cache, 'connections', 'integrationTemplates')
        },
        emailTemplateReset: templatesChanged,
        emailTemplateUpdate: templatesChanged,
        identityUnlink: signInChanged,
        invitationRevoke: (_result, _args, cache) => forget(cache, 'invitations'),
        passkeyDelete: signInChanged,
        passkeyRegister: signInChanged,
        passwordChange: signInChanged,
        recoveryCodesReplace: signInChanged,
        sessionProve: signInChanged,
        projectCreate: (_result, _args, cache) => forget(cache, 'projects'),
        sessionRevoke: signInChanged,
        staffInvitationCreate: (_result, _args, cache) => forget(cache, 'invitations'),
        totpConfirm: signInChanged,
        totpDisable: signInChanged,
        ecosystemProjectCreate: (_result, _args, cache) => forget(cache, 'ecosystemProjects'),
        ecosystemProjectDelete: (_result, _args, cache) => forget(cache, 'ecosystemProjects'),
        ecosystemProjectUpdate: (_result, _args, cache) => forget(cache, 'ecosystemProjects'),
        integrationTemplateCreate: (_result, _args, cache) => forget(cache, 'integrationTemplates'),
        integrationTemplateDelete: (_result, _args, cache) => forget(cache, 'integrationTemplates'),
        connectionDelete: (result, _args, cache) => {
          const payload = result.connectionDelete
          if (
            payload &&
            typeof payload === 'object' &&
            'connectionId' in payload &&
            typeof payload.connectionId === 'string'
          )
            cache.invalidate({ __typename: 'Connection', id: payload.connectionId })
          forget(cache, 'connections', 'integrationTemplates')
        },
      },
    },
  })
