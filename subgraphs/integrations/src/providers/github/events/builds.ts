import type { Fact, FactRepository } from './facts.ts'
import { capital, first, named, refName, shortSha } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Scene } from './rule.ts'

/** Checks, workflows and commit statuses. Single checks and jobs are for the team; a client sees whole workflow runs. */
export const builds: Rules<
  'check_run' | 'check_suite' | 'workflow_dispatch' | 'workflow_job' | 'workflow_run' | 'status' | 'page_build'
> = {
  check_run: {
    category: 'BUILD',
    audience: 'TEAM',
    link: ['check_run.html_url', 'check_run.details_url'],
    actions: {
      created: ({ p, where }) => `${capital(check(p))} ${begun(p, 'check_run')}${onCommit(p, 'check_run')}${where}`,
      completed: ({ p, where }) => `${capital(check(p))} ${ended(p, 'check_run')}${onCommit(p, 'check_run')}${where}`,
      rerequested: ({ actor, p, where }) =>
        `${actor} asked to run ${check(p)} again${onCommit(p, 'check_run')}${where}`,
      requested_action: ({ actor, p, where }) =>
        `${actor} chose ${named('action', 'requested_action.identifier')(p)} on ${check(p)}${where}`,
    },
    otherwise: ({ p, where }) => `${capital(check(p))} changed${onCommit(p, 'check_run')}${where}`,
  },
  check_suite: {
    category: 'BUILD',
    audience: 'TEAM',
    actions: {
      completed: ({ p, where }) =>
        `All checks${suiteApp(p)} ${ended(p, 'check_suite')}${onCommit(p, 'check_suite')}${where}`,
      requested: ({ p, where }) => `Checks${suiteApp(p)} were requested${onCommit(p, 'check_suite')}${where}`,
      rerequested: ({ actor, p, where }) =>
        `${actor} asked to run all checks${suiteApp(p)} again${onCommit(p, 'check_suite')}${where}`,
    },
    otherwise: ({ p, where }) => `Checks${suiteApp(p)} changed${onCommit(p, 'check_suite')}${where}`,
  },
  workflow_dispatch: {
    category: 'BUILD',
    audience: 'TEAM',
    actions: {},
    otherwise: ({ actor, p, where }) => `${actor} manually started ${dispatched(p)}${where}`,
  },
  workflow_job: {
    category: 'BUILD',
    audience: 'TEAM',
    link: ['workflow_job.html_url'],
    actions: {
      queued: ({ p, where }) => `${job(p)} is waiting for a runner${where}`,
      waiting: ({ p, where }) => `${job(p)} is waiting for approval${where}`,
      in_progress: ({ p, where }) => `${job(p)} started${where}`,
      completed: ({ p, where }) => `${job(p)} ${ended(p, 'workflow_job')}${where}`,
    },
    otherwise: ({ p, where }) => `${job(p)} changed${where}`,
  },
  workflow_run: {
    category: 'BUILD',
    audience: 'COMPANY',
    link: ['workflow_run.html_url'],
    actions: {
      requested: ({ p, where }) => `${run(p)} was requested${onBranch(p)}${where}`,
      in_progress: ({ p, where }) => `${run(p)} started${onBranch(p)}${where}`,
      completed: ({ p, where }) => `${run(p)} ${ended(p, 'workflow_run')}${onBranch(p)}${where}`,
    },
    otherwise: ({ p, where }) => `${run(p)} changed${onBranch(p)}${where}`,
    facts: runFacts,
  },
  status: {
    category: 'BUILD',
    audience: 'TEAM',
    link: ['target_url', 'commit.html_url'],
    actions: {},
    otherwise: statusSentence,
  },
  page_build: {
    category: 'DEPLOYMENT',
    audience: 'COMPANY',
    actions: {},
    otherwise: pageBuildSentence,
  },
}

const ENDINGS: Record<string, string> = {
  success: 'passed',
  failure: 'failed',
  error: 'failed with an error',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
  timed_out: 'ran out of time',
  action_required: 'needs someone to act',
  neutral: 'finished without a verdict',
  stale: 'went stale and was dropped',
  startup_failure: 'could not start',
}
/** After “All checks”. */
const PLURAL_ENDINGS: Record<string, string> = {
  cancelled: 'were cancelled',
  skipped: 'were skipped',
  action_required: 'need someone to act',
  stale: 'went stale and were dropped',
}

