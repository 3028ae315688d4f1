import { randomBytes } from 'node:crypto'
import { startDemoEcosystem } from './ecosystem.ts'
import { connectDemoGitHub } from '@atrium/integrations'
import {
  addAccount,
  addRepository,
  type GitHubSimulator,
  startDemoTraffic,
  startGitHubSimulator,
  startMailerSendSimulator,
} from '@atrium/simulators'
import { startDemoClickUp } from './clickup.ts'
import { startDemoLabs } from './labs.ts'
import { startDemoMarketing } from './marketing.ts'
import { startDemoStripe } from './stripe.ts'
import type { MailSettings } from '@atrium/kit/server'
import type { Simulators, SubgraphConfig } from '../parts.ts'

const TRAFFIC_MS = 20_000
const MAIL_PACE_MS = 1_200
// Owner of GitHub's published example payloads. A project is linked to it, so that they show; nobody of the demo works there.
const SAMPLE_OWNER = 'Codertocat/'
const PEOPLE = ['ada-lind', 'noah-okafor', 'mira-santos', 'jonas-weber', 'yuki-tanaka', 'lena-petrov']

/** Starts the providers that the demo workspace works with, as local servers that answer and sign as the real ones do. */
export async function startSimulators(config: Omit<SubgraphConfig, 'trustedHosts'>): Promise<Simulators> {
  const token = `ghp_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`
  const gitHub = await startGitHubSimulator({ token, seed: { user: 'theo-brandt', people: PEOPLE } })
  const labs = await startDemoLabs()
  const clickUp = await startDemoClickUp(config)
  const ecosystem = await startDemoEcosystem(config)
  const stripe = await startDemoStripe(config)
  const marketing = await startDemoMarketing(config)
  const mail = await startMail(config.publicUrl)
  let stopTraffic = () => {}
  return {
    hosts: [clickUp.url, gitHub.url, labs.url, ecosystem.url, stripe.url, ...marketing.urls].map(
      (url) => new URL(url).host,
    ),
    labsUrl: labs.url,
    mail: mail.settings,
    connect: () => ecosystem.connect(),
    async begin() {
      await stripe.begin()
      await marketing.begin()
      const webhookSecret = randomBytes(32).toString('base64url')
      const { webhookPath, repositories } = await connectDemoGitHub(config, {
        baseUrl: gitHub.url,
        token,
        webhookSecret,
      })
      const hook = { url: `${config.publicUrl}${webhookPath}`, secret: webhookSecret }
      fillGitHub(
        gitHub,
        repositories.filter((name) => !name.startsWith(SAMPLE_OWNER)),
        hook,
      )
      await clickUp.begin()
      const traffic = startDemoTraffic(gitHub, { everyMs: TRAFFIC_MS })
      stopTraffic = () => traffic.dispose()
    },
    async dispose() {
      stopTraffic()
      await clickUp.dispose()
      await gitHub.dispose()
      await labs.dispose()
      await ecosystem.dispose()
      await stripe.dispose()
      await marketing.dispose()
      await mail.dispose()
    },
  }
}

/** MailerSend: takes every mail and tells a moment later that it has arrived. */
async function startMail(publicUrl: string): Promise<{ settings: MailSettings; dispose(): Promise<void> }> {
  const apiKey = randomBytes(32).toString('base64url')
  const webhookSecret = randomBytes(32).toString('base64url')
  const webhook = { url: `${publicUrl}/webhooks/mail/mailersend`, secret: webhookSecret }
  const provider = await startMailerSendSimulator({ apiKey, webhook, paceMs: MAIL_PACE_MS })
  return {
    settings: {
      provider: 'mailersend',
      from: { email: 'portal@demo.test', name: null },
      replyTo: null,
      communityName: 'Buildly Community',
      url: provider.url,
      inboxUrl: `${provider.url}/inbox`,
      apiKey,
      webhookSecret,
    },
    dispose: () => provider.dispose(),
  }
}

/** The repositories of the workspace's projects, and a hook of the connection on each organisation that owns some. */
function fillGitHub(
  { state }: GitHubSimulator,
  repositories: readonly string[],
  hook: { url: string; secret: string },
): void {
  const byOwner = Map.groupBy(repositories, (name) => name.split('/')[0]!)
  const now = state.now().toISOString()
  for (const [owner, names] of byOwner) {
    const account = addAccount(state, owner, 'Organization')
    for (const name of names) addRepository(state, account, { name: name.slice(owner.length + 1) })
    // Not through the API: that would ping, and every start of the demo would say once more that GitHub is connected.
    const config = { ...hook, content_type: 'json', insecure_ssl: '0' }
    const kept = { id: state.nextId(), active: true, events: ['*'], config, createdAt: now, updatedAt: now }
    state.organisationHooks.set(owner, [kept])
  }
}
