import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { NAME, paystackHttp } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type PaystackConfig } from './config-schema.ts'
import { completeDelivery, processDelivery, readDelivery } from './events.ts'
import { syncMoney } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as PaystackConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

export const paystackProvider: Provider = {
  key: 'paystack',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncMoney(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    secrets: ['secretKey'],
    verify: ({ rawBody, headers }, { secretKey }) =>
      verifyHmac(rawBody, headers['x-paystack-signature'], secretKey, { algorithm: 'sha512' }),
    read: readDelivery,
    complete: (delivery, config, call) => completeDelivery(delivery, typed(config), call),
    process: processDelivery,
  },
  commands,
  describeFailure,
}

async function testConnection(config: PaystackConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const balances = reader(await paystackHttp(config, call, 0).get('balance')).list('data')
    const currencies = balances.flatMap((balance) => balance.text('currency', 3) ?? [])
    const isTest = config.secretKey.startsWith('sk_test_')
    const held = currencies.length === 0 ? 'no currency' : currencies.slice(0, 5).join(', ')
    return {
      isOk: true,
      message: `Signed in to Paystack${isTest ? ' (test mode)' : ''}; the account holds ${held}.`,
      account: null,
      details: { isLive: !isTest, currencies },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
