import type { SignalShape } from './signal.ts'

/** One metric that a service tells. */
export interface ServiceMetric {
  name: string
  kind: 'gauge' | 'counter'
  unit: string
  shape: SignalShape
}

/** A product of the agency's own, as the demo workspace has it. */
export interface EcosystemService {
  key: string
  name: string
  description: string
  repository: string
  metrics: ServiceMetric[]
}

const gauge = (name: string, unit: string, shape: SignalShape): ServiceMetric => ({ name, kind: 'gauge', unit, shape })
const counter = (name: string, unit: string, shape: SignalShape): ServiceMetric => {
  return { name, kind: 'counter', unit, shape: { isWhole: unit !== 'USD', ...shape } }
}

const GB = 1_000_000_000
const share = (base: number, wander = 0.05): SignalShape => ({ base, wander, max: 100 })

/** The seven products, each with what it counts. */
export const ECOSYSTEM_SERVICES: readonly EcosystemService[] = [
  {
    key: 'sd-ghost',
    name: 'SD-Ghost Protocol',
    description: 'Memory as a service: what assistants remember, stored and found again.',
    repository: 'sd-ghost',
    metrics: [
      gauge('memory.used', 'bytes', { base: 38 * GB, wander: 0.12, daily: 0.15, max: 64 * GB, isWhole: true }),
      gauge('storage.used', 'bytes', { base: 410 * GB, wander: 0.01, weekly: 0.012, isWhole: true }),
      gauge('requests.latency_p95', 'ms', { base: 84, wander: 0.35, daily: 0.2 }),
      counter('requests.total', 'requests', { base: 1450, wander: 0.3, daily: 0.45 }),
      gauge('cache.hit_rate', 'percent', share(93, 0.02)),
    ],
  },
  {
    key: 'agent-banks',
    name: 'Agent-Banks',
    description: 'Runs tasks of AI agents, and says how many of them worked out.',
    repository: 'agent-banks',
    metrics: [
      counter('ai.tasks_completed', 'tasks', { base: 64, wander: 0.35, daily: 0.4 }),
      gauge('automation.success_rate', 'percent', share(96.4, 0.015)),
      gauge('cpu.utilization', 'percent', { base: 47, wander: 0.35, daily: 0.35, max: 100 }),
      gauge('memory.used', 'bytes', { base: 22 * GB, wander: 0.1, daily: 0.2, isWhole: true }),
      gauge('queue.depth', 'tasks', { base: 18, wander: 0.9, daily: 0.5, isWhole: true }),
    ],
  },
  {
    key: 'vortexcore',
    name: 'Vortexcore.app',
    description: 'The main platform, where customers begin.',
    repository: 'vortexcore',
    metrics: [
      gauge('users.active', 'users', { base: 620, wander: 0.2, daily: 0.55, weekly: 0.006, isWhole: true }),
      counter('features.used', 'uses', { base: 310, wander: 0.25, daily: 0.5 }),
      counter('revenue.total', 'USD', { base: 5.2, wander: 0.6, daily: 0.4 }),
      gauge('requests.latency_p95', 'ms', { base: 132, wander: 0.3, daily: 0.2 }),
      counter('errors.total', 'errors', { base: 2.4, wander: 1.2, daily: 0.3 }),
    ],
  },
  {
    key: 'seftec-store',
    name: 'SEFTEC Store',
    description: 'The shop: carts, orders and what they come to.',
    repository: 'seftec-store',
    metrics: [
      counter('orders.placed', 'orders', { base: 3.1, wander: 0.8, daily: 0.6 }),
      counter('revenue.total', 'USD', { base: 148, wander: 0.8, daily: 0.6 }),
      gauge('carts.open', 'carts', { base: 74, wander: 0.3, daily: 0.55, isWhole: true }),
      gauge('checkout.conversion', 'percent', { base: 3.6, wander: 0.25, max: 100 }),
      gauge('users.active', 'users', { base: 210, wander: 0.25, daily: 0.55, isWhole: true }),
    ],
  },
  {
    key: 'sub-pro',
    name: 'SUB-PRO',
    description: 'Subscriptions of all products: trials, renewals, payments.',
    repository: 'sub-pro',
    metrics: [
      counter('payments.processed', 'payments', { base: 4.4, wander: 0.6, daily: 0.45 }),
      gauge('payments.success_rate', 'percent', share(98.2, 0.008)),
      gauge('subscriptions.active', 'subscriptions', { base: 4180, wander: 0.004, weekly: 0.004, isWhole: true }),
      counter('subscriptions.cancelled', 'subscriptions', { base: 0.3, wander: 2 }),
      counter('revenue.total', 'USD', { base: 86, wander: 0.7, daily: 0.4 }),
    ],
  },
  {
    key: 'task-manager',
    name: 'Task Manager',
    description: 'Tasks with an assistant at hand.',
    repository: 'task-manager',
    metrics: [
      gauge('tasks.completion_rate', 'percent', share(78, 0.06)),
      counter('tasks.completed', 'tasks', { base: 21, wander: 0.5, daily: 0.6 }),
      gauge('ai.assisted_share', 'percent', share(41, 0.12)),
      gauge('users.active', 'users', { base: 165, wander: 0.25, daily: 0.6, isWhole: true }),
    ],
  },
  {
    key: 'seftechub',
    name: 'SEFTECHUB',
    description: 'Trade between businesses: partners, offers, transactions.',
    repository: 'seftechub',
    metrics: [
      counter('trade.volume', 'USD', { base: 1240, wander: 0.8, daily: 0.5 }),
      gauge('partners.active', 'partners', { base: 58, wander: 0.15, daily: 0.3, isWhole: true }),
      counter('transactions.processed', 'transactions', { base: 7.5, wander: 0.7, daily: 0.5 }),
      gauge('transactions.latency_p95', 'ms', { base: 310, wander: 0.3, daily: 0.15 }),
    ],
  },
]