function ended(p: Reader, path: string): string {
  const conclusion = p.text(`${path}.conclusion`) ?? ''
  return (path === 'check_suite' && PLURAL_ENDINGS[conclusion]) || (ENDINGS[conclusion] ?? 'finished')
}

function begun(p: Reader, path: string): string {
  const status = p.text(`${path}.status`)
  if (status === 'completed') return ended(p, path)
  return status === 'queued' ? 'was queued' : 'started'
}

function check(p: Reader): string {
  return named('check', 'check_run.name')(p)
}

function onCommit(p: Reader, path: string): string {
  const branch = first(p, `${path}.head_branch`, `${path}.check_suite.head_branch`)
  if (branch !== null) return ` on branch ${refName(branch)}`
  const sha = shortSha(p, `${path}.head_sha`)
  return sha === null ? '' : ` on commit ${sha}`
}

function suiteApp(p: Reader): string {
  const app = first(p, 'check_suite.app.name')
  return app === null ? '' : ` of ${app}`
}

function dispatched(p: Reader): string {
  const file = first(p, 'workflow')?.split('/').at(-1)
  const ref = first(p, 'ref')
  return `${file === undefined ? 'a workflow' : `workflow ${file}`}${ref === null ? '' : ` on ${refName(ref)}`}`
}

function job(p: Reader): string {
  const name = first(p, 'workflow_job.name')
  const workflow = first(p, 'workflow_job.workflow_name')
  if (name === null) return 'A workflow job'
  return `Job “${name}”${workflow === null ? '' : ` of workflow “${workflow}”`}`
}

function run(p: Reader): string {
  const name = first(p, 'workflow_run.name', 'workflow.name')
  const number = p.number('workflow_run.run_number')
  if (name === null) return 'A workflow run'
  return `${number === null ? 'A run' : `Run #${number}`} of workflow “${name}”`
}

function onBranch(p: Reader): string {
  const branch = first(p, 'workflow_run.head_branch')
  return branch === null ? '' : ` on branch ${refName(branch)}`
}

const STATUS_ENDINGS: Record<string, string> = {
  pending: 'is waiting for',
  success: 'passed',
  failure: 'failed',
  error: 'met an error in',
}

function statusSentence({ p, where }: Scene): string {
  const sha = shortSha(p, 'sha')
  const context = first(p, 'context')
  // `default` is what GitHub calls a status whose sender gave it no name.
  const check = context === null || context === 'default' ? 'its status check' : `status check “${context}”`
  const verb = STATUS_ENDINGS[p.text('state') ?? ''] ?? 'has news from'
  return `${sha === null ? 'A commit' : `Commit ${sha}`} ${verb} ${check}${where}`
}

function pageBuildSentence({ actor, p, where }: Scene): string {
  const status = p.text('build.status')
  const site = `the GitHub Pages site${where.replace(/^ in /, ' of ')}`
  if (status === 'built') return `${actor} published ${site}`
  if (status === 'errored') return `Publishing ${site} failed`
  return `${actor} started to publish ${site}`
}

function runFacts(p: Reader, repository: FactRepository): Fact[] {
  if (!p.has('workflow_run')) return []
  return [
    {
      kind: 'build',
      repository,
      runId: p.number('workflow_run.id'),
      workflow: p.text('workflow_run.name', 100) ?? p.text('workflow.name', 100) ?? 'Workflow',
      // The action is newer than the status: GitHub has sent `completed` runs whose status still said queued.
      status: p.text('action') === 'completed' ? 'completed' : (p.text('workflow_run.status', 40) ?? 'queued'),
      conclusion: p.text('workflow_run.conclusion', 40),
      branch: p.text('workflow_run.head_branch', 250),
      sha: p.text('workflow_run.head_sha', 64),
      url: p.url('workflow_run.html_url'),
      startedAt: p.instant('workflow_run.run_started_at') ?? p.instant('workflow_run.created_at'),
      at: p.instant('workflow_run.updated_at'),
    },
  ]
}
