import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { conflict, notFound, page, unprocessable } from './answers.ts'
import {
  commitJson,
  contributorsJson,
  deploymentJson,
  deploymentStatusJson,
  issueJson,
  pullJson,
  runJson,
} from './representations.ts'
import { type Account, addRepository, fullName, type GitHubState, type Issue, type Repository } from './state.ts'
import { accountJson, organisationJson, repositoryJson } from './templates.ts'

/** The part of GitHub's REST API that the product uses. */
export function routes(server: FastifyInstance, state: GitHubState, api: () => string): void {
  accountRoutes(server, state, api)
  repositoryRoutes(server, state, api)
}

function accountRoutes(server: FastifyInstance, state: GitHubState, api: () => string): void {
  const byOwner = (login: string) =>
    [...state.repositories.values()].filter((repository) => repository.owner.login === login)
  const repositories = (request: FastifyRequest, reply: FastifyReply, list: Repository[]) =>
    reply.send(
      page(
        request,
        reply,
        api(),
        list.map((repository) => repositoryJson(repository, api())),
      ),
    )

  server.get('/user', (_, reply) =>
    reply.send({ ...accountJson(state.user, api()), name: state.user.login, company: null }),
  )
  server.get<{ Params: { login: string } }>('/users/:login', (request, reply) => {
    const account = state.accounts.get(request.params.login)
    return account === undefined ? notFound(reply) : reply.send({ ...accountJson(account, api()), name: account.login })
  })
  server.get<{ Params: { org: string } }>('/orgs/:org', (request, reply) => {
    const account = state.accounts.get(request.params.org)
    return account?.type === 'Organization' ? reply.send(organisationJson(account, api())) : notFound(reply)
  })
  server.get('/user/repos', (request, reply) => repositories(request, reply, byOwner(state.user.login)))
  server.get<{ Params: { login: string } }>('/users/:login/repos', (request, reply) => {
    if (!state.accounts.has(request.params.login)) return notFound(reply)
    return repositories(
      request,
      reply,
      byOwner(request.params.login).filter((repository) => !repository.private),
    )
  })
  server.get<{ Params: { org: string } }>('/orgs/:org/repos', (request, reply) => {
    const account = state.accounts.get(request.params.org)
    return account?.type === 'Organization' ? repositories(request, reply, byOwner(account.login)) : notFound(reply)
  })
  const create = (request: FastifyRequest<{ Body: NewRepository | null }>, reply: FastifyReply, owner: Account) => {
    const { name, description, private: isPrivate = false, auto_init: hasReadme = false } = request.body ?? {}
    if (name === undefined || name === '') return unprocessable(reply, 'Repository', 'name is required')
    if (byOwner(owner.login).some((repository) => repository.name.toLowerCase() === name.toLowerCase())) {
      return unprocessable(reply, 'Repository', 'name already exists on this account')
    }
    const repository = addRepository(state, owner, {
      name,
      commits: hasReadme ? 1 : 0,
      private: isPrivate,
      ...(description !== undefined && { description }),
    })
    return reply.status(201).send(repositoryJson(repository, api()))
  }
  server.post<{ Body: NewRepository | null }>('/user/repos', (request, reply) => create(request, reply, state.user))
  server.post<{ Params: { org: string }; Body: NewRepository | null }>('/orgs/:org/repos', (request, reply) => {
    const owner = state.accounts.get(request.params.org)
    return owner?.type === 'Organization' ? create(request, reply, owner) : notFound(reply)
  })
}

interface NewRepository {
  name?: string
  description?: string
  private?: boolean
  auto_init?: boolean
}

type OfRepository = { Params: { owner: string; repo: string; deployment?: string } }

