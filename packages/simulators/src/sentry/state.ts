export interface SentryProject {
  id: string
  slug: string
  name: string
}

export interface SentryPerson {
  id: string
  name: string
  email: string
}

export interface SentryIssue {
  id: string
  projectId: string
  title: string
  culprit: string
  level: 'fatal' | 'error' | 'warning' | 'info'
  status: 'unresolved' | 'resolved' | 'ignored'
  substatus: 'new' | 'ongoing' | 'regressed' | null
  count: number
  userCount: number
  assignedTo: SentryPerson | null
  /** Milliseconds. */
  firstSeen: number
  lastSeen: number
}

/** Everything the simulated Sentry knows: one organization with an internal integration. */
export interface SentryState {
  organization: { slug: string; name: string }
  projects: SentryProject[]
  issues: SentryIssue[]
  /** Where the integration's webhook goes; null: nowhere. */
  webhookUrl: string | null
  nextId(): string
  /** Later than any moment before. */
  now(): number
}

export interface SentrySeed {
  organization?: string
  projects?: string[]
}

export function createState({ organization = 'acme', projects = [] }: SentrySeed): SentryState {
  let ids = 4_509_866_000
  let last = 0
  const nextId = () => String((ids += 1))
  return {
    organization: { slug: organization, name: `${organization[0]!.toUpperCase()}${organization.slice(1)}` },
    projects: projects.map((slug) => ({ id: nextId(), slug, name: slug })),
    issues: [],
    webhookUrl: null,
    nextId,
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
}
