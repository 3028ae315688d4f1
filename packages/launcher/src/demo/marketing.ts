import { randomBytes } from 'node:crypto'
import { connectDemoMarketing } from '@atrium/integrations'
import {
  startFacebookSimulator,
  startGoHighLevelSimulator,
  startGoogleAnalyticsSimulator,
  startMailerSendSimulator,
} from '@atrium/simulators'
import type { SubgraphConfig } from '../parts.ts'
import { fillAds, fillCrm, fillSite, makeMailPast, type MarketingTools, newLead, newMail } from './marketing-past.ts'

const TRAFFIC_MS = 50_000
const PROPERTY = '345678901'
export const CAMPAIGNS = ['Spring offer', 'Webinar: faster checkout', 'Retargeting', 'Brand search']

/** The marketing tools of the workspace's first client, as local servers: a CRM, ads, analytics, and a mail provider. */
export async function startDemoMarketing(config: Omit<SubgraphConfig, 'trustedHosts'>) {
  const token = randomBytes(24).toString('base64url')
  const tools: MarketingTools = {
    crm: await startGoHighLevelSimulator({
      token,
      seed: { location: 'Harbour & Pine', pipelines: [{ name: 'Sales', stages: ['New', 'Proposal', 'Closed'] }] },
    }),
    ads: await startFacebookSimulator({ token, seed: { account: 'Harbour & Pine', campaigns: CAMPAIGNS } }),
    site: await startGoogleAnalyticsSimulator({
      properties: [{ id: PROPERTY, name: 'harbourandpine.example', currency: 'USD' }],
    }),
    mail: await startMailerSendSimulator({ apiKey: token }),
  }
  const { crm, ads, site, mail } = tools
  let timer: ReturnType<typeof setInterval> | undefined
  return {
    urls: [crm.url, ads.url, site.url, mail.url],
    async begin() {
      const mailSecret = randomBytes(32).toString('base64url')
      const connected = await connectDemoMarketing(config, [
        {
          key: 'gohighlevel',
          name: 'GoHighLevel (simulated)',
          config: { baseUrl: crm.url, locationId: crm.state.location.id, publicKey: crm.publicKey },
          secrets: { token },
        },
        {
          key: 'facebook-ads',
          name: 'Facebook Ads (simulated)',
          config: { baseUrl: ads.url, adAccountId: ads.state.account.id, pageId: ads.state.page.id },
          secrets: { token, appSecret: ads.state.app.secret },
        },
        {
          key: 'google-analytics',
          name: 'Google Analytics (simulated)',
          config: { ...site.addresses, properties: [PROPERTY] },
          secrets: { serviceAccountKey: JSON.stringify(site.serviceAccount) },
        },
        {
          key: 'mailersend',
          name: 'MailerSend (simulated)',
          config: { baseUrl: `${mail.url}/v1` },
          secrets: { token, webhookSecret: mailSecret },
        },
      ])
      const now = Date.now()
      await fillCrm(crm, now)
      fillAds(ads, now)
      fillSite(site, PROPERTY, now)
      const address = (key: keyof typeof connected) => config.publicUrl + connected[key].webhookPath
      crm.state.hooks.push(address('gohighlevel'))
      ads.state.subscription = { url: address('facebook-ads'), verifyToken: '', fields: 'leadgen' }
      mail.setWebhook({ url: address('mailersend'), secret: mailSecret })
      // What became of earlier mails is told once: it is by webhook alone that it is known.
      if (connected.mailersend.isNew) void makeMailPast(mail, now).catch(() => undefined)
      let count = 0
      timer = setInterval(() => {
        count += 1
        const next = count % 2 === 0 ? newLead(tools, count) : newMail(mail)
        next.catch(() => undefined)
      }, TRAFFIC_MS)
    },
    async dispose() {
      clearInterval(timer)
      await Promise.all([crm.dispose(), ads.dispose(), site.dispose(), mail.dispose()])
    },
  }
}
