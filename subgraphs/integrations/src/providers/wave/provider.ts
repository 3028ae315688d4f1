import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyTimestamped } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { findBusiness, NAME, waveClient } from './client.ts'
import { configSchema, SIGNATURE_HEADER, type WaveConfig } from './config-schema.ts'
import { completeDelivery, processDelivery, readDelivery } from './events.ts'
import { syncInvoices } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as WaveConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Wave Accounting (waveapps.com), which is not Wave Mobile Money. */
export const waveProvider: Provider = {
  key: 'wave',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncInvoices(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    // `t=…,v1=…` over `t.body`, as Stripe has it.
    verify: ({ rawBody, headers }, { webhookSecret, signatureHeader }) =>
      verifyTimestamped(rawBody, headers[headerName(signatureHeader)], webhookSecret),
    read: readDelivery,
    complete: (delivery, config, call) => completeDelivery(delivery, typed(config), call),
    process: processDelivery,
  },
  describeFailure,
}

const headerName = (name: unknown) => (typeof name === 'string' && name !== '' ? name : SIGNATURE_HEADER).toLowerCase()

async function testConnection(config: WaveConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const ask = waveClient(config, call, 0)
    const user = reader(await ask('query { user { id defaultEmail } }'))
    const business = await findBusiness(ask, config)
    const account = user.text('user.defaultEmail', 100) ?? user.text('user.id', 100)
    return {
      isOk: true,
      message: `Signed in to Wave as ${account ?? 'somebody'}; the invoices of ${business.name} can be seen.`,
      account,
      details: { business: business.name },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
