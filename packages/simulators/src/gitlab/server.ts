import type { FastifyInstance } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type GitLabActions } from './actions.ts'
import { hookRoutes } from './hook-routes.ts'
import { findProject, notFound, paged, type Request } from './pages.ts'
import { commitJson, deploymentJson, pipelineJson, projectJson, userJson, workJson } from './representations.ts'
import { addProject, createState, type GitLabProject, type GitLabSeed, type GitLabState } from './state.ts'

export interface GitLabSimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: GitLabSeed
}

export interface GitLabSimulator extends Simulator, GitLabActions {
  state: GitLabState
}

const PREFIX = '/api/v4'

/** Starts GitLab as the product sees it. `url` is the base address with the version. */
export async function startGitLabSimulator(config: GitLabSimulatorConfig): Promise<GitLabSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: GitLabActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers['private-token'] === config.token,
    refuse: (reply) => reply.status(401).send({ message: '401 Unauthorized' }),
    missing: (reply) => notFound(reply, 'Resource'),
    headers: (calls) => ({
      'ratelimit-limit': 2000,
      'ratelimit-remaining': Math.max(0, 2000 - (calls % 2000)),
      'ratelimit-reset': Math.ceil(Date.now() / 1000) + 60,
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          projectRoutes(api, state)
          codeRoutes(api, state)
          hookRoutes(api, state)
        },
        { prefix: PREFIX },
      )
    },
  })
  return { ...simulator, url: simulator.url + PREFIX, state, ...actions }
}

function projectRoutes(api: FastifyInstance, state: GitLabState): void {
  const { group } = state
  const isGroup = (id: string) => id === String(group.id) || id === group.path
  api.get('/user', () => ({ ...userJson(state.user), email: 'mei@example.com', created_at: '2024-01-01T00:00:00Z' }))
  api.get<Request>('/projects', (request, reply) => paged(request, reply, state.projects).map(projectJson))
  api.get<Request>('/groups/:id/projects', (request, reply) =>
    isGroup(request.params.id)
      ? paged(
          request,
          reply,
          state.projects.filter(({ path }) => path.startsWith(`${group.path}/`)),
        ).map(projectJson)
      : notFound(reply, 'Group'),
  )
  api.get<Request>('/groups/:id', ({ params }, reply) =>
    isGroup(params.id) ? { id: group.id, name: group.path, full_path: group.path } : notFound(reply, 'Group'),
  )
  api.get<Request>('/projects/:id', ({ params }, reply) => {
    const project = findProject(state, params.id)
    return project ? projectJson(project) : notFound(reply, 'Project')
  })
  api.post<{ Body: { name?: string; namespace_id?: number; visibility?: string } | null }>(
    '/projects',
    ({ body }, reply) => {
      const name = body?.name ?? ''
      const path = `${body?.namespace_id === group.id ? group.path : state.user.username}/${name.toLowerCase().replaceAll(' ', '-')}`
      if (name === '') return reply.status(400).send({ error: 'name is missing' })
      if (findProject(state, path))
        return reply
          .status(400)
          .send({ message: { name: ['has already been taken'], path: ['has already been taken'] } })
      return reply
        .status(201)
        .send(projectJson(addProject(state, { path, name, visibility: body?.visibility ?? 'private' })))
    },
  )
}

function codeRoutes(api: FastifyInstance, state: GitLabState): void {
  const list = (
    path: string,
    find: (project: GitLabProject, query: Request['Querystring']) => object[],
    isCounted = true,
  ) =>
    api.get<Request>(`/projects/:id/${path}`, (request, reply) => {
      const project = findProject(state, request.params.id)
      return project ? paged(request, reply, find(project, request.query), isCounted) : notFound(reply, 'Project')
    })
  const after = (query: Request['Querystring'], name: string) => Date.parse(query[name] ?? '1970-01-01')
  list(
    'repository/commits',
    ({ path, commits }, query) =>
      commits
        .filter(({ at }) => at >= after(query, 'since'))
        .toReversed()
        .map((commit) => commitJson(path, commit)),
    // GitLab does not count commits.
    false,
  )
  list('repository/contributors', ({ commits }) => {
    const authors = new Map(commits.map(({ author }) => [author.username, author]))
    return [...authors.values()].map(({ name, username }) => {
      const own = commits.filter((commit) => commit.author.username === username)
      return { name, email: `${username}@example.com`, commits: own.length, additions: 0, deletions: 0 }
    })
  })
  list('merge_requests', ({ path, mergeRequests }, query) =>
    mergeRequests
      .filter((each) => each.state === (query['state'] ?? each.state))
      .map((each) => workJson(path, 'merge_requests', each)),
  )
  list('issues', ({ path, issues }) => issues.map((each) => workJson(path, 'issues', each)))
  list('pipelines', ({ path, pipelines }, query) =>
    pipelines.filter((each) => each.updatedAt >= after(query, 'updated_after')).map((each) => pipelineJson(path, each)),
  )
  list('deployments', ({ path, deployments }, query) =>
    deployments
      .filter((each) => each.updatedAt >= after(query, 'updated_after'))
      .map((each) => deploymentJson(path, each)),
  )
  api.get<Request>('/projects/:id/languages', ({ params }, reply) =>
    findProject(state, params.id) ? { CSS: 12.5, TypeScript: 80.1, Shell: 7.4 } : notFound(reply, 'Project'),
  )
}
