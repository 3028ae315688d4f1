import { randomUUID } from 'node:crypto'
import type { Hooks, Posted } from '../base/hooks.ts'
import { standardWebhook } from '../base/signers.ts'
import { HOST, hookProject, userJson } from './representations.ts'
import {
  type GitLabDeployment,
  type GitLabPerson,
  type GitLabPipeline,
  type GitLabProject,
  type GitLabState,
  shaOf,
} from './state.ts'

/** What people do in GitLab; each change is told to the webhooks that want it. Projects are named by their path. */
export interface GitLabActions {
  push(path: string, branch: string, titles: string[]): Promise<Posted[]>
  openMergeRequest(path: string, title: string): Promise<Posted[]>
  mergeMergeRequest(path: string, iid: number): Promise<Posted[]>
  openIssue(path: string, title: string, isConfidential?: boolean): Promise<Posted[]>
  runPipeline(path: string, status: string, pipeline?: GitLabPipeline): Promise<GitLabPipeline>
  deploy(path: string, environment: string, status: string): Promise<GitLabDeployment>
}

const NAMES: Record<string, [header: string, flag: string]> = {
  push: ['Push Hook', 'push_events'],
  merge_request: ['Merge Request Hook', 'merge_requests_events'],
  issue: ['Issue Hook', 'issues_events'],
  pipeline: ['Pipeline Hook', 'pipeline_events'],
  deployment: ['Deployment Hook', 'deployment_events'],
}

export function createActions(state: GitLabState, hooks: Hooks): GitLabActions {
  const find = (path: string) => {
    const project = state.projects.find((each) => each.path === path)
    if (!project) throw new Error(`There is no project ${path}`)
    return Object.assign(project, { activeAt: state.now() })
  }
  const tell = (project: GitLabProject, kind: string, payload: object): Promise<Posted[]> => {
    const [name, flag] = NAMES[kind]!
    const body = JSON.stringify({ object_kind: kind, project: hookProject(project), ...payload })
    const places = [`projects/${project.id}`, `groups/${state.group.id}`]
    const wanted = state.hooks.filter(({ place, events }) => places.includes(place) && events[flag])
    return Promise.all(
      wanted.map(({ url, token, signingToken }) => {
        const id = randomUUID()
        const headers = {
          'content-type': 'application/json',
          'x-gitlab-event': name,
          'x-gitlab-instance': HOST,
          'x-gitlab-event-uuid': randomUUID(),
          'idempotency-key': id,
          ...(token !== null && { 'x-gitlab-token': token }),
          ...(signingToken !== null && standardWebhook(signingToken, body, id, Math.floor(Date.now() / 1000))),
        }
        return hooks.post(url, { headers, body })
      }),
    )
  }
  const by = (user: GitLabPerson) => ({ user: userJson(user) })
  const work = (project: GitLabProject, kind: 'issues' | 'merge_requests', each: object, action: string) => ({
    ...by(state.user),
    object_attributes: {
      ...each,
      action,
      target_branch: 'main',
      source_branch: 'feature/menu',
      url: `${HOST}/${project.path}/-/${kind}/${(each as { iid: number }).iid}`,
    },
  })

  return {
    async push(path, branch, titles) {
      const project = find(path)
      const made = titles.map((title) => ({
        id: shaOf(`${path} ${title} ${state.nextId()}`),
        title,
        author: state.user,
        at: state.now(),
      }))
      const before = project.commits.at(-1)?.id ?? '0'.repeat(40)
      project.commits.push(...made)
      return tell(project, 'push', {
        event_name: 'push',
        before,
        after: made.at(-1)?.id ?? before,
        ref: `refs/heads/${branch}`,
        user_name: state.user.name,
        user_username: state.user.username,
        total_commits_count: made.length,
        commits: made.map(({ id, title, author, at }) => ({
          id,
          title,
          message: `${title}\n`,
          timestamp: new Date(at).toISOString(),
          url: `${HOST}/${path}/-/commit/${id}`,
          author: { name: author.name, email: `${author.username}@example.com` },
        })),
      })
    },
    async openMergeRequest(path, title) {
      const project = find(path)
      const request = { iid: project.mergeRequests.length + 1, title, state: 'opened' as const }
      project.mergeRequests.push(request)
      return tell(project, 'merge_request', work(project, 'merge_requests', request, 'open'))
    },
    async mergeMergeRequest(path, iid) {
      const project = find(path)
      const request = Object.assign(
        project.mergeRequests.find((each) => each.iid === iid)!,
        { state: 'merged' },
      )
      return tell(project, 'merge_request', work(project, 'merge_requests', request, 'merge'))
    },
    async openIssue(path, title, isConfidential = false) {
      const project = find(path)
      const issue = { iid: project.issues.length + 1, title, state: 'opened' as const }
      project.issues.push(issue)
      return tell(project, 'issue', work(project, 'issues', { ...issue, confidential: isConfidential }, 'open'))
    },
    async runPipeline(path, status, before) {
      const project = find(path)
      const now = state.now()
      const sha = project.commits.at(-1)?.id ?? shaOf(path)
      const pipeline = before ?? {
        id: state.nextId(),
        iid: project.pipelines.length + 1,
        ref: 'main',
        sha,
        status,
        createdAt: now,
        updatedAt: now,
      }
      Object.assign(pipeline, { status, updatedAt: now })
      if (!before) project.pipelines.push(pipeline)
      const { id, iid, ref } = pipeline
      const url = `${HOST}/${path}/-/pipelines/${id}`
      // GitLab writes times of pipelines so.
      const created_at = new Date(pipeline.createdAt)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z/, ' UTC')
      const finished_at = status === 'running' ? null : created_at
      await tell(project, 'pipeline', {
        ...by(state.user),
        object_attributes: { id, iid, ref, sha: pipeline.sha, status, url, created_at, finished_at },
      })
      return pipeline
    },
    async deploy(path, environment, status) {
      const project = find(path)
      const now = state.now()
      const sha = project.commits.at(-1)?.id ?? shaOf(path)
      const deployment = {
        id: state.nextId(),
        environment,
        ref: 'main',
        sha,
        status,
        user: state.user,
        createdAt: now,
        updatedAt: now,
      }
      project.deployments.push(deployment)
      await tell(project, 'deployment', {
        ...by(state.user),
        status,
        status_changed_at: new Date(now).toISOString(),
        deployment_id: deployment.id,
        deployable_url: `${HOST}/${path}/-/jobs/2`,
        environment,
        environment_external_url: `https://${environment}.example/`,
        short_sha: sha.slice(0, 8),
        commit_url: `${HOST}/${path}/-/commit/${sha}`,
        ref: 'main',
      })
      return deployment
    },
  }
}
