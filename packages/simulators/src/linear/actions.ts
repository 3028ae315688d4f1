import { randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { issueData, userJson } from './representations.ts'
import { addIssue, type LinearIssue, type LinearPerson, type LinearState } from './state.ts'

type Changes = Partial<Pick<LinearIssue, 'title' | 'stateId' | 'assigneeId' | 'priority' | 'dueDate' | 'projectId'>>

/** What people do in Linear; each change is told to the webhooks that want it. */
export interface LinearActions {
  createIssue(teamId: string, issue: { title: string } & Partial<LinearIssue>): Promise<LinearIssue>
  updateIssue(issueId: string, changes: Changes, by?: LinearPerson): Promise<Posted[]>
  /** @param state by its name. */
  moveIssue(issueId: string, state: string, by?: LinearPerson): Promise<Posted[]>
  comment(issueId: string, body: string, by?: LinearPerson): Promise<Posted[]>
  /** Into the bin, as people delete. */
  deleteIssue(issueId: string): Promise<Posted[]>
  postUpdate(projectId: string, health: 'onTrack' | 'atRisk' | 'offTrack', body: string): Promise<Posted[]>
}

export function createActions(state: LinearState, hooks: Hooks): LinearActions {
  const tell = (
    type: string,
    action: 'create' | 'update' | 'remove',
    data: { id: string; url?: string },
    {
      updatedFrom,
      by = state.viewer,
      teamId,
    }: { updatedFrom?: object; by?: LinearPerson | undefined; teamId?: string },
  ): Promise<Posted[]> => {
    const wanted = state.hooks.filter(
      (hook) => hook.enabled && hook.resourceTypes.includes(type) && (hook.teamId === null || hook.teamId === teamId),
    )
    const { id, name, email, url } = userJson(state, by)
    return Promise.all(
      wanted.map((hook) => {
        const body = JSON.stringify({
          action,
          actor: { id, name, email, url, type: 'user' },
          createdAt: new Date().toISOString(),
          data,
          ...(data.url !== undefined && { url: data.url }),
          type,
          organizationId: state.organization.id,
          webhookTimestamp: Date.now(),
          webhookId: hook.id,
          ...(updatedFrom && { updatedFrom }),
        })
        const headers = {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Linear-Webhook',
          'linear-delivery': randomUUID(),
          'linear-event': type,
          'linear-signature': hmacHex(hook.secret, body),
        }
        return hooks.post(hook.url, { headers, body })
      }),
    )
  }
  const find = (id: string) => {
    const issue = state.issues.find((each) => each.id === id)
    if (!issue) throw new Error(`There is no issue ${id}`)
    return issue
  }

  const actions: LinearActions = {
    async createIssue(teamId, given) {
      const issue = addIssue(state, teamId, given)
      await tell('Issue', 'create', issueData(state, issue), { teamId })
      return issue
    },
    updateIssue(issueId, changes, by) {
      const issue = find(issueId)
      const names = Object.keys(changes) as (keyof Changes)[]
      const before = Object.fromEntries(names.map((name) => [name, issue[name]]))
      const updatedFrom = { ...before, updatedAt: new Date(issue.updatedAt).toISOString() }
      Object.assign(issue, changes, { updatedAt: state.now() })
      if (changes.stateId !== undefined) {
        const team = state.teams.find(({ id }) => id === issue.teamId)!
        const { type } = team.states.find(({ id }) => id === issue.stateId)!
        issue.completedAt = type === 'completed' ? issue.updatedAt : null
        issue.canceledAt = type === 'canceled' ? issue.updatedAt : null
      }
      return tell('Issue', 'update', issueData(state, issue), { updatedFrom, by, teamId: issue.teamId })
    },
    moveIssue(issueId, name, by) {
      const team = state.teams.find(({ id }) => id === find(issueId).teamId)!
      const next = team.states.find((each) => each.name === name)
      if (!next) throw new Error(`The team has no state ${name}`)
      return actions.updateIssue(issueId, { stateId: next.id }, by)
    },
    comment(issueId, body, by) {
      const { id, identifier, title, url, team, teamId } = issueData(state, find(issueId))
      const at = new Date(state.now()).toISOString()
      const commentId = randomUUID()
      const issue = { id, identifier, title, url, team, teamId }
      const data = {
        id: commentId,
        body,
        issueId,
        issue,
        createdAt: at,
        updatedAt: at,
        url: `${url}#comment-${commentId}`,
      }
      return tell('Comment', 'create', data, { by, teamId })
    },
    deleteIssue(issueId) {
      const issue = find(issueId)
      Object.assign(issue, { trashed: true, updatedAt: state.now() })
      return tell('Issue', 'remove', issueData(state, issue), { teamId: issue.teamId })
    },
    postUpdate(projectId, health, body) {
      const { id, name } = state.projects.find((each) => each.id === projectId)!
      const at = new Date(state.now()).toISOString()
      const project = { id, name, url: `https://linear.app/${state.organization.urlKey}/project/${id}` }
      const data = {
        id: randomUUID(),
        body,
        health,
        project,
        projectId: id,
        createdAt: at,
        updatedAt: at,
        url: project.url,
      }
      return tell('ProjectUpdate', 'create', data, {})
    },
  }
  return actions
}
