import { randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { issueJson } from './representations.ts'
import type { SentryIssue, SentryPerson, SentryState } from './state.ts'

/** What happens at Sentry; the integration is told of it. */
export interface SentryActions {
  /** A new error. @param project by its slug. */
  report(project: string, issue: { title: string } & Partial<SentryIssue>): Promise<SentryIssue>
  /** The same error again. */
  repeat(id: string): void
  regress(id: string): Promise<Posted[]>
  assign(id: string, to: SentryPerson, by: SentryPerson): Promise<Posted[]>
  resolve(id: string, by: SentryPerson | null): Promise<Posted[]>
  archive(id: string, by: SentryPerson): Promise<Posted[]>
  comment(id: string, text: string, by: SentryPerson): Promise<Posted[]>
  /** An alert rule on errors fires. */
  alert(id: string, rule: string): Promise<Posted[]>
  /** An alert rule on a figure changes its state. */
  metricAlert(project: string, rule: string, action: 'critical' | 'warning' | 'resolved'): Promise<Posted[]>
}

const SENTRY = { type: 'application', id: 'sentry', name: 'Sentry' }
const personJson = (person: SentryPerson | null) => (person ? { type: 'user', ...person } : SENTRY)

export function createActions(state: SentryState, hooks: Hooks, clientSecret: string): SentryActions {
  const installation = { uuid: randomUUID() }
  const post = async (resource: string, action: string, data: object, actor: object = SENTRY): Promise<Posted[]> => {
    if (state.webhookUrl === null) return []
    const body = JSON.stringify({ action, installation, data, actor })
    const headers = {
      'content-type': 'application/json',
      'request-id': randomUUID().replaceAll('-', ''),
      'sentry-hook-resource': resource,
      'sentry-hook-timestamp': String(Math.floor(Date.now() / 1000)),
      'sentry-hook-signature': hmacHex(clientSecret, body),
    }
    return [await hooks.post(state.webhookUrl, { headers, body })]
  }
  const find = (id: string) => {
    const issue = state.issues.find((each) => each.id === id)
    if (!issue) throw new Error(`There is no issue ${id}`)
    return issue
  }
  const tell = (action: string, issue: SentryIssue, by: SentryPerson | null = null, more: object = {}) => {
    const { slug } = state.organization
    const url = `https://sentry.io/api/0/organizations/${slug}/issues/${issue.id}/`
    return post('issue', action, { issue: { ...issueJson(state, issue), url }, ...more }, personJson(by))
  }
  const projectOf = (slug: string) => state.projects.find((each) => each.slug === slug)!

  return {
    async report(project, given) {
      const now = state.now()
      const issue: SentryIssue = {
        id: state.nextId(),
        projectId: projectOf(project).id,
        culprit: 'processOrder(app/orders.ts)',
        level: 'error',
        status: 'unresolved',
        substatus: 'new',
        count: 1,
        userCount: 1,
        assignedTo: null,
        firstSeen: now,
        lastSeen: now,
        ...given,
      }
      state.issues.push(issue)
      await tell('created', issue)
      return issue
    },
    repeat(id) {
      const issue = find(id)
      Object.assign(issue, { count: issue.count + 1, lastSeen: state.now() })
    },
    async regress(id) {
      const issue = find(id)
      Object.assign(issue, {
        status: 'unresolved',
        substatus: 'regressed',
        count: issue.count + 1,
        lastSeen: state.now(),
      })
      return tell('unresolved', issue)
    },
    assign: (id, to, by) =>
      tell('assigned', Object.assign(find(id), { assignedTo: to }), by, { assignee: personJson(to) }),
    resolve: (id, by) => tell('resolved', Object.assign(find(id), { status: 'resolved', substatus: null }), by),
    archive: (id, by) => tell('archived', Object.assign(find(id), { status: 'ignored', substatus: null }), by),
    comment: (id, text, by) =>
      post(
        'comment',
        'created',
        {
          comment_id: Number(state.nextId()),
          issue_id: Number(id),
          project_slug: state.projects.find((each) => each.id === find(id).projectId)!.slug,
          timestamp: new Date().toISOString(),
          comment: text,
        },
        personJson(by),
      ),
    alert(id, rule) {
      const issue = find(id)
      const event = {
        event_id: randomUUID().replaceAll('-', ''),
        issue_id: id,
        issue_url: `https://sentry.io/api/0/organizations/${state.organization.slug}/issues/${id}/`,
        web_url: `https://${state.organization.slug}.sentry.io/issues/${id}/events/1/`,
        project: Number(issue.projectId),
        title: issue.title,
        culprit: issue.culprit,
        level: issue.level,
        datetime: new Date(issue.lastSeen).toISOString(),
      }
      return post('event_alert', 'triggered', { event, triggered_rule: rule })
    },
    metricAlert(project, rule, action) {
      const metric_alert = {
        id: state.nextId(),
        title: rule,
        alert_rule: { name: rule, aggregate: 'count()' },
        projects: [project],
        organization_id: '1',
        status: action === 'resolved' ? 2 : 20,
      }
      return post('metric_alert', action, {
        metric_alert,
        description_title: `${action}: ${rule}`,
        description_text: '1000 events in the last 10 minutes',
        web_url: `https://${state.organization.slug}.sentry.io/alerts/rules/details/1/`,
      })
    },
  }
}