function repositoryRoutes(server: FastifyInstance, state: GitHubState, api: () => string): void {
  /** Registers a list of a repository's, one page of which is shaped at a time. */
  const list = <T>(
    path: string,
    entries: (repository: Repository, query: URLSearchParams) => T[],
    shape: (repository: Repository, entry: T) => object,
  ) =>
    server.get<OfRepository>(`/repos/:owner/:repo${path}`, (request, reply) => {
      const repository = find(request)
      if (repository === undefined) return notFound(reply)
      const query = new URL(request.url, api()).searchParams
      const part = page(request, reply, api(), entries(repository, query))
      return reply.send(part.map((entry) => shape(repository, entry)))
    })
  const find = ({ params }: FastifyRequest<OfRepository>) => {
    const wanted = `${params.owner}/${params.repo}`
    const known = state.repositories.get(wanted)
    // Upper and lower case are the same to GitHub.
    return known ?? [...state.repositories].find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1]
  }

  server.get<OfRepository>('/repos/:owner/:repo', (request, reply) => {
    const repository = find(request)
    return repository === undefined ? notFound(reply) : reply.send(repositoryJson(repository, api()))
  })
  server.get<OfRepository>('/repos/:owner/:repo/commits', (request, reply) => {
    const repository = find(request)
    if (repository === undefined) return notFound(reply)
    if (repository.commits.length === 0) return conflict(reply, 'Git Repository is empty.')
    const since = new URL(request.url, api()).searchParams.get('since') ?? ''
    const part = page(
      request,
      reply,
      api(),
      repository.commits.filter(({ at }) => isSince(at, since)),
    )
    return reply.send(part.map((commit) => commitJson(repository, commit, api())))
  })
  list(
    '/pulls',
    (r, query) => selectIssues(r, query).filter(({ pull }) => pull !== null),
    (r, issue) => pullJson(r, issue, api()),
  )
  list('/issues', selectIssues, (r, issue) => issueJson(r, issue, api()))
  list(
    '/deployments',
    (r) => r.deployments,
    (r, deployment) => deploymentJson(r, deployment, api()),
  )

  server.get<OfRepository>('/repos/:owner/:repo/stats/contributors', (request, reply) => {
    const repository = find(request)
    if (repository === undefined) return notFound(reply)
    if (repository.commits.length === 0) return reply.status(204).send()
    const ready = repository.statisticsReady
    repository.statisticsReady = true
    return ready ? reply.send(contributorsJson(repository, api())) : reply.status(202).send({})
  })
  server.get<OfRepository>('/repos/:owner/:repo/actions/runs', (request, reply) => {
    const repository = find(request)
    if (repository === undefined) return notFound(reply)
    const created = new URL(request.url, api()).searchParams.get('created')?.replace(/^>=/, '') ?? ''
    const runs = repository.runs.filter(({ createdAt }) => isSince(createdAt, created))
    const part = page(request, reply, api(), runs)
    return reply.send({ total_count: runs.length, workflow_runs: part.map((run) => runJson(repository, run, api())) })
  })
  server.get<OfRepository>('/repos/:owner/:repo/deployments/:deployment/statuses', (request, reply) => {
    const repository = find(request)
    const deployment = repository?.deployments.find(({ id }) => String(id) === request.params.deployment)
    if (repository === undefined || deployment === undefined) return notFound(reply)
    const part = page(request, reply, api(), deployment.statuses)
    return reply.send(part.map((status) => deploymentStatusJson(repository, deployment, status, api())))
  })
}

function isSince(at: string, since: string): boolean {
  return since === '' || Date.parse(at) >= Date.parse(since)
}

/** `state` and `since`, and newest first by creation or by change, as GitHub orders them. */
function selectIssues(repository: Repository, query: URLSearchParams): Issue[] {
  const wanted = query.get('state') ?? 'open'
  const selected = repository.issues.filter(
    ({ state, updatedAt }) => (wanted === 'all' || state === wanted) && isSince(updatedAt, query.get('since') ?? ''),
  )
  return query.get('sort') === 'updated'
    ? selected.toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
    : selected
}

/** The name under which a repository is known, for messages. */
export function requireRepository(state: GitHubState, name: string): Repository {
  const repository = state.repositories.get(name)
  if (repository === undefined) {
    throw new Error(
      `There is no repository ${name}. Known: ${[...state.repositories.values()].map(fullName).join(', ')}`,
    )
  }
  return repository
}
