import { type Component, lazy } from 'solid-js'
import { type Person, seesAuditLog } from './graphql/viewer.tsx'
import { settingsPage } from './features/settings/settings-page.tsx'
import { startPage } from './features/sign-up/start-page.tsx'
import { openTo } from './parts/open-to.tsx'

const seesBilling = (person: Person) => person.seesBilling
const isStaff = (person: Person) => person.isStaff
const staffOfLabs = (person: Person) => person.isStaff && person.offersLabs
const isAdmin = (person: Person) => person.viewer.role === 'ADMIN'
const isOfCompany = (person: Person) => !person.isStaff && person.companies.length > 0
const isNoStaff = (person: Person) => !person.isStaff
const managesApiKeys = (person: Person) => person.managesApiKeys
const managesConnections = (person: Person) => person.managesConnections

type LoadPage = () => Promise<{ default: Component }>

const only = (isOpen: (person: Person) => boolean, load: LoadPage) => openTo(isOpen, lazy(load))

/** Every page behind the sign-in, by its address; each is loaded when it is first opened. */
export const pages: [path: string, page: Component][] = [
  ['/', startPage(lazy(() => import('./features/home/HomePage.tsx')))],
  ['/activity', lazy(() => import('./features/activity/ActivityPage.tsx'))],
  ['/audit', only(seesAuditLog, () => import('./features/audit/AuditPage.tsx'))],
  ['/approvals', lazy(() => import('./features/approvals/ApprovalsPage.tsx'))],
  ['/notifications', lazy(() => import('./features/notifications/NotificationsPage.tsx'))],
  ['/projects', lazy(() => import('./features/projects/ProjectsPage.tsx'))],
  ['/projects/milestones', lazy(() => import('./features/projects/MilestonesPage.tsx'))],
  ['/projects/:id', lazy(() => import('./features/projects/ProjectPage.tsx'))],
  ['/team', only(isNoStaff, () => import('./features/team/TeamPage.tsx'))],
  ['/contracts', only(seesBilling, () => import('./features/money/ContractsPage.tsx'))],
  ['/contracts/:id', only(seesBilling, () => import('./features/money/ContractPage.tsx'))],
  ['/invoices', only(seesBilling, () => import('./features/money/InvoicesPage.tsx'))],
  ['/invoices/:id', only(seesBilling, () => import('./features/money/InvoicePage.tsx'))],
  ['/developers', only(isStaff, () => import('./features/developers/DevelopersPage.tsx'))],
  ['/companies', only(isStaff, () => import('./features/companies/CompaniesPage.tsx'))],
  ['/companies/:id', only(isStaff, () => import('./features/companies/CompanyPage.tsx'))],
  ['/emails', only(isStaff, () => import('./features/emails/EmailsPage.tsx'))],
  ['/emails/messages', only(isStaff, () => import('./features/emails/BroadcastsPage.tsx'))],
  ['/emails/new', only(isStaff, () => import('./features/emails/ComposePage.tsx'))],
  ['/emails/suppressed', only(isStaff, () => import('./features/emails/SuppressionsPage.tsx'))],
  ['/emails/templates', only(isStaff, () => import('./features/emails/TemplatesPage.tsx'))],
  ['/emails/templates/:key', only(isStaff, () => import('./features/emails/TemplateEditorPage.tsx'))],
  ['/control-room', only(isStaff, () => import('./features/control-room/ControlRoomPage.tsx'))],
  [
    '/control-room/transactions',
    only(isStaff, () => import('./features/control-room/transactions/TransactionsPage.tsx')),
  ],
  ['/control-room/usage', only(isStaff, () => import('./features/control-room/usage/UsagePage.tsx'))],
  ['/usage', only(isOfCompany, () => import('./features/control-room/usage/OwnUsagePage.tsx'))],
  ['/control-room/reports', only(isStaff, () => import('./features/control-room/reports/ProductReportsPage.tsx'))],
  ['/control-room/status', only(isStaff, () => import('./features/services/ServicesPage.tsx'))],
  ['/control-room/:id', only(isStaff, () => import('./features/control-room/ProductPage.tsx'))],
  ['/alerts', only(isStaff, () => import('./features/alerts/AlertsPage.tsx'))],
  ['/alerts/rules', only(isStaff, () => import('./features/alerts/RulesPage.tsx'))],
  ['/alerts/silences', only(isStaff, () => import('./features/alerts/SilencesPage.tsx'))],
  ['/system-health', only(isAdmin, () => import('./features/system-health/SystemHealthPage.tsx'))],
  ['/marketing', only(managesConnections, () => import('./features/marketing/LeadsPage.tsx'))],
  ['/marketing/appointments', only(managesConnections, () => import('./features/marketing/AppointmentsPage.tsx'))],
  ['/marketing/campaigns', only(managesConnections, () => import('./features/marketing/CampaignsPage.tsx'))],
  ['/marketing/traffic', only(managesConnections, () => import('./features/marketing/TrafficPage.tsx'))],
  ['/marketing/email', only(managesConnections, () => import('./features/marketing/EmailPage.tsx'))],
  ['/integrations', only(managesConnections, () => import('./features/integrations/IntegrationsPage.tsx'))],
  ['/integrations/inbox', only(managesConnections, () => import('./features/integrations/inbox/InboxPage.tsx'))],
  ['/integrations/report', only(managesConnections, () => import('./features/integrations/report/ReportPage.tsx'))],
  ['/integrations/syncs', only(managesConnections, () => import('./features/integrations/syncs/SyncsPage.tsx'))],
  ['/integrations/new', only(managesConnections, () => import('./features/integrations/NewConnectionPage.tsx'))],
  ['/integrations/tools', only(isAdmin, () => import('./features/integrations/tools/ToolsPage.tsx'))],
  ['/integrations/:id', only(managesConnections, () => import('./features/integrations/ConnectionPage.tsx'))],
  ['/api-keys', only(managesApiKeys, () => import('./features/api-keys/ApiKeysPage.tsx'))],
  ['/webhooks', only(managesApiKeys, () => import('./features/webhooks/WebhooksPage.tsx'))],
  ['/webhooks/:id', only(managesApiKeys, () => import('./features/webhooks/EndpointPage.tsx'))],
  ['/limits', only(isAdmin, () => import('./features/limits/LimitsPage.tsx'))],
  ['/register', lazy(() => import('./features/register/RegisterPage.tsx'))],
  ['/labs', only(staffOfLabs, () => import('./features/labs/staff/ProposalsPage.tsx'))],
  ['/labs/projects', only(staffOfLabs, () => import('./features/labs/staff/LabsProjectsPage.tsx'))],
  ['/settings', lazy(() => import('./features/settings/SettingsPage.tsx'))],
  settingsPage('/settings/profile', () => import('./features/settings/ProfilePage.tsx')),
  settingsPage('/settings/labs', () => import('./features/labs/LabsPage.tsx')),
  settingsPage('/settings/security', () => import('./features/settings/SecurityPage.tsx')),
  settingsPage('/settings/privacy', () => import('./features/settings/PrivacyPage.tsx')),
  settingsPage('/settings/notifications', () => import('./features/notifications/NotificationSettingsPage.tsx')),
  settingsPage('/settings/company', () => import('./features/companies/CompanySettingsPage.tsx')),
  settingsPage('/settings/members', () => import('./features/companies/MembersSettingsPage.tsx')),
  ['/users', only(isAdmin, () => import('./features/users/UsersPage.tsx'))],
  ['/users/invitations', only(isStaff, () => import('./features/users/InvitationsPage.tsx'))],
  ['/users/:id', only(isAdmin, () => import('./features/users/UserPage.tsx'))],
  ['/training', lazy(() => import('./features/training/TrainingPage.tsx'))],
  ['/training/team', lazy(() => import('./features/training/TeamPage.tsx'))],
  ['/training/reports', lazy(() => import('./features/training/ReportsPage.tsx'))],
  ['/training/items/:id', lazy(() => import('./features/training/ItemPage.tsx'))],
  ['/training/assignments', lazy(() => import('./features/training/AssignmentsPage.tsx'))],
  ['/training/attempts/:id', lazy(() => import('./features/training/AttemptPage.tsx'))],
  ['/training/quizzes', only(isStaff, () => import('./features/training/QuizzesPage.tsx'))],
  ['/training/quizzes/:id', only(isStaff, () => import('./features/training/QuizEditorPage.tsx'))],
  ['/training/resources', only(isStaff, () => import('./features/training/ResourcesPage.tsx'))],
  ['/platform', only(isAdmin, () => import('./features/platform/PlatformPage.tsx'))],
  ['*missing', lazy(() => import('./features/frame/NotFoundPage.tsx'))],
]
