import { randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { issueJson, personJson } from './representations.ts'
import { addIssue, type JiraIssue, type JiraPerson, type JiraState, STATUSES } from './state.ts'

/** What people do in Jira; each change is told to the webhooks that want it. */
export interface JiraActions {
  createIssue(projectId: string, issue: { summary: string } & Partial<JiraIssue>): Promise<JiraIssue>
  /** @param status by its name. */
  moveIssue(issueId: string, status: string, by?: JiraPerson): Promise<Posted[]>
  assignIssue(issueId: string, person: JiraPerson | null): Promise<Posted[]>
  comment(issueId: string, text: string, by?: JiraPerson): Promise<Posted[]>
  deleteIssue(issueId: string): Promise<Posted[]>
}

interface Item {
  field: string
  from: string | null
  fromString: string | null
  to: string | null
  toString: string | null
}

/** @param site its address, known once it listens. */
export function createActions(state: JiraState, hooks: Hooks, site: () => string): JiraActions {
  const tell = (event: string, payload: object): Promise<Posted[]> => {
    const wanted = state.hooks.filter(({ events }) => events.includes(event))
    return Promise.all(
      wanted.map(({ url, secret }) => {
        const body = JSON.stringify({ timestamp: Date.now(), webhookEvent: event, ...payload })
        const headers = {
          'content-type': 'application/json',
          'user-agent': 'Atlassian Webhook HTTP Client',
          'x-atlassian-webhook-identifier': randomUUID(),
          'x-atlassian-webhook-flow': 'Primary',
          ...(secret !== null && { 'x-hub-signature': `sha256=${hmacHex(secret, body)}` }),
        }
        return hooks.post(url, { headers, body })
      }),
    )
  }
  const find = (id: string) => {
    const issue = state.issues.find((each) => each.id === id)
    if (!issue) throw new Error(`There is no issue ${id}`)
    return issue
  }
  const tellOfIssue = (event: string, issue: JiraIssue, by: JiraPerson = state.user, items: Item[] = []) =>
    tell(event, {
      issue_event_type_name: items.length > 0 ? 'issue_generic' : event.replace('jira:', ''),
      user: personJson(site(), by),
      issue: issueJson(state, site(), issue),
      ...(items.length > 0 && {
        changelog: { id: state.nextId(), items: items.map((item) => ({ fieldtype: 'jira', ...item })) },
      }),
    })

  return {
    async createIssue(projectId, given) {
      const issue = addIssue(state, projectId, given)
      await tellOfIssue('jira:issue_created', issue)
      return issue
    },
    moveIssue(issueId, name, by) {
      const issue = find(issueId)
      const before = issue.status
      const next = STATUSES.find((each) => each.name === name)
      if (!next) throw new Error(`The workflow has no state ${name}`)
      const at = state.now()
      Object.assign(issue, { status: next, updatedAt: at, resolvedAt: next.category === 'done' ? at : null })
      const item = { field: 'status', from: before.id, fromString: before.name, to: next.id, toString: next.name }
      return tellOfIssue('jira:issue_updated', issue, by, [item])
    },
    assignIssue(issueId, person) {
      const issue = find(issueId)
      const before = issue.assignee
      Object.assign(issue, { assignee: person, updatedAt: state.now() })
      const item = {
        field: 'assignee',
        from: before?.accountId ?? null,
        fromString: before?.displayName ?? null,
        to: person?.accountId ?? null,
        toString: person?.displayName ?? null,
      }
      return tellOfIssue('jira:issue_updated', issue, undefined, [item])
    },
    comment(issueId, text, by = state.user) {
      const issue = find(issueId)
      const author = personJson(site(), by)
      const comment = { id: state.nextId(), author, updateAuthor: author, body: text }
      return tell('comment_created', { comment, issue: issueJson(state, site(), issue) })
    },
    deleteIssue(issueId) {
      const issue = find(issueId)
      state.issues = state.issues.filter(({ id }) => id !== issueId)
      return tellOfIssue('jira:issue_deleted', issue)
    },
  }
}
