import type { DemoPlan } from '@atrium/kit/demo'

/** A plan of just these rows, for a subgraph's `seed`. */
export function planOf(rows: Partial<DemoPlan>): DemoPlan {
  return {
    seed: 0,
    now: new Date(),
    users: [],
    agencies: [],
    developers: [],
    companies: [],
    members: [],
    companyDevelopers: [],
    projects: [],
    milestones: [],
    repositories: [],
    projectDevelopers: [],
    deployments: [],
    contracts: [],
    contractLineItems: [],
    invoices: [],
    invoiceLineItems: [],
    activities: [],
    ...rows,
  }
}
