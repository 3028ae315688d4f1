export type { GitHubActions } from './github/actions.ts'
export { deliverExample, signedDelivery, type SignedDelivery } from './github/delivery.ts'
export { type DemoTraffic, startDemoTraffic } from './github/demo-traffic.ts'
export { githubExamples, type GitHubExample } from './github/examples.ts'
export type { Fault, Faults } from './github/faults.ts'
export { type GitHubSimulator, type GitHubSimulatorConfig, startGitHubSimulator } from './github/server.ts'
export { addAccount, addRepository } from './github/state.ts'
export type { Delivery, GitHubSeed, GitHubState, RepositorySeed } from './github/state.ts'
export { startBrevoSimulator } from './brevo/server.ts'
export { type FacebookSimulator, type FacebookSimulatorConfig, startFacebookSimulator } from './facebook-ads/server.ts'
export {
  type GenericAuth,
  type GenericSigning,
  type GenericSimulator,
  type GenericSimulatorConfig,
  startGenericSimulator,
} from './generic/server.ts'
export {
  type GoHighLevelSimulator,
  type GoHighLevelSimulatorConfig,
  startGoHighLevelSimulator,
} from './gohighlevel/server.ts'
export {
  type GoogleAnalyticsSimulator,
  type GoogleAnalyticsSimulatorConfig,
  startGoogleAnalyticsSimulator,
} from './google-analytics/server.ts'
export type { MailFate, MailReport, MailSimulator, MailSimulatorConfig, TakenMail } from './mail/mailbox.ts'
export { startMailgunSimulator } from './mailgun/server.ts'
export { startMailerSendSimulator } from './mailersend/server.ts'
export { startSendGridSimulator } from './sendgrid/server.ts'
export { type LabsSimulator, type LabsSimulatorConfig, startLabsSimulator } from './labs/server.ts'
export type { LabsPerson, LabsPersonSeed, LabsProduct, LabsProductSeed, LabsUsage } from './labs/state.ts'
export type { RecordedCall, Simulator } from './base/server.ts'
export type { Outgoing, Posted } from './base/hooks.ts'
export type { OAuthPerson } from './oauth/dialects.ts'
export { type OAuthSimulator, type OAuthSimulatorConfig, startOAuthSimulator } from './oauth/server.ts'
export { type HarvestSimulator, type HarvestSimulatorConfig, startHarvestSimulator } from './harvest/server.ts'
export { type JiraSimulator, type JiraSimulatorConfig, startJiraSimulator } from './jira/server.ts'
export {
  type LinearSimulator,
  type LinearSimulatorConfig,
  LINEAR_RATE_LIMITED,
  startLinearSimulator,
} from './linear/server.ts'
export { type NotionSimulator, type NotionSimulatorConfig, startNotionSimulator } from './notion/server.ts'
export { startTogglSimulator, type TogglSimulator, type TogglSimulatorConfig } from './toggl/server.ts'
export { fillLists, startClickUpTraffic } from './clickup/demo-traffic.ts'
export { type ClickUpSimulator, type ClickUpSimulatorConfig, startClickUpSimulator } from './clickup/server.ts'
export {
  type EcosystemSimulator,
  type EcosystemSimulatorConfig,
  pastOf,
  type PastBucket,
  startEcosystemSimulator,
} from './ecosystem/server.ts'
export { type EcosystemUser, pastUsageOf } from './ecosystem/usage.ts'
export { ECOSYSTEM_METRICS, ECOSYSTEM_SERVICES, type EcosystemService } from './ecosystem/services.ts'
export { startVercelSimulator, type VercelSimulator, type VercelSimulatorConfig } from './vercel/server.ts'
export { startSentrySimulator, type SentrySimulator, type SentrySimulatorConfig } from './sentry/server.ts'
export {
  type BetterStackSimulator,
  type BetterStackSimulatorConfig,
  startBetterStackSimulator,
} from './betterstack/server.ts'
export { type DiscordSimulator, type DiscordSimulatorConfig, startDiscordSimulator } from './discord/server.ts'
export { type NetlifySimulator, type NetlifySimulatorConfig, startNetlifySimulator } from './netlify/server.ts'
export { type GitLabSimulator, type GitLabSimulatorConfig, startGitLabSimulator } from './gitlab/server.ts'
export { type BitbucketSimulator, type BitbucketSimulatorConfig, startBitbucketSimulator } from './bitbucket/server.ts'
export { type PaystackSimulator, type PaystackSimulatorConfig, startPaystackSimulator } from './paystack/server.ts'
export { type SaySwitchSimulator, type SaySwitchSimulatorConfig, startSaySwitchSimulator } from './sayswitch/server.ts'
export {
  addCustomers as addStripeCustomers,
  livePast as liveStripePast,
  startStripeTraffic,
} from './stripe/demo-traffic.ts'
export { type StripeSimulator, type StripeSimulatorConfig, startStripeSimulator } from './stripe/server.ts'
export { startWaveSimulator, type WaveInvoice, type WaveSimulator, type WaveSimulatorConfig } from './wave/server.ts'
