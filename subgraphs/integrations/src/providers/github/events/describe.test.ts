import { expect, test } from 'vitest'
import { describe } from './describe.ts'

const repository = { id: 1, full_name: 'octo/site', html_url: 'https://github.com/octo/site', default_branch: 'main' }
const common = { sender: { login: 'mona' }, repository, organization: { login: 'octo' } }
const issue = (number: number, title: string) => ({ number, title })
const pull_request = issue(7, 'Add prices')
const sha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const commits = (count: number) => ({ commits: Array.from({ length: count }, () => ({ id: sha })) })

/** Cases that GitHub's own examples leave out. */
const cases: [event: string, payload: object, sentence: string][] = [
  [
    'push',
    { ref: 'refs/heads/main', after: sha, ...commits(3), head_commit: { message: 'Add prices\n\nWith taxes.' } },
    'mona pushed 3 commits to main in octo/site: “Add prices”',
  ],
  [
    'push',
    { ref: 'refs/heads/prices', after: sha, created: true, commits: [], head_commit: { message: 'Old' } },
    'mona pushed new branch prices in octo/site',
  ],
  ['push', { ref: 'refs/heads/prices', deleted: true, head_commit: null }, 'mona removed branch prices in octo/site'],
  ['push', { ref: 'refs/tags/v1', forced: true }, 'mona moved tag v1 in octo/site'],
  ['create', { ref: 'feature/x', ref_type: 'branch' }, 'mona created branch feature/x in octo/site'],
  [
    'pull_request',
    { action: 'opened', pull_request: { ...pull_request, draft: true } },
    'mona opened draft pull request #7 “Add prices” in octo/site',
  ],
  [
    'pull_request',
    { action: 'closed', pull_request: { ...pull_request, merged: true, base: { ref: 'main' } } },
    'mona merged pull request #7 “Add prices” into main in octo/site',
  ],
  [
    'pull_request',
    { action: 'review_requested', pull_request, requested_team: { name: 'design' } },
    'mona asked team design to review pull request #7 “Add prices” in octo/site',
  ],
  [
    'pull_request',
    { action: 'assigned', pull_request, assignee: { login: 'ada' } },
    'mona assigned ada to pull request #7 “Add prices” in octo/site',
  ],
  [
    'pull_request_review',
    { action: 'submitted', pull_request, review: { state: 'approved' } },
    'mona approved pull request #7 “Add prices” in octo/site',
  ],
  [
    'pull_request_review',
    { action: 'submitted', pull_request, review: { state: 'changes_requested' } },
    'mona asked for changes to pull request #7 “Add prices” in octo/site',
  ],
  [
    'pull_request_review',
    { action: 'dismissed', pull_request, review: { user: { login: 'ada' } } },
    'mona dismissed ada’s review of pull request #7 “Add prices” in octo/site',
  ],
  [
    'issues',
    { action: 'closed', issue: { ...issue(3, 'Crash'), state_reason: 'not_planned' } },
    'mona closed issue #3 “Crash” as not planned in octo/site',
  ],
  [
    'issue_comment',
    { action: 'created', issue: { ...issue(7, 'Add prices'), pull_request: {} } },
    'mona commented on pull request #7 “Add prices” in octo/site',
  ],
  [
    'sub_issues',
    { action: 'sub_issue_added', parent_issue: issue(1, 'Shop'), sub_issue: issue(2, 'Cart') },
    'mona added issue #2 “Cart” as a sub-issue of issue #1 “Shop” in octo/site',
  ],
  [
    'label',
    { action: 'edited', label: { name: 'bug' }, changes: { name: { from: 'error' } } },
    'mona renamed label “error” to “bug” in octo/site',
  ],
  [
    'workflow_run',
    {
      action: 'completed',
      workflow_run: { name: 'CI', run_number: 12, conclusion: 'timed_out', head_branch: 'main' },
    },
    'Run #12 of workflow “CI” ran out of time on branch main in octo/site',
  ],
  [
    'check_suite',
    { action: 'completed', check_suite: { conclusion: 'cancelled', head_branch: 'main', app: { name: 'Lint' } } },
    'All checks of Lint were cancelled on branch main in octo/site',
  ],
  [
    'status',
    { sha, context: 'ci/build', state: 'failure' },
    'Commit ec26c3e failed status check “ci/build” in octo/site',
  ],
  [
    'deployment_status',
    {
      action: 'created',
      deployment: { ref: sha, environment: 'staging' },
      deployment_status: { state: 'failure', environment: 'staging' },
    },
    'A deployment of commit ec26c3e to staging failed in octo/site',
  ],
  [
    'deployment_review',
    { action: 'approved', approver: { login: 'ada' }, workflow_job_run: { environment: 'production' } },
    'ada approved a deployment to production in octo/site',
  ],
  [
    'secret_scanning_alert',
    {
      action: 'resolved',
      alert: { secret_type_display_name: 'Stripe API Key', resolution: 'revoked', secret: 'sk_1' },
    },
    'mona resolved the alert on a leaked secret (Stripe API Key) as “revoked” in octo/site',
  ],
  [
    'dependabot_alert',
    {
      action: 'reintroduced',
      alert: { dependency: { package: { name: 'rack' } }, security_advisory: { severity: 'high', summary: 'Bad' } },
    },
    'A dependency is vulnerable again in octo/site: a high-severity vulnerability in rack (“Bad”)',
  ],
  [
    'organization',
    { action: 'member_invited', repository: null, invitation: { login: null, email: 'ada@example.com' } },
    'mona invited someone by email to join organisation octo',
  ],
  [
    'membership',
    { action: 'added', repository: null, member: { login: 'ada' }, team: { name: 'Core' } },
    'mona added ada to team “Core” in octo',
  ],
  [
    'member',
    { action: 'edited', member: { login: 'ada' }, changes: { permission: { from: 'read', to: 'admin' } } },
    'mona changed ada’s access to octo/site from read to admin',
  ],
  [
    'release',
    { action: 'published', release: { tag_name: 'v2', name: 'Prices' } },
    'mona published release v2 “Prices” in octo/site',
  ],
  ['gollum', { pages: [{}, {}, {}] }, 'mona edited 3 wiki pages in octo/site'],
  [
    'issues',
    { action: 'opened', issue: issue(1, 'x'), sender: { login: 'dependabot[bot]' } },
    'dependabot (bot) opened issue #1 “x” in octo/site',
  ],
  ['issues', { action: 'opened', issue: issue(1, 'x'), sender: null }, 'Someone opened issue #1 “x” in octo/site'],
]

test.each(cases)('%s %j reads well', (event, payload, sentence) => {
  expect(describe(event, { ...common, ...payload })).toMatchObject({ activity: { summary: sentence } })
})

test('the secret that leaked is not told', () => {
  const payload = { ...common, action: 'created', alert: { secret_type: 'stripe_api_key', secret: 'sk_live_1' } }
  expect(JSON.stringify(describe('secret_scanning_alert', payload))).not.toContain('sk_live_1')
})

test('without a sender there is no actor', () => {
  expect(describe('issues', { ...common, sender: null })).toMatchObject({ activity: { actor: null } })
})
