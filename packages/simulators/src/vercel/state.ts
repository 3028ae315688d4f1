import { randomUUID } from 'node:crypto'

export type VercelReadyState = 'QUEUED' | 'INITIALIZING' | 'BUILDING' | 'READY' | 'ERROR' | 'CANCELED'

export interface VercelProject {
  id: string
  name: string
}

export interface VercelDeployment {
  uid: string
  projectId: string
  name: string
  url: string
  target: 'production' | null
  readyState: VercelReadyState
  /** Milliseconds, as everything of time here. */
  created: number
  buildingAt: number | null
  ready: number | null
  commit: { ref: string; sha: string; message: string; author: string }
}

export interface VercelHook {
  id: string
  url: string
  events: string[]
  projectIds: string[] | null
  secret: string
  createdAt: number
}

/** Everything the simulated Vercel knows: one team. */
export interface VercelState {
  user: { uid: string; username: string; email: string }
  team: { id: string; slug: string }
  projects: VercelProject[]
  deployments: VercelDeployment[]
  hooks: VercelHook[]
  /** Later than any moment before. */
  now(): number
}

export interface VercelSeed {
  user?: string
  projects?: string[]
}

export function createState({ user = 'mei', projects = [] }: VercelSeed): VercelState {
  let last = 0
  return {
    user: { uid: idOf(''), username: user, email: `${user}@example.com` },
    team: { id: `team_${idOf('')}`, slug: 'agency' },
    projects: projects.map((name) => ({ id: idOf('prj_'), name })),
    deployments: [],
    hooks: [],
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
}

/** As Vercel's: a prefix and 24 letters and digits. */
export const idOf = (prefix: string) => `${prefix}${randomUUID().replaceAll('-', '').slice(0, 24)}`
