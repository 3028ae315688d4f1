import { betterStackProvider } from './betterstack/provider.ts'
import { bitbucketProvider } from './bitbucket/provider.ts'
import { brevoProvider } from './brevo/provider.ts'
import { clickUpProvider } from './clickup/provider.ts'
import { discordProvider } from './discord/provider.ts'
import { ecosystemProvider } from './ecosystem/provider.ts'
import { facebookAdsProvider } from './facebook-ads/provider.ts'
import { genericProvider } from './generic/provider.ts'
import { githubProvider } from './github/provider.ts'
import { gitLabProvider } from './gitlab/provider.ts'
import { goHighLevelProvider } from './gohighlevel/provider.ts'
import { googleAnalyticsProvider } from './google-analytics/provider.ts'
import { harvestProvider } from './harvest/provider.ts'
import { jiraProvider } from './jira/provider.ts'
import { labsProvider } from './labs/provider.ts'
import { linearProvider } from './linear/provider.ts'
import { mailerSendProvider } from './mailersend/provider.ts'
import { mailgunProvider } from './mailgun/provider.ts'
import { netlifyProvider } from './netlify/provider.ts'
import { notionProvider } from './notion/provider.ts'
import { paystackProvider } from './paystack/provider.ts'
import type { Provider } from './provider.ts'
import { saySwitchProvider } from './sayswitch/provider.ts'
import { sendGridProvider } from './sendgrid/provider.ts'
import { sentryProvider } from './sentry/provider.ts'
import { stripeProvider } from './stripe/provider.ts'
import { togglProvider } from './toggl/provider.ts'
import { vercelProvider } from './vercel/provider.ts'
import { waveProvider } from './wave/provider.ts'

/** Every tool that can be connected, in the order of the catalogue. A tool stands here once its handler works. */
export const providers: readonly Provider[] = [
  githubProvider,
  gitLabProvider,
  bitbucketProvider,
  clickUpProvider,
  jiraProvider,
  linearProvider,
  notionProvider,
  togglProvider,
  harvestProvider,
  stripeProvider,
  paystackProvider,
  saySwitchProvider,
  waveProvider,
  goHighLevelProvider,
  facebookAdsProvider,
  googleAnalyticsProvider,
  mailerSendProvider,
  brevoProvider,
  sendGridProvider,
  mailgunProvider,
  labsProvider,
  genericProvider,
  vercelProvider,
  netlifyProvider,
  sentryProvider,
  betterStackProvider,
  discordProvider,
  ecosystemProvider,
]

const byKey = new Map(providers.map((provider) => [provider.key, provider]))

/** The handler of this key, or null when there is none. */
export function findProvider(key: string): Provider | null {
  return byKey.get(key) ?? null
}

/** @throws Error for a key that the catalogue does not have: rows of the database have none such. */
export function providerOf(key: string): Provider {
  const provider = byKey.get(key)
  if (!provider) throw new Error(`There is no provider ${key}.`)
  return provider
}
