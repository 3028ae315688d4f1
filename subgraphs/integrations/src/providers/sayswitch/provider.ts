import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { NAME, saySwitchHttp } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type SaySwitchConfig, USUAL_CURRENCIES } from './config-schema.ts'
import { completeDelivery, processDelivery, readDelivery } from './events.ts'
import { syncMoney } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as SaySwitchConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

export const saySwitchProvider: Provider = {
  key: 'sayswitch',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncMoney(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    secrets: ['secretKey'],
    verify: ({ rawBody, headers }, { secretKey }) =>
      verifyHmac(rawBody, headers['payloadsignature'], secretKey, { algorithm: 'sha512' }),
    read: readDelivery,
    complete: (delivery, config, call) => completeDelivery(delivery, typed(config), call),
    process: processDelivery,
  },
  commands,
  describeFailure,
}

async function testConnection(config: SaySwitchConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const http = saySwitchHttp(config, call, 0)
    const [currency] = config.currencies?.length ? config.currencies : USUAL_CURRENCIES
    await http.get(`wallet_balance/${encodeURIComponent(currency!)}`)
    return {
      isOk: true,
      message: `Signed in to SaySwitch; the wallet in ${currency!} can be seen.`,
      account: null,
      details: { currency },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
