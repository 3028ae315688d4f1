import { money, toDecimal } from '@atrium/kit/money'
import type { ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { saySwitchHttp } from './client.ts'
import type { SaySwitchConfig } from './config-schema.ts'

const typed = (config: ProviderConfig) => config as unknown as SaySwitchConfig

export const commands: ProviderCommands = {
  /** A page of SaySwitch’s. Its reference is ours: what is paid comes with it, and a second page with it is refused there. */
  async createPayment(config, { amountMinor, currency, email, reference, description, returnUrl }, call) {
    if (returnUrl === null) throw new SetupProblem('Name the page that people come back to after they have paid.')
    const answer = reader(
      await saySwitchHttp(typed(config), call).post('transaction/initialize', {
        email,
        // In major units, without a point where there is nothing behind it.
        amount: toDecimal(money(amountMinor, currency)).replace(/\.0+$/, ''),
        currency,
        reference,
        callback: returnUrl,
      }),
    )
    const externalId = answer.id('data.reference')
    const url = answer.url('data.authorization_url')
    if (externalId === null || url === null)
      throw new SetupProblem('SaySwitch made a page to pay on without telling where. Look there before trying again.')
    return { externalId, name: description, url, facts: [] }
  },
}
