import { type Component, lazy } from 'solid-js'
import { type Person, seesAuditLog } from './graphql/viewer.tsx'
import { settingsPage } from './features/settings/settings-page.tsx'
import { startPage } from './features/sign-up/start-page.tsx'
import { openTo } from './parts/open-to.tsx'

const seesBilling = (person: Person) => person.seesBilling
const isStaff = (person: Person) => person.isStaff
const staffOfLabs = (person: Person) => person.isStaff && person.offersLabs
const isAdmin = (person: Person) => person.viewer.role === 'ADMIN'
const isNoStaff = (person: Person) => !person.isStaff
const managesApiKeys = (person: Person) => person.managesApiKeys
const managesConnections = (person: Person) => person.managesConnections

/** Every page behind the sign-in, by its address; each is loaded when it is first opened. */
export const pages: [path: string, page: Component][] = [
  ['/', startPage(lazy(() => import('./features/home/HomePage.tsx')))],
  ['/activity', lazy(() => import('./features/activity/ActivityPage.tsx'))],
  [
    '/audit',
    openTo(
      seesAuditLog,
      lazy(() => import('./features/audit/AuditPage.tsx')),
    ),
  ],
  ['/approvals', lazy(() => import('./features/approvals/ApprovalsPage.tsx'))],
  ['/notifications', lazy(() => import('./features/notifications/NotificationsPage.tsx'))],
  ['/projects', lazy(() => import('./features/projects/ProjectsPage.tsx'))],
  ['/projects/milestones', lazy(() => import('./features/projects/MilestonesPage.tsx'))],
  ['/projects/:id', lazy(() => import('./features/projects/ProjectPage.tsx'))],
  [
    '/team',
    openTo(
      isNoStaff,
      lazy(() => import('./features/team/TeamPage.tsx')),
    ),
  ],
  [
    '/contracts',
    openTo(
      seesBilling,
      lazy(() => import('./features/money/ContractsPage.tsx')),
    ),
  ],
  [
    '/contracts/:id',
    openTo(
      seesBilling,
      lazy(() => import('./features/money/ContractPage.tsx')),
    ),
  ],
  [
    '/invoices',
    openTo(
      seesBilling,
      lazy(() => import('./features/money/InvoicesPage.tsx')),
    ),
  ],
  [
    '/invoices/:id',
    openTo(
      seesBilling,
      lazy(() => import('./features/money/InvoicePage.tsx')),
    ),
  ],
  [
    '/developers',
    openTo(
      isStaff,
      lazy(() => import('./features/developers/DevelopersPage.tsx')),
    ),
  ],
  [
    '/companies',
    openTo(
      isStaff,
      lazy(() => import('./features/companies/CompaniesPage.tsx')),
    ),
  ],
  [
    '/companies/:id',
    openTo(
      isStaff,
      lazy(() => import('./features/companies/CompanyPage.tsx')),
    ),
  ],
  [
    '/emails',
    openTo(
      isStaff,
      lazy(() => import('./features/emails/EmailsPage.tsx')),
    ),
  ],
  [
    '/emails/messages',
    openTo(
      isStaff,
      lazy(() => import('./features/emails/BroadcastsPage.tsx')),
    ),
  ],
  [
    '/emails/new',
    openTo(
      isStaff,
      lazy(() => import('./features/emails/ComposePage.tsx')),
    ),
  ],
  [
    '/emails/suppressed',
    openTo(
      isStaff,
      lazy(() => import('./features/emails/SuppressionsPage.tsx')),
    ),
  ],
  [
    '/emails/templates',
    openTo(
      isStaff,
      lazy(() => import('./features/emails/TemplatesPage.tsx')),
    ),
  ],
  [
    '/emails/templates/:key',
    openTo(
      isStaff,
      lazy(() => import('./features/emails/TemplateEditorPage.tsx')),
    ),
  ],
  [
    '/control-room',
    openTo(
      isStaff,
      lazy(() => import('./features/control-room/ControlRoomPage.tsx')),
    ),
  ],
  [
    '/control-room/transactions',
    openTo(
      isStaff,
      lazy(() => import('./features/control-room/transactions/TransactionsPage.tsx')),
    ),
  ],
  [
    '/control-room/status',
    openTo(
      isStaff,
      lazy(() => import('./features/services/ServicesPage.tsx')),
    ),
  ],
  [
    '/control-room/:id',
    openTo(
      isStaff,
      lazy(() => import('./features/control-room/ProductPage.tsx')),
    ),
  ],
  [
    '/alerts',
    openTo(
      isStaff,
      lazy(() => import('./features/alerts/AlertsPage.tsx')),
    ),
  ],
  [
    '/alerts/rules',
    openTo(
      isStaff,
      lazy(() => import('./features/alerts/RulesPage.tsx')),
    ),
  ],
  [
    '/alerts/silences',
    openTo(
      isStaff,
      lazy(() => import('./features/alerts/SilencesPage.tsx')),
    ),
  ],
  [
    '/system-health',
    openTo(
      isAdmin,
      lazy(() => import('./features/system-health/SystemHealthPage.tsx')),
    ),
  ],
  [
    '/integrations',
    openTo(
      managesConnections,
      lazy(() => import('./features/integrations/IntegrationsPage.tsx')),
    ),
  ],
  [
    '/integrations/inbox',
    openTo(
      managesConnections,
      lazy(() => import('./features/integrations/inbox/InboxPage.tsx')),
    ),
  ],
  [
    '/integrations/report',
    openTo(
      managesConnections,
      lazy(() => import('./features/integrations/report/ReportPage.tsx')),
    ),
  ],
  [
    '/integrations/syncs',
    openTo(
      managesConnections,
      lazy(() => import('./features/integrations/syncs/SyncsPage.tsx')),
    ),
  ],
  [
    '/integrations/new',
    openTo(
      managesConnections,
      lazy(() => import('./features/integrations/NewConnectionPage.tsx')),
    ),
  ],
  [
    '/integrations/tools',
    openTo(
      isAdmin,
      lazy(() => import('./features/integrations/tools/ToolsPage.tsx')),
    ),
  ],
  [
    '/integrations/:id',
    openTo(
      managesConnections,
      lazy(() => import('./features/integrations/ConnectionPage.tsx')),
    ),
  ],
  [
    '/api-keys',
    openTo(
      managesApiKeys,
      lazy(() => import('./features/api-keys/ApiKeysPage.tsx')),
    ),
  ],
  [
    '/webhooks',
    openTo(
      managesApiKeys,
      lazy(() => import('./features/webhooks/WebhooksPage.tsx')),
    ),
  ],
  [
    '/webhooks/:id',
    openTo(
      managesApiKeys,
      lazy(() => import('./features/webhooks/EndpointPage.tsx')),
    ),
  ],
  [
    '/limits',
    openTo(
      isAdmin,
      lazy(() => import('./features/limits/LimitsPage.tsx')),
    ),
  ],
  ['/register', lazy(() => import('./features/register/RegisterPage.tsx'))],
  [
    '/labs',
    openTo(
      staffOfLabs,
      lazy(() => import('./features/labs/staff/ProposalsPage.tsx')),
    ),
  ],
  [
    '/labs/projects',
    openTo(
      staffOfLabs,
      lazy(() => import('./features/labs/staff/LabsProjectsPage.tsx')),
    ),
  ],
  ['/settings', lazy(() => import('./features/settings/SettingsPage.tsx'))],
  settingsPage(
    '/settings/profile',
    lazy(() => import('./features/settings/ProfilePage.tsx')),
  ),
  settingsPage(
    '/settings/labs',
    lazy(() => import('./features/labs/LabsPage.tsx')),
  ),
  settingsPage(
    '/settings/security',
    lazy(() => import('./features/settings/SecurityPage.tsx')),
  ),
  settingsPage(
    '/settings/privacy',
    lazy(() => import('./features/settings/PrivacyPage.tsx')),
  ),
  settingsPage(
    '/settings/notifications',
    lazy(() => import('./features/notifications/NotificationSettingsPage.tsx')),
  ),
  settingsPage(
    '/settings/company',
    lazy(() => import('./features/companies/CompanySettingsPage.tsx')),
  ),
  settingsPage(
    '/settings/members',
    lazy(() => import('./features/companies/MembersSettingsPage.tsx')),
  ),
  [
    '/users',
    openTo(
      isAdmin,
      lazy(() => import('./features/users/UsersPage.tsx')),
    ),
  ],
  [
    '/users/invitations',
    openTo(
      isStaff,
      lazy(() => import('./features/users/InvitationsPage.tsx')),
    ),
  ],
  [
    '/users/:id',
    openTo(
      isAdmin,
      lazy(() => import('./features/users/UserPage.tsx')),
    ),
  ],
  ['/training', lazy(() => import('./features/training/TrainingPage.tsx'))],
  ['/training/team', lazy(() => import('./features/training/TeamPage.tsx'))],
  ['/training/reports', lazy(() => import('./features/training/ReportsPage.tsx'))],
  ['/training/items/:id', lazy(() => import('./features/training/ItemPage.tsx'))],
  ['/training/assignments', lazy(() => import('./features/training/AssignmentsPage.tsx'))],
  ['/training/attempts/:id', lazy(() => import('./features/training/AttemptPage.tsx'))],
  [
    '/training/quizzes',
    openTo(
      isStaff,
      lazy(() => import('./features/training/QuizzesPage.tsx')),
    ),
  ],
  [
    '/training/quizzes/:id',
    openTo(
      isStaff,
      lazy(() => import('./features/training/QuizEditorPage.tsx')),
    ),
  ],
  [
    '/training/resources',
    openTo(
      isStaff,
      lazy(() => import('./features/training/ResourcesPage.tsx')),
    ),
  ],
  [
    '/platform',
    openTo(
      isAdmin,
      lazy(() => import('./features/platform/PlatformPage.tsx')),
    ),
  ],
  ['*missing', lazy(() => import('./features/frame/NotFoundPage.tsx'))],
]
