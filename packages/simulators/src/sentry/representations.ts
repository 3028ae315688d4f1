import type { SentryIssue, SentryProject, SentryState } from './state.ts'

export function projectJson({ organization }: SentryState, { id, slug, name }: SentryProject) {
  return { id, slug, name, platform: 'node', status: 'active', organization: { id: '1', ...organization } }
}

export function issueJson({ organization, projects }: SentryState, issue: SentryIssue) {
  const { id, projectId, title, culprit, level, status, substatus, count, userCount, assignedTo } = issue
  const project = projects.find((each) => each.id === projectId)!
  return {
    id,
    shortId: `${project.slug.toUpperCase()}-${id.slice(-2)}`,
    title,
    culprit,
    permalink: `https://${organization.slug}.sentry.io/issues/${id}/`,
    logger: null,
    level,
    status,
    substatus,
    statusDetails: {},
    issueType: 'error',
    issueCategory: 'error',
    priority: 'high',
    isBookmarked: false,
    // As Sentry gives it: one as text, the other as number.
    count: String(count),
    userCount,
    firstSeen: new Date(issue.firstSeen).toISOString(),
    lastSeen: new Date(issue.lastSeen).toISOString(),
    project: { id: project.id, name: project.name, slug: project.slug, platform: 'node' },
    assignedTo: assignedTo && { type: 'user', ...assignedTo },
    metadata: { title },
    numComments: 0,
  }
}
