import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { reader } from '../shared/reader.ts'
import { verifyTimestamped } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { type StripeClient, stripeClient } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type StripeConfig } from './config-schema.ts'
import { completeDelivery, processDelivery, readDelivery } from './events.ts'
import { describeFailure, isForbidden } from './failure.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncMoney } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as StripeConfig

/** Stripe, by its own SDK. */
export const stripeProvider: Provider = {
  key: 'stripe',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncMoney(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    // Neither old nor from the future: the SDK's own check lets the future pass.
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifyTimestamped(rawBody, headers['stripe-signature'], webhookSecret),
    read: readDelivery,
    complete: (delivery, config, call) => completeDelivery(delivery, typed(config), call),
    process: processDelivery,
    register: (config, url, _secret, call) => registerWebhook(typed(config), url, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  describeFailure,
}

async function testConnection(config: StripeConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const stripe = await stripeClient(config, call, 0)
    const account = await accountOf(stripe)
    const balance = await stripe.balance.retrieve()
    const mode = balance.livemode ? '' : ' (test mode)'
    const name = account ?? 'an account that the key may not name'
    return {
      isOk: true,
      message: `Signed in to Stripe as ${name}${mode}.`,
      account,
      details: {
        isLive: balance.livemode,
        currencies: balance.available.map(({ currency }) => currency.toUpperCase()),
      },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}

/** Restricted keys often may not read the account itself. */
async function accountOf(stripe: StripeClient): Promise<string | null> {
  try {
    const account = reader(await stripe.accounts.retrieveCurrent())
    return (
      account.text('settings.dashboard.display_name', 100) ??
      account.text('business_profile.name', 100) ??
      account.text('email', 100) ??
      account.text('id', 100)
    )
  } catch (error) {
    if (isForbidden(error)) return null
    throw error
  }
}
