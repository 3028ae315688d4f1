import type { Hooks, Posted } from '../base/hooks.ts'
import { jws } from '../base/signers.ts'
import { deployJson } from './representations.ts'
import { type NetlifyDeploy, type NetlifyState, newId } from './state.ts'

/** What happens at Netlify; each change is told to the webhooks of its event. */
export interface NetlifyActions {
  /** @param site by its name. */
  deploy(site: string, deploy?: Partial<Pick<NetlifyDeploy, 'context' | 'branch' | 'title'>>): Promise<NetlifyDeploy>
  finish(id: string): Promise<Posted[]>
  /** @param reason such as `Canceled build`. */
  fail(id: string, reason?: string): Promise<Posted[]>
  restore(id: string): Promise<Posted[]>
  lock(id: string): Promise<Posted[]>
}

export function createActions(state: NetlifyState, hooks: Hooks): NetlifyActions {
  const find = (id: string) => {
    const deploy = state.deploys.find((each) => each.id === id)
    if (!deploy) throw new Error(`There is no deploy ${id}`)
    return deploy
  }
  const tell = (event: string, deploy: NetlifyDeploy): Promise<Posted[]> => {
    const body = JSON.stringify(deployJson(deploy))
    const wanted = state.hooks.filter((hook) => hook.site_id === deploy.siteId && hook.event === event)
    return Promise.all(
      wanted.map(({ data: { url, signature_secret: secret } }) =>
        hooks.post(url, {
          body,
          headers: {
            'content-type': 'application/json',
            'x-netlify-event': event,
            ...(secret && { 'x-webhook-signature': jws(secret, body) }),
          },
        }),
      ),
    )
  }
  const changed = (id: string, change: Partial<NetlifyDeploy>) =>
    Object.assign(find(id), { ...change, updatedAt: state.now() })

  return {
    async deploy(site, given = {}) {
      const { id: siteId, name } = state.sites.find((each) => each.name === site)!
      const now = state.now()
      const deploy: NetlifyDeploy = {
        id: newId(),
        siteId,
        name,
        state: 'building',
        context: 'production',
        branch: 'main',
        commitRef: '8f3a1c2e9b4d7f6a2c8e1b5d9a3f7c2e6b8d4a1f',
        title: 'Round the subtotal',
        committer: 'priya',
        errorMessage: null,
        createdAt: now,
        updatedAt: now,
        ...given,
      }
      state.deploys.push(deploy)
      await tell('deploy_building', deploy)
      return deploy
    },
    finish: (id) => tell('deploy_created', changed(id, { state: 'ready' })),
    fail: (id, reason = 'Build script returned non-zero exit code: 2') =>
      tell('deploy_failed', changed(id, { state: 'error', errorMessage: reason })),
    restore: (id) => tell('deploy_restored', changed(id, {})),
    lock: (id) => tell('deploy_locked', changed(id, {})),
  }
}
