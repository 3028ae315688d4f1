import { randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { commitJson, pullRequestJson, repositoryJson, userJson } from './representations.ts'
import {
  type BitbucketDeployment,
  type BitbucketPipeline,
  type BitbucketPullRequest,
  type BitbucketState,
  hashOf,
  newUuid,
} from './state.ts'

/** What people do in Bitbucket; each change is told to the webhooks that want it. Repositories are named `workspace/slug`. */
export interface BitbucketActions {
  push(repository: string, branch: string, messages: string[]): Promise<Posted[]>
  openPullRequest(repository: string, title: string): Promise<Posted[]>
  mergePullRequest(repository: string, id: number): Promise<Posted[]>
  /** Starts a pipeline, or brings one on. */
  runPipeline(
    repository: string,
    state: BitbucketPipeline['state'],
    pipeline?: BitbucketPipeline,
  ): Promise<BitbucketPipeline>
  /** Bitbucket tells of no deployments. */
  deploy(repository: string, environment: string, state: BitbucketDeployment['state']): BitbucketDeployment
}

export function createActions(state: BitbucketState, hooks: Hooks): BitbucketActions {
  const find = (name: string) => {
    const repository = state.repositories.find(({ full_name }) => full_name === name)
    if (!repository) throw new Error(`There is no repository ${name}`)
    return Object.assign(repository, { updatedAt: state.now() })
  }
  const tell = (name: string, event: string, payload: object): Promise<Posted[]> => {
    const repository = repositoryJson(find(name))
    const body = JSON.stringify({ actor: userJson(state.user), repository, ...payload })
    const places = [`workspaces/${state.workspace.slug}`, `repositories/${name}`]
    const wanted = state.hooks.filter(({ place, events }) => places.includes(place) && events.includes(event))
    return Promise.all(
      wanted.map(({ uuid, url, secret }) =>
        hooks.post(url, {
          body,
          headers: {
            'content-type': 'application/json',
            'x-event-key': event,
            'x-hook-uuid': uuid.slice(1, -1),
            'x-request-uuid': randomUUID(),
            'x-attempt-number': '1',
            ...(secret !== null && { 'x-hub-signature': `sha256=${hmacHex(secret, body)}` }),
          },
        }),
      ),
    )
  }
  const tellPullRequest = (name: string, event: string, request: BitbucketPullRequest) =>
    tell(name, `pullrequest:${event}`, { pullrequest: pullRequestJson(name, request) })

  return {
    async push(name, branch, messages) {
      const repository = find(name)
      const made = messages.map((message) => ({
        hash: hashOf(`${name} ${message} ${state.now()}`),
        message,
        author: state.user,
        at: state.now(),
      }))
      repository.commits.push(...made)
      const target = commitJson(name, made.at(-1)!)
      const links = { html: { href: `https://bitbucket.org/${name}/branches/compare/${target.hash}` } }
      const ref = { type: 'branch', name: branch, target }
      return tell(name, 'repo:push', {
        push: {
          changes: [
            {
              new: ref,
              old: null,
              links,
              created: false,
              forced: false,
              closed: false,
              truncated: made.length > 5,
              commits: made.slice(-5).map((each) => commitJson(name, each)),
            },
          ],
        },
      })
    },
    async openPullRequest(name, title) {
      const repository = find(name)
      const request: BitbucketPullRequest = { id: repository.pullRequests.length + 1, title, state: 'OPEN' }
      repository.pullRequests.push(request)
      return tellPullRequest(name, 'created', request)
    },
    async mergePullRequest(name, id) {
      const request = find(name).pullRequests.find((each) => each.id === id)!
      return tellPullRequest(name, 'fulfilled', Object.assign(request, { state: 'MERGED' }))
    },
    async runPipeline(name, now, before) {
      const repository = find(name)
      const at = state.now()
      const pipeline: BitbucketPipeline = before ?? {
        uuid: newUuid(),
        build_number: repository.pipelines.length + 1,
        state: now,
        ref: 'main',
        hash: repository.commits.at(-1)?.hash ?? hashOf(name),
        createdAt: at,
        completedAt: null,
      }
      Object.assign(pipeline, { state: now, completedAt: now === 'IN_PROGRESS' ? null : at })
      if (!before) repository.pipelines.push(pipeline)
      const { build_number, hash, ref, createdAt } = pipeline
      await tell(name, before ? 'repo:commit_status_updated' : 'repo:commit_status_created', {
        commit_status: {
          type: 'build',
          key: String(build_number),
          name: `Pipeline #${build_number} for ${ref}`,
          state: now === 'IN_PROGRESS' ? 'INPROGRESS' : now,
          url: `https://bitbucket.org/${name}/pipelines/results/${build_number}`,
          refname: ref,
          created_on: new Date(createdAt).toISOString(),
          updated_on: new Date(at).toISOString(),
          links: { commit: { href: `https://api.bitbucket.org/2.0/repositories/${name}/commit/${hash}` } },
        },
      })
      return pipeline
    },
    deploy(name, environment, now) {
      const repository = find(name)
      const hash = repository.commits.at(-1)?.hash ?? hashOf(name)
      const deployment = { uuid: newUuid(), environment, state: now, hash, at: state.now() }
      repository.deployments.push(deployment)
      return deployment
    },
  }
}
