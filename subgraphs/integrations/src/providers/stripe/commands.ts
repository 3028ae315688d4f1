import type { ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { toStripe } from './amounts.ts'
import { stripeClient } from './client.ts'
import type { StripeConfig } from './config-schema.ts'

const typed = (config: ProviderConfig) => config as unknown as StripeConfig

export const commands: ProviderCommands = {
  /** A Checkout Session. Nothing is told yet: what is paid comes as a payment with the same reference. */
  async createPayment(config, input, call) {
    const { amountMinor, currency, email, reference, description, returnUrl } = input
    const amount = toStripe(amountMinor, currency)
    if (amount === null) throw new SetupProblem(`Stripe cannot take this amount in ${currency}.`)
    if (returnUrl === null) throw new SetupProblem('Name the page that people come back to after they have paid.')
    const name = description ?? 'Payment'
    const stripe = await stripeClient(typed(config), call)
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        success_url: returnUrl,
        cancel_url: returnUrl,
        customer_email: email,
        // Stripe takes only these characters there; the metadata carries any.
        ...(/^[\w-]{1,200}$/.test(reference) && { client_reference_id: reference }),
        metadata: { reference },
        payment_intent_data: { description: name, metadata: { reference } },
        line_items: [
          {
            quantity: 1,
            price_data: { currency: currency.toLowerCase(), unit_amount: amount, product_data: { name } },
          },
        ],
      },
      { idempotencyKey: call.key },
    )
    return { externalId: session.id, name, url: session.url, facts: [] }
  },
}
