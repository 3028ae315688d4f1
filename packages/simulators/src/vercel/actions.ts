import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { metaOf } from './representations.ts'
import { idOf, type VercelDeployment, type VercelState } from './state.ts'

/** What happens at Vercel; each change is told to the webhooks that want it. */
export interface VercelActions {
  /** @param project by its name. */
  deploy(project: string, deployment?: Partial<Pick<VercelDeployment, 'target' | 'commit'>>): Promise<VercelDeployment>
  finish(uid: string, readyState: 'READY' | 'ERROR' | 'CANCELED'): Promise<Posted[]>
  promote(uid: string): Promise<Posted[]>
  rollBack(uid: string): Promise<Posted[]>
}

const TOLD = { READY: 'deployment.succeeded', ERROR: 'deployment.error', CANCELED: 'deployment.canceled' } as const

export function createActions(state: VercelState, hooks: Hooks): VercelActions {
  const find = (uid: string) => {
    const deployment = state.deployments.find((each) => each.uid === uid)
    if (!deployment) throw new Error(`There is no deployment ${uid}`)
    return deployment
  }
  const tell = (type: string, deployment: VercelDeployment): Promise<Posted[]> => {
    const { uid, name, url, projectId, target } = deployment
    const links = {
      deployment: `https://vercel.com/agency/${name}/${uid.slice(4)}`,
      project: `https://vercel.com/agency/${name}`,
    }
    const body = JSON.stringify({
      id: idOf(''),
      type,
      createdAt: state.now(),
      region: null,
      payload: {
        team: { id: state.team.id },
        user: { id: state.user.uid },
        deployment: { id: uid, meta: metaOf(deployment), url, name },
        links,
        target,
        project: { id: projectId },
        plan: 'pro',
        regions: ['iad1'],
      },
    })
    const wanted = state.hooks.filter(
      ({ events, projectIds }) => events.includes(type) && (projectIds === null || projectIds.includes(projectId)),
    )
    return Promise.all(
      wanted.map((hook) =>
        hooks.post(hook.url, {
          body,
          headers: { 'content-type': 'application/json', 'x-vercel-signature': hmacHex(hook.secret, body, 'sha1') },
        }),
      ),
    )
  }

  return {
    async deploy(project, given = {}) {
      const { id, name } = state.projects.find((each) => each.name === project)!
      const uid = idOf('dpl_')
      const now = state.now()
      const deployment: VercelDeployment = {
        uid,
        projectId: id,
        name,
        url: `${name}-${uid.slice(4, 13)}-agency.vercel.app`,
        target: 'production',
        readyState: 'BUILDING',
        created: now,
        buildingAt: now,
        ready: null,
        commit: {
          ref: 'main',
          sha: '8f3a1c2e9b4d7f6a2c8e1b5d9a3f7c2e6b8d4a1f',
          message: 'Round the subtotal',
          author: 'Priya',
        },
        ...given,
      }
      state.deployments.push(deployment)
      await tell('deployment.created', deployment)
      return deployment
    },
    async finish(uid, readyState) {
      const deployment = Object.assign(find(uid), { readyState, ready: state.now() })
      return tell(TOLD[readyState], deployment)
    },
    promote: async (uid) => tell('deployment.promoted', find(uid)),
    rollBack: async (uid) => tell('deployment.rollback', find(uid)),
  }
}
