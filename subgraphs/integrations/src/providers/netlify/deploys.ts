import { PRODUCTION, type SiteDeployment } from '../shared/hosting.ts'
import type { Reader } from '../shared/reader.ts'

type Status = SiteDeployment['status']

const STATUS: Record<string, Status> = {
  new: 'PENDING',
  pending_review: 'PENDING',
  enqueued: 'PENDING',
  accepted: 'PENDING',
  ready: 'SUCCEEDED',
  error: 'FAILED',
  rejected: 'CANCELLED',
}

const ENVIRONMENT: Record<string, string> = {
  production: PRODUCTION,
  'deploy-preview': 'preview',
  'branch-deploy': 'branch',
}

/** A deploy, by the API and by webhooks alike. Null when it lacks what makes it one. */
export function deployOf(p: Reader): SiteDeployment | null {
  const id = p.id('id')
  const site = p.id('site_id')
  const createdAt = p.instant('created_at')
  if (id === null || site === null || createdAt === null) return null
  const status = statusOf(p)
  const context = p.text('context', 60)
  return {
    provider: 'netlify',
    host: 'Netlify',
    id,
    site: { id: site, name: p.text('name', 80) ?? site },
    environment: context === null ? PRODUCTION : (ENVIRONMENT[context] ?? context),
    status,
    branch: p.text('branch', 120),
    sha: p.text('commit_ref', 64),
    subject: p.line('title', 120),
    author: p.text('committer', 60),
    url: p.url('deploy_ssl_url') ?? p.url('ssl_url') ?? p.url('admin_url'),
    at: status === 'PENDING' ? createdAt : (p.instant('updated_at') ?? createdAt),
  }
}

/** What somebody stopped, or a rule of the site skipped, Netlify calls an error as well. */
function statusOf(p: Reader): Status {
  const state = p.text('state') ?? ''
  if (state === 'error' && (p.flag('skipped') || /^(cancel|skipped)/i.test(p.text('error_message') ?? '')))
    return 'CANCELLED'
  return STATUS[state] ?? 'IN_PROGRESS'
}
