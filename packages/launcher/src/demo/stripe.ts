import { randomBytes } from 'node:crypto'
import { connectDemoStripe, readDemoStripe } from '@atrium/integrations'
import { addStripeCustomers, liveStripePast, startStripeSimulator, startStripeTraffic } from '@atrium/simulators'
import type { SubgraphConfig } from '../parts.ts'

const TRAFFIC_MS = 25_000
/** How much a fresh workspace finds at its first synchronisation. */
const PAST_DAYS = 60

/** Stripe as a local server: the agency’s account, in which its clients pay. */
export async function startDemoStripe(config: Omit<SubgraphConfig, 'trustedHosts'>) {
  const secretKey = `sk_test_${randomBytes(24).toString('hex')}`
  const stripe = await startStripeSimulator({ secretKey, seed: { account: 'Northlight Studio' } })
  let traffic: { dispose(): void } | null = null
  return {
    url: stripe.url,
    async begin() {
      const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`
      const connected = await connectDemoStripe(config, { baseUrl: stripe.url, secretKey, webhookSecret })
      addStripeCustomers(stripe, connected.companies)
      // What it had is read once: a later start has other ids for it.
      if (connected.isNew) {
        await liveStripePast(stripe, { days: PAST_DAYS })
        await readDemoStripe(config)
      }
      stripe.state.endpoints.push({
        id: 'we_demo',
        url: `${config.publicUrl}${connected.webhookPath}`,
        enabledEvents: ['*'],
        secret: webhookSecret,
        apiVersion: null,
      })
      traffic = startStripeTraffic(stripe, { everyMs: TRAFFIC_MS })
    },
    async dispose() {
      traffic?.dispose()
      await stripe.dispose()
    },
  }
}
