import { randomUUID } from 'node:crypto'

export interface NetlifySite {
  id: string
  name: string
}

export interface NetlifyDeploy {
  id: string
  siteId: string
  name: string
  state: 'new' | 'enqueued' | 'building' | 'ready' | 'error'
  context: 'production' | 'deploy-preview' | 'branch-deploy'
  branch: string
  commitRef: string
  title: string
  committer: string
  errorMessage: string | null
  /** Milliseconds. */
  createdAt: number
  updatedAt: number
}

export interface NetlifyHook {
  id: string
  site_id: string
  type: string
  event: string
  data: { url: string; signature_secret?: string }
}

/** Everything the simulated Netlify knows: one account. */
export interface NetlifyState {
  user: { id: string; full_name: string; email: string }
  sites: NetlifySite[]
  deploys: NetlifyDeploy[]
  hooks: NetlifyHook[]
  /** Later than any moment before. */
  now(): number
}

export interface NetlifySeed {
  user?: string
  sites?: string[]
}

export function createState({ user = 'Mei', sites = [] }: NetlifySeed): NetlifyState {
  let last = 0
  return {
    user: { id: newId(), full_name: user, email: `${user.toLowerCase()}@example.com` },
    sites: sites.map((name) => ({ id: randomUUID(), name })),
    deploys: [],
    hooks: [],
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
}

/** Twenty-four digits in hex. */
export const newId = () => randomUUID().replaceAll('-', '').slice(0, 24)
