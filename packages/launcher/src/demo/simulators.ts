import { randomBytes } from 'node:crypto'
import { connectDemoGitHub } from '@atrium/integrations'
import {
  addAccount,
  addRepository,
  type GitHubSimulator,
  startDemoTraffic,
  startGitHubSimulator,
} from '@atrium/simulators'
import type { Simulators, SubgraphConfig } from '../parts.ts'

const TRAFFIC_MS = 20_000
const PEOPLE = ['ada-lind', 'noah-okafor', 'mira-santos', 'jonas-weber', 'yuki-tanaka', 'lena-petrov']

/** Starts the providers that the demo workspace works with, as local servers that answer and sign as the real ones do. */
export async function startSimulators(config: Omit<SubgraphConfig, 'trustedHosts'>): Promise<Simulators> {
  const token = `ghp_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`
  const gitHub = await startGitHubSimulator({ token, seed: { people: PEOPLE } })
  let stopTraffic = () => {}
  return {
    hosts: [new URL(gitHub.url).host],
    async begin() {
      const webhookSecret = randomBytes(32).toString('base64url')
      const { webhookPath, repositories } = await connectDemoGitHub(config, {
        baseUrl: gitHub.url,
        token,
        webhookSecret,
      })
      const hook = { url: `${config.publicUrl}${webhookPath}`, secret: webhookSecret }
      for (const owner of fillGitHub(gitHub, repositories)) await addHook(gitHub.url, owner, token, hook)
      const traffic = startDemoTraffic(gitHub, { everyMs: TRAFFIC_MS })
      stopTraffic = () => traffic.dispose()
    },
    async dispose() {
      stopTraffic()
      await gitHub.dispose()
    },
  }
}

/** The repositories of the workspace's projects. @returns the organisations that own them. */
function fillGitHub(gitHub: GitHubSimulator, repositories: readonly string[]): string[] {
  const byOwner = Map.groupBy(repositories, (name) => name.split('/')[0]!)
  for (const [owner, names] of byOwner) {
    const account = addAccount(gitHub.state, owner, 'Organization')
    for (const name of names) addRepository(gitHub.state, account, { name: name.slice(owner.length + 1) })
  }
  return [...byOwner.keys()]
}

async function addHook(
  api: string,
  owner: string,
  token: string,
  hook: { url: string; secret: string },
): Promise<void> {
  const response = await fetch(`${api}/orgs/${owner}/hooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'web', events: ['*'], config: { ...hook, content_type: 'json' } }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`The simulated GitHub refused the webhook of ${owner}: ${await response.text()}`)
}
