import { randomBytes } from 'node:crypto'
import { connectDemoClickUp } from '@atrium/integrations'
import { fillLists, startClickUpSimulator, startClickUpTraffic } from '@atrium/simulators'
import type { SubgraphConfig } from '../parts.ts'

const TRAFFIC_MS = 45_000
const LISTS = 12
const PEOPLE = ['Ada Lind', 'Noah Okafor', 'Mira Santos', 'Jonas Weber', 'Yuki Tanaka']

/** ClickUp of the demo: lists of tasks for a few of the workspace's projects. */
export async function startDemoClickUp(config: Omit<SubgraphConfig, 'trustedHosts'>) {
  const token = `pk_183_${randomBytes(16).toString('hex').toUpperCase()}`
  const simulator = await startClickUpSimulator({ token, seed: { user: 'Theo Brandt', people: PEOPLE } })
  let traffic: { dispose(): void } | null = null
  return {
    url: simulator.url,
    async begin() {
      const webhookSecret = randomBytes(32).toString('hex').toUpperCase()
      const connection = { baseUrl: simulator.url, token, webhookSecret, lists: LISTS }
      const { webhookPath, lists } = await connectDemoClickUp(config, connection)
      fillLists(simulator, lists)
      const endpoint = `${config.publicUrl}${webhookPath}`
      simulator.state.hooks.push({ id: 'demo', endpoint, events: ['*'], secret: webhookSecret })
      traffic = startClickUpTraffic(simulator, { everyMs: TRAFFIC_MS })
    },
    async dispose() {
      traffic?.dispose()
      await simulator.dispose()
    },
  }
}
