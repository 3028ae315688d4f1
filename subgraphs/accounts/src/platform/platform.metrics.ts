import type { MetricDefinition } from '@atrium/kit/metrics'

export const usersTotal: MetricDefinition = {
  key: 'users.total',
  name: 'People',
  formula:
    'Number of people with an account that the viewer may see, whatever their status. Before: those who had one 30 days ago.',
  window: 'now',
  unit: 'COUNT',
  source: 'accounts.users',
  owner: 'accounts',
}

export const usersActive30d: MetricDefinition = {
  key: 'users.active_30d',
  name: 'Active people',
  formula: 'Number of people with status ACTIVE, that the viewer may see, whose last sign-in is less than 30 days ago.',
  window: 'last 30 days',
  unit: 'COUNT',
  source: 'accounts.users',
  owner: 'accounts',
}

export const companiesActive: MetricDefinition = {
  key: 'companies.active',
  name: 'Active companies',
  formula: 'Number of companies with status ACTIVE that the viewer may see.',
  window: 'now',
  unit: 'COUNT',
  source: 'accounts.companies',
  owner: 'accounts',
}
