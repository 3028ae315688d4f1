import {
  ISSUE_TYPES,
  type JiraHook,
  type JiraIssue,
  type JiraPerson,
  type JiraProject,
  type JiraState,
  type JiraStatus,
  PRIORITIES,
} from './state.ts'

const COLOURS = { new: 'blue-gray', indeterminate: 'yellow', done: 'green' }
const CATEGORIES = { new: [2, 'To Do'], indeterminate: [4, 'In Progress'], done: [3, 'Done'] } as const

/** Jira’s way of writing an instant. */
const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace('Z', '+0000'))

export function personJson(site: string, { accountId, displayName, emailAddress }: JiraPerson) {
  return {
    self: `${site}/rest/api/3/user?accountId=${accountId}`,
    accountId,
    accountType: 'atlassian',
    displayName,
    emailAddress,
    active: true,
    timeZone: 'Europe/London',
    avatarUrls: { '48x48': `https://avatar.example.com/${accountId}` },
  }
}

export function projectJson(site: string, { id, key, name }: JiraProject) {
  return {
    self: `${site}/rest/api/3/project/${id}`,
    id,
    key,
    name,
    projectTypeKey: 'software',
    simplified: true,
    style: 'next-gen',
  }
}

export function statusJson(site: string, { id, name, category }: JiraStatus) {
  const [categoryId, categoryName] = CATEGORIES[category]
  return {
    self: `${site}/rest/api/3/status/${id}`,
    id,
    name,
    description: '',
    statusCategory: { id: categoryId, key: category, name: categoryName, colorName: COLOURS[category] },
  }
}

export function typeJson(site: string, type: (typeof ISSUE_TYPES)[number]) {
  return {
    self: `${site}/rest/api/3/issuetype/${type.id}`,
    ...type,
    description: '',
    hierarchyLevel: type.subtask ? -1 : 0,
  }
}

export function priorityJson(name: string | null) {
  return name === null ? null : { id: String(PRIORITIES.indexOf(name) + 1), name }
}

export function issueJson(state: JiraState, site: string, issue: JiraIssue) {
  const project = state.projects.find(({ id }) => id === issue.projectId)!
  return {
    expand: '',
    id: issue.id,
    self: `${site}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: {
      summary: issue.summary,
      description: issue.description,
      status: statusJson(site, issue.status),
      priority: priorityJson(issue.priority),
      assignee: issue.assignee && personJson(site, issue.assignee),
      issuetype: typeJson(site, ISSUE_TYPES[2]!),
      project: projectJson(site, project),
      duedate: issue.dueDate,
      created: instant(issue.createdAt),
      updated: instant(issue.updatedAt),
      resolutiondate: instant(issue.resolvedAt),
      timeoriginalestimate: issue.estimate,
      labels: [],
    },
  }
}

/** The secret is never told. */
export function hookJson(site: string, { id, secret, ...hook }: JiraHook) {
  return {
    ...hook,
    isSigned: secret !== null,
    enabled: true,
    excludeBody: false,
    self: `${site}/rest/webhooks/1.0/webhook/${id}`,
  }
}
