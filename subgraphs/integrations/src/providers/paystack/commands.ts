import { createHash } from 'node:crypto'
import type { ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { unitsFromMinor } from '../shared/payments.ts'
import { reader } from '../shared/reader.ts'
import { paystackHttp } from './client.ts'
import type { PaystackConfig } from './config-schema.ts'

const typed = (config: ProviderConfig) => config as unknown as PaystackConfig
/** Paystack counts in hundredths of every currency. */
const DIGITS = 2

export const commands: ProviderCommands = {
  /** A page of Paystack’s. Nothing is told yet: what is paid comes as a transaction with the same reference. */
  async createPayment(config, { amountMinor, currency, email, reference, description, returnUrl }, call) {
    const amount = unitsFromMinor(amountMinor, DIGITS, currency)
    if (amount === null) throw new SetupProblem(`Paystack cannot take this amount in ${currency}.`)
    const answer = reader(
      await paystackHttp(typed(config), call).post('transaction/initialize', {
        email,
        amount: String(amount),
        currency,
        reference: referenceFor(reference, call.key),
        ...(returnUrl !== null && { callback_url: returnUrl }),
        metadata: { reference, ...(description !== null && { description }) },
      }),
    )
    const externalId = answer.id('data.reference')
    const url = answer.url('data.authorization_url')
    if (externalId === null || url === null)
      throw new SetupProblem('Paystack made a page to pay on without telling where. Look there before trying again.')
    return { externalId, name: description, url, facts: [] }
  },
}

/**
 * Paystack takes a reference once, and only some characters: ours, and what tells this page from an earlier one of the same reference. The
 * same command has the same, so that a second one is refused there.
 */
function referenceFor(reference: string, key: string): string {
  const readable = reference.replaceAll(/[^A-Za-z0-9.=-]+/g, '-').slice(0, 60)
  return `${readable}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`
}
