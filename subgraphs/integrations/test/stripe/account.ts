import { startStripeSimulator, type StripeSimulator } from '@atrium/simulators'
import type { PaymentFact } from '../../src/providers/shared/payments.ts'
import type { SyncStep } from '../../src/providers/provider.ts'
import { stripeProvider } from '../../src/providers/stripe/provider.ts'

export const KEY = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'

export interface Account {
  stripe: StripeSimulator
  config: { secretKey: string; baseUrl: string }
  /** Ids of the two customers. */
  acme: string
  globex: string
}

export async function openAccount(): Promise<Account> {
  const stripe = await startStripeSimulator({
    secretKey: KEY,
    seed: {
      account: 'Northlight',
      customers: [
        { name: 'Acme', email: 'pay@acme.test' },
        { name: 'Globex', email: 'pay@globex.test' },
      ],
    },
  })
  const ids = [...stripe.state.objects.values()].map(({ id }) => id)
  return { stripe, config: { secretKey: KEY, baseUrl: stripe.url }, acme: ids[0]!, globex: ids[1]! }
}

/** What a synchronisation tells, from its beginning or from a cursor. */
export async function read(config: Account['config'], cursor: object | null = null, signal?: AbortSignal) {
  const steps: SyncStep[] = []
  for await (const step of stripeProvider.sync!(config, cursor, { fetch, ...(signal && { signal }) })) steps.push(step)
  const facts = steps.flatMap((step) => step.facts) as PaymentFact[]
  return { steps, payloads: facts.map(({ payload }) => payload), last: steps.at(-1)! }
}