/** What the services' metrics are, for people. */
export const ECOSYSTEM_METRICS: readonly {
  key: string
  name: string
  direction: 'UP' | 'DOWN' | 'NONE'
  total: 'SUM' | 'AVG' | 'MAX'
  description: string
}[] = [
  metric('memory.used', 'Memory used', 'DOWN', 'SUM', 'Main memory that the product holds.'),
  metric('storage.used', 'Data stored', 'NONE', 'SUM', 'All data that is kept for customers.'),
  metric(
    'requests.latency_p95',
    'Response time, p95',
    'DOWN',
    'MAX',
    'Nineteen of twenty requests were answered faster.',
  ),
  metric('requests.total', 'Requests', 'UP', 'SUM', 'Requests that were answered.'),
  metric('cache.hit_rate', 'Cache hits', 'UP', 'AVG', 'Lookups that were answered from memory.'),
  metric('ai.tasks_completed', 'AI tasks completed', 'UP', 'SUM', 'Tasks that agents brought to their end.'),
  metric('automation.success_rate', 'Automation success', 'UP', 'AVG', 'Tasks that needed no person.'),
  metric('cpu.utilization', 'Processor in use', 'DOWN', 'AVG', 'Share of the processors that work.'),
  metric('queue.depth', 'Tasks waiting', 'DOWN', 'SUM', 'Tasks that wait for a worker.'),
  metric('users.active', 'Active users', 'UP', 'SUM', 'People who did something in the last five minutes.'),
  metric('features.used', 'Features used', 'UP', 'SUM', 'Times that somebody used a feature.'),
  metric('revenue.total', 'Revenue', 'UP', 'SUM', 'What was paid.'),
  metric('errors.total', 'Errors', 'DOWN', 'SUM', 'Requests that failed.'),
  metric('orders.placed', 'Orders', 'UP', 'SUM', 'Orders that were placed.'),
  metric('carts.open', 'Open carts', 'NONE', 'SUM', 'Carts that somebody is filling.'),
  metric('checkout.conversion', 'Checkout conversion', 'UP', 'AVG', 'Visits that ended in an order.'),
  metric('payments.processed', 'Payments', 'UP', 'SUM', 'Payments that were processed.'),
  metric('payments.success_rate', 'Payment success', 'UP', 'AVG', 'Payments that went through.'),
  metric('subscriptions.active', 'Active subscriptions', 'UP', 'SUM', 'Subscriptions that are paid or on trial.'),
  metric('subscriptions.cancelled', 'Cancellations', 'DOWN', 'SUM', 'Subscriptions that were cancelled.'),
  metric('tasks.completion_rate', 'Tasks done', 'UP', 'AVG', 'Tasks of the week that are done.'),
  metric('tasks.completed', 'Tasks completed', 'UP', 'SUM', 'Tasks that somebody completed.'),
  metric('ai.assisted_share', 'Done with assistance', 'UP', 'AVG', 'Tasks that the assistant had a part in.'),
  metric('trade.volume', 'Trade volume', 'UP', 'SUM', 'What changed hands between partners.'),
  metric('partners.active', 'Active partners', 'UP', 'SUM', 'Businesses that offered or bought something today.'),
  metric('transactions.processed', 'Transactions', 'UP', 'SUM', 'Transactions that were settled.'),
  metric('transactions.latency_p95', 'Settlement time, p95', 'DOWN', 'MAX', 'Nineteen of twenty were settled faster.'),
]

function metric(
  key: string,
  name: string,
  direction: 'UP' | 'DOWN' | 'NONE',
  total: 'SUM' | 'AVG' | 'MAX',
  description: string,
) {
  return { key, name, direction, total, description }
}
