import type { LinearHook, LinearIssue, LinearPerson, LinearProject, LinearState, LinearTeam } from './state.ts'

/** Things as the API gives them: what is kept of each, with what it belongs to. */

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())
const PRIORITIES = ['No priority', 'Urgent', 'High', 'Medium', 'Low']

export function userJson(state: LinearState, { id, name, email }: LinearPerson) {
  const displayName = name.toLowerCase().replaceAll(' ', '.')
  const url = `https://linear.app/${state.organization.urlKey}/profiles/${displayName}`
  return { id, name, displayName, email, url, avatarUrl: null, active: true, isMe: id === state.viewer.id }
}

export const teamJson = ({ id, key, name }: LinearTeam) => ({ id, key, name, displayName: name })

export function stateJson(team: LinearTeam, id: string) {
  const found = team.states.find((each) => each.id === id)!
  return { ...found, color: '#5e6ad2', team: teamJson(team) }
}

export function projectJson(state: LinearState, { id, name, teamIds }: LinearProject) {
  const url = `https://linear.app/${state.organization.urlKey}/project/${id}`
  const teams = () => connection(state.teams.filter((team) => teamIds.includes(team.id)).map(teamJson), {})
  return { id, name, url, teams, status: { name: 'In Progress', type: 'started' }, state: 'started', progress: 0 }
}

export function issueJson(state: LinearState, issue: LinearIssue) {
  const team = state.teams.find(({ id }) => id === issue.teamId)!
  const project = state.projects.find(({ id }) => id === issue.projectId)
  const assignee = state.people.find(({ id }) => id === issue.assigneeId)
  const identifier = `${team.key}-${issue.number}`
  return {
    id: issue.id,
    identifier,
    number: issue.number,
    title: issue.title,
    description: issue.description,
    url: `https://linear.app/${state.organization.urlKey}/issue/${identifier}`,
    priority: issue.priority,
    priorityLabel: PRIORITIES[issue.priority]!,
    dueDate: issue.dueDate,
    trashed: issue.trashed || null,
    createdAt: instant(issue.createdAt),
    updatedAt: instant(issue.updatedAt),
    completedAt: instant(issue.completedAt),
    canceledAt: instant(issue.canceledAt),
    team: teamJson(team),
    state: stateJson(team, issue.stateId),
    project: project ? projectJson(state, project) : null,
    assignee: assignee ? userJson(state, assignee) : null,
    parent: issue.parentId === null ? null : { id: issue.parentId },
  }
}

export function hookJson(state: LinearState, hook: LinearHook) {
  const { teamId, ...rest } = hook
  const team = state.teams.find(({ id }) => id === teamId)
  return {
    ...rest,
    allPublicTeams: teamId === null,
    team: team ? teamJson(team) : null,
    creator: userJson(state, state.viewer),
  }
}

/** A page of a list, by Relay's arguments as far as Linear's clients send them. */
export function connection<T extends { id: string }>(
  all: T[],
  { first = 50, after }: { first?: number; after?: string | null },
) {
  const start = after == null ? 0 : all.findIndex(({ id }) => id === after) + 1
  const nodes = all.slice(start, start + first)
  const pageInfo = {
    startCursor: nodes[0]?.id ?? null,
    endCursor: nodes.at(-1)?.id ?? null,
    hasNextPage: start + first < all.length,
    hasPreviousPage: start > 0,
  }
  return { nodes, pageInfo }
}

/** An issue as webhooks carry it: with ids beside what they name, and without what only the API knows. */
export function issueData(state: LinearState, issue: LinearIssue) {
  const { assignee, state: workflow, project, parent: _, team, trashed, ...rest } = issueJson(state, issue)
  const { id, name, type, color } = workflow
  return {
    ...rest,
    teamId: issue.teamId,
    team,
    stateId: issue.stateId,
    state: { id, name, type, color },
    projectId: issue.projectId,
    ...(project && { project: { id: project.id, name: project.name, url: project.url } }),
    assigneeId: issue.assigneeId,
    ...(assignee && { assignee: { id: assignee.id, name: assignee.name, email: assignee.email, url: assignee.url } }),
    parentId: issue.parentId,
    ...(trashed && { trashed }),
    labelIds: [],
    labels: [],
    subscriberIds: [],
  }
}
