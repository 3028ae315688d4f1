import { type Component, lazy } from 'solid-js'

/** Every page behind the sign-in, by its address; each is loaded when it is first opened. */
export const pages: [path: string, page: Component][] = [
  ['/', lazy(() => import('./features/home/HomePage.tsx'))],
  ['/activity', lazy(() => import('./features/activity/ActivityPage.tsx'))],
  ['/projects', lazy(() => import('./features/projects/ProjectsPage.tsx'))],
  ['/projects/:id', lazy(() => import('./features/projects/ProjectPage.tsx'))],
  ['/contracts', lazy(() => import('./features/money/ContractsPage.tsx'))],
  ['/contracts/:id', lazy(() => import('./features/money/ContractPage.tsx'))],
  ['/invoices', lazy(() => import('./features/money/InvoicesPage.tsx'))],
  ['/invoices/:id', lazy(() => import('./features/money/InvoicePage.tsx'))],
  ['/companies', lazy(() => import('./features/companies/CompaniesPage.tsx'))],
  ['/companies/:id', lazy(() => import('./features/companies/CompanyPage.tsx'))],
  ['/integrations', lazy(() => import('./features/integrations/IntegrationsPage.tsx'))],
  ['/integrations/new', lazy(() => import('./features/integrations/NewConnectionPage.tsx'))],
  ['/integrations/:id', lazy(() => import('./features/integrations/ConnectionPage.tsx'))],
  ['*missing', lazy(() => import('./features/frame/NotFoundPage.tsx'))],
]
