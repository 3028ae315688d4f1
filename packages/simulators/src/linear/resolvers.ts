import { randomBytes, randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { LinearActions } from './actions.ts'
import { connection, hookJson, issueJson, projectJson, stateJson, teamJson, userJson } from './representations.ts'
import type { LinearHook, LinearIssue, LinearState } from './state.ts'

interface Page {
  first?: number
  after?: string | null
}
type Ids = { eq?: string; in?: string[] } | undefined
const fits = (filter: Ids, id: string) =>
  filter === undefined || ((filter.eq === undefined || filter.eq === id) && (filter.in?.includes(id) ?? true))

function refuse(message: string): GraphQLError {
  const extensions = {
    type: 'invalid input',
    code: 'INPUT_ERROR',
    statusCode: 400,
    userError: true,
    userPresentableMessage: message,
  }
  return new GraphQLError(message, { extensions })
}

const missing = (what: string) => {
  const extensions = {
    type: 'invalid input',
    code: 'INPUT_ERROR',
    userPresentableMessage: `Could not find referenced ${what}.`,
  }
  return new GraphQLError(`Entity not found: ${what}`, { extensions })
}

/** The root fields of queries. */
export function queries(state: LinearState) {
  const one = <T extends { id: string }>(what: string, all: T[], id: string): T => {
    const found = all.find((each) => each.id === id)
    if (!found) throw missing(what)
    return found
  }
  return {
    viewer: () => userJson(state, state.viewer),
    user: ({ id }: { id: string }) => userJson(state, one('User', state.people, id)),
    organization: () => ({ ...state.organization, userCount: state.people.length }),
    team: ({ id }: { id: string }) => teamJson(one('Team', state.teams, id)),
    teams: ({ filter, ...page }: Page & { filter?: { id?: Ids; key?: Ids } }) => {
      const found = state.teams.filter((team) => fits(filter?.id, team.id) && fits(filter?.key, team.key))
      return connection(found.map(teamJson), page)
    },
    project: ({ id }: { id: string }) => projectJson(state, one('Project', state.projects, id)),
    projects: ({ filter, ...page }: Page & { filter?: { id?: Ids; accessibleTeams?: { some?: { id?: Ids } } } }) => {
      const teams = filter?.accessibleTeams?.some?.id
      const found = state.projects.filter(
        ({ id, teamIds }) => fits(filter?.id, id) && teamIds.some((team) => fits(teams, team)),
      )
      return connection(
        found.map((project) => projectJson(state, project)),
        page,
      )
    },
    issue: ({ id }: { id: string }) => issueJson(state, one('Issue', state.issues, id)),
    issues: ({
      filter,
      ...page
    }: Page & { filter?: { id?: Ids; team?: { id?: Ids }; updatedAt?: { gt?: string } } }) => {
      const since = filter?.updatedAt?.gt
      const found = state.issues
        .filter(({ id, teamId }) => fits(filter?.id, id) && fits(filter?.team?.id, teamId))
        .filter(({ updatedAt }) => since === undefined || updatedAt > Date.parse(since))
        .toSorted((a, b) => b.updatedAt - a.updatedAt)
      return connection(
        found.map((issue) => issueJson(state, issue)),
        page,
      )
    },
    workflowState: ({ id }: { id: string }) => {
      const team = state.teams.find(({ states }) => states.some((each) => each.id === id))
      if (!team) throw missing('WorkflowState')
      return stateJson(team, id)
    },
    workflowStates: ({ filter, ...page }: Page & { filter?: { team?: { id?: Ids } } }) => {
      const teams = state.teams.filter(({ id }) => fits(filter?.team?.id, id))
      return connection(
        teams.flatMap((team) => team.states.map(({ id }) => stateJson(team, id))),
        page,
      )
    },
    webhook: ({ id }: { id: string }) => hookJson(state, one('Webhook', state.hooks, id)),
    webhooks: (page: Page) =>
      connection(
        state.hooks.map((hook) => hookJson(state, hook)),
        page,
      ),
  }
}

type IssueInput = Partial<LinearIssue> & { title?: string; teamId: string }
type HookInput = Partial<Omit<LinearHook, 'url' | 'resourceTypes'>> & Pick<LinearHook, 'url' | 'resourceTypes'>

/** The root fields of mutations; what they change is told to webhooks as if a person had done it. */
export function mutations(state: LinearState, actions: LinearActions) {
  const success = { success: true, lastSyncId: 1 }
  const findHook = (id: string) => {
    const hook = state.hooks.find((each) => each.id === id)
    if (!hook) throw missing('Webhook')
    return hook
  }
  return {
    issueCreate: async ({ input }: { input: IssueInput }) => {
      if (!state.teams.some(({ id }) => id === input.teamId)) throw missing('Team')
      if (!input.title) throw refuse('title must be longer than or equal to 1 characters')
      if (state.issues.some(({ id }) => id === input.id)) throw refuse('An issue with this id exists already')
      const issue = await actions.createIssue(input.teamId, { ...input, title: input.title })
      return { ...success, issue: issueJson(state, issue) }
    },
    issueUpdate: async ({ id, input }: { id: string; input: Partial<LinearIssue> }) => {
      const issue = state.issues.find((each) => each.id === id)
      if (!issue) throw missing('Issue')
      await actions.updateIssue(id, input)
      return { ...success, issue: issueJson(state, issue) }
    },
    projectCreate: ({ input }: { input: { id?: string; name: string; teamIds: string[] } }) => {
      if (!input.teamIds.every((team) => state.teams.some(({ id }) => id === team))) throw missing('Team')
      if (state.projects.some(({ id }) => id === input.id)) throw refuse('A project with this id exists already')
      const project = { id: input.id ?? randomUUID(), name: input.name, teamIds: input.teamIds }
      state.projects.push(project)
      return { ...success, project: projectJson(state, project) }
    },
    webhookCreate: ({ input }: { input: HookInput }) => {
      if (!/^https?:/.test(input.url)) throw refuse('url must be a URL address')
      const secret = input.secret ?? `lin_wh_${randomBytes(20).toString('hex')}`
      const hook: LinearHook = { id: randomUUID(), label: null, enabled: true, teamId: null, ...input, secret }
      state.hooks.push(hook)
      return { ...success, webhook: hookJson(state, hook) }
    },
    webhookUpdate: ({ id, input }: { id: string; input: Partial<LinearHook> }) => {
      const hook = Object.assign(findHook(id), input)
      return { ...success, webhook: hookJson(state, hook) }
    },
    webhookDelete: ({ id }: { id: string }) => {
      findHook(id)
      state.hooks = state.hooks.filter((hook) => hook.id !== id)
      return { ...success, entityId: id }
    },
  }
}
