import type { NetlifyDeploy, NetlifyHook, NetlifySite } from './state.ts'

const iso = (at: number) => new Date(at).toISOString()

export function siteJson({ id, name }: NetlifySite) {
  return {
    id,
    site_id: id,
    name,
    state: 'current',
    plan: 'nf_team_dev',
    url: `http://${name}.netlify.app`,
    ssl_url: `https://${name}.netlify.app`,
    admin_url: `https://app.netlify.com/sites/${name}`,
    created_at: iso(1_700_000_000_000),
    updated_at: iso(1_700_000_000_000),
  }
}

export function deployJson(deploy: NetlifyDeploy) {
  const { id, siteId, name, state, context, branch, commitRef, title, committer, errorMessage, createdAt, updatedAt } =
    deploy
  return {
    id,
    site_id: siteId,
    build_id: `${id.slice(0, 20)}0000`,
    state,
    name,
    url: `http://${name}.netlify.app`,
    ssl_url: `https://${name}.netlify.app`,
    admin_url: `https://app.netlify.com/sites/${name}`,
    deploy_url: `http://${id}--${name}.netlify.app`,
    deploy_ssl_url: `https://${id}--${name}.netlify.app`,
    created_at: iso(createdAt),
    updated_at: iso(updatedAt),
    published_at: state === 'ready' && context === 'production' ? iso(updatedAt) : null,
    error_message: errorMessage,
    commit_ref: commitRef,
    commit_url: `https://github.com/acme/${name}/commit/${commitRef}`,
    branch,
    review_id: null,
    review_url: null,
    skipped: null,
    locked: null,
    title,
    context,
    committer,
    deploy_time: state === 'ready' ? 21 : null,
    framework: 'vite',
  }
}

/** The secret is never given out. */
export function hookJson({ id, site_id, type, event, data }: NetlifyHook) {
  return {
    id,
    site_id,
    type,
    event,
    data: { url: data.url },
    disabled: false,
    created_at: iso(1_700_000_000_000),
    updated_at: iso(1_700_000_000_000),
  }
}
