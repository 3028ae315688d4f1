import { personalDataResolver } from '@atrium/kit/privacy'
import { buildSubgraphSchema, type ReferenceResolver, type SubgraphSchema } from '@atrium/kit/server'
import { auditLogResolver } from '@atrium/kit/audit-log'
import { secretKeysResolver } from '@atrium/kit/data-keys'
import { processHealthResolver } from '@atrium/kit/health'
import { fromGlobalId } from '@atrium/kit/ids'
import { AlertResolver, loadAlert } from './alerts/alert.resolver.ts'
import { AlertRuleResolver, loadRule } from './alerts/rule.resolver.ts'
import { ActivityResolver } from './activity/activity.resolver.ts'
import { toActivity } from './activity/activity.type.ts'
import { ConnectLinkResolver } from './connect-links/connect-link.resolver.ts'
import { loadCommand, ProviderCommandResolver } from './commands/command.resolver.ts'
import { ConnectionMutations } from './connections/connection.mutations.ts'
import { ConnectionResolver, loadConnection } from './connections/connection.resolver.ts'
import { WebhookMutations } from './connections/webhook.mutations.ts'
import { ContainerResolver } from './containers/container.resolver.ts'
import type { IntegrationsContext } from './context.ts'
import { ErrorResolver } from './errors/error.resolver.ts'
import { loadEcosystemProject } from './ecosystem/load.ts'
import { loadReport } from './ecosystem-reports/load.ts'
import { EcosystemReportResolver } from './ecosystem-reports/report.resolver.ts'
import { EcosystemProjectMutations } from './ecosystem/project.mutations.ts'
import { EcosystemProjectResolver } from './ecosystem/project.resolver.ts'
import { WebhookEndpointMutations } from './endpoints/endpoint.mutations.ts'
import { WebhookEndpointResolver } from './endpoints/endpoint.resolver.ts'
import { WebhookMessageResolver } from './endpoints/message.resolver.ts'
import { CompanyResolver } from './foreign/company.resolver.ts'
import { CompanyType } from './foreign/company.type.ts'
import { PlatformType } from './foreign/platform.type.ts'
import { ProjectResolver } from './foreign/project.resolver.ts'
import { ProjectType } from './foreign/project.type.ts'
import { WebhookHealthResolver } from './health/webhook-health.resolver.ts'
import { AppointmentResolver, LeadResolver, loadAppointment, loadLead } from './marketing/lead.resolver.ts'
import { CampaignResultResolver, MarketingReportResolver, SiteTrafficResolver } from './marketing/report.resolver.ts'
import { MetricMutations } from './metrics/metric.mutations.ts'
import {
  EcosystemMetricResolver,
  loadDefinition,
  MetricFrameResolver,
  MetricResolver,
  MetricTotalNowResolver,
  MetricTotalResolver,
  MetricUpdateResolver,
} from './metrics/metric.resolver.ts'
import { PaymentResolver } from './payments/payment.resolver.ts'
import { loadPayment } from './payments/load.ts'
import { PlatformResolver } from './platform/platform.resolver.ts'
import { IntegrationPopularityResolver, IntegrationReportResolver } from './report/report.resolver.ts'
import { SetupMutations } from './report/setup.mutations.ts'
import { SyncRunResolver } from './sync/sync-run.resolver.ts'
import { SECRET_COLUMNS } from './secret-columns.ts'
import { loadService, ServiceResolver } from './services/service.resolver.ts'
import { StatusResolver } from './status/status.resolver.ts'
import { EcosystemClientResolver } from './usage/client.resolver.ts'
import { loadEcosystemClient } from './usage/load.ts'
import {
  EcosystemUsageGroupResolver,
  EcosystemUsageResolver,
  EcosystemUsageUpdateResolver,
} from './usage/usage.resolver.ts'
import { TemplateMutations } from './templates/template.mutations.ts'
import { TemplateResolver } from './templates/template.resolver.ts'
import { WebhookDeliveryResolver } from './webhooks/delivery.resolver.ts'
import { InboxResolver } from './webhooks/inbox.resolver.ts'
import { personalData } from './privacy/personal-data.ts'

// Owned by other subgraphs: that they exist, and for whom, is said there.
const foreign: ReferenceResolver = ({ id }) => ({ id })

export function schema(): SubgraphSchema {
  return buildSubgraphSchema({
    resolvers: [
      ActivityResolver,
      AlertResolver,
      AlertRuleResolver,
      AppointmentResolver,
      auditLogResolver('integrations'),
      processHealthResolver('integrations'),
      personalDataResolver(personalData),
      secretKeysResolver('integrations', SECRET_COLUMNS),
      CampaignResultResolver,
      CompanyResolver,
      ConnectLinkResolver,
      ConnectionMutations,
      ConnectionResolver,
      ContainerResolver,
      EcosystemClientResolver,
      EcosystemMetricResolver,
      ErrorResolver,
      EcosystemProjectMutations,
      EcosystemProjectResolver,
      EcosystemReportResolver,
      EcosystemUsageGroupResolver,
      EcosystemUsageResolver,
      EcosystemUsageUpdateResolver,
      InboxResolver,
      IntegrationPopularityResolver,
      IntegrationReportResolver,
      LeadResolver,
      MarketingReportResolver,
      MetricFrameResolver,
      MetricMutations,
      MetricResolver,
      MetricTotalNowResolver,
      MetricTotalResolver,
      MetricUpdateResolver,
      PaymentResolver,
      PlatformResolver,
      ProjectResolver,
      ServiceResolver,
      SiteTrafficResolver,
      StatusResolver,
      SetupMutations,
      SyncRunResolver,
      ProviderCommandResolver,
      TemplateMutations,
      TemplateResolver,
      WebhookDeliveryResolver,
      WebhookEndpointMutations,
      WebhookEndpointResolver,
      WebhookMessageResolver,
      WebhookHealthResolver,
      WebhookMutations,
    ],
    orphanedTypes: [CompanyType, PlatformType, ProjectType],
    references: {
      Company: foreign,
      Platform: foreign,
      Project: foreign,
      Activity: async ({ id }, context) => {
        const uuid = fromGlobalId('Activity', id)
        const row = uuid && (await (context as IntegrationsContext).loaders.activity.load(uuid))
        return row ? toActivity(row) : null
      },
      Alert: ({ id }, context) => loadAlert(context as IntegrationsContext, id),
      Appointment: ({ id }, context) => loadAppointment(context as IntegrationsContext, id),
      Lead: ({ id }, context) => loadLead(context as IntegrationsContext, id),
      AlertRule: ({ id }, context) => loadRule(context as IntegrationsContext, id),
      Service: ({ id }, context) => loadService(context as IntegrationsContext, id),
      Connection: ({ id }, context) => loadConnection(context as IntegrationsContext, id),
      EcosystemClient: ({ id }, context) => loadEcosystemClient(context as IntegrationsContext, id),
      EcosystemReport: ({ id }, context) => loadReport(context as IntegrationsContext, id),
      EcosystemMetricDefinition: ({ id }, context) => loadDefinition(context as IntegrationsContext, id),
      ProviderCommand: ({ id }, context) => loadCommand(context as IntegrationsContext, id),
      EcosystemProject: ({ id }, context) => loadEcosystemProject(context as IntegrationsContext, id),
      Payment: ({ id }, context) => loadPayment(context as IntegrationsContext, id),
    },
  })
}
