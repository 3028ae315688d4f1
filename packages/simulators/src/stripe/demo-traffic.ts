import type { StripeSimulator } from './server.ts'
import { addCustomer } from './state.ts'

const DAY = 86_400

const WORK = [
  'Website, first half',
  'Website, second half',
  'Maintenance, monthly',
  'Mobile app, sprint 4',
  'Design of the shop',
  'Hosting, quarterly',
  'Accessibility audit',
  'Search for the catalogue',
] as const
const PLANS = [
  { name: 'Care', amount: 9_900 },
  { name: 'Care Plus', amount: 24_900 },
  { name: 'On call', amount: 79_000 },
] as const
const DECLINED = ['Your card has insufficient funds.', 'Your card was declined.', 'Your card has expired.'] as const

type Story = Generator<() => Promise<unknown>, never>

/**
 * Makes an account look alive: invoices are issued and paid, cards are declined and tried again, money is refunded, disputed and paid
 * out. The order is fixed by the seed of `random`, so a demo can be repeated.
 */
export function startStripeTraffic(
  stripe: StripeSimulator,
  { everyMs, random = mulberry(11) }: { everyMs: number; random?: () => number },
): { step(): Promise<void>; dispose(): void } {
  const story = stories(stripe, random)
  let busy = false
  const step = async () => {
    // A slow receiver must not pile up steps.
    if (busy) return
    busy = true
    try {
      await story.next().value()
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void step(), everyMs)
  timer.unref()
  return { step, dispose: () => clearInterval(timer) }
}

/** What happened in the days before, told to nobody. */
export async function livePast(
  stripe: StripeSimulator,
  { days, random = mulberry(5) }: { days: number; random?: () => number },
): Promise<void> {
  const { state } = stripe
  const { now, endpoints } = state
  const end = now()
  let at = end - days * DAY
  state.endpoints = []
  state.now = () => at
  const story = stories(stripe, random)
  try {
    for (; at < end - 600; at += Math.floor(DAY * (0.1 + random() * 0.4))) await story.next().value()
  } finally {
    Object.assign(state, { now, endpoints })
  }
}

function* stories(stripe: StripeSimulator, random: () => number): Story {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  for (let chapter = 0; ; chapter += 1) {
    const { customers } = stripe
    if (customers.length === 0) {
      yield async () => undefined
      continue
    }
    const customer = pick(customers)
    const currency = chapter % 4 === 3 ? 'eur' : 'usd'
    const amount = Math.round((400 + random() * 4_600) / 50) * 5_000
    const description = pick(WORK)
    let id = ''
    const keep = async (made: Promise<{ id: string }>) => void (id = (await made).id)
    if (chapter % 3 === 0) {
      yield () => keep(stripe.issueInvoice({ amount, currency, customer, description }))
      yield () => stripe.payInvoice(id)
    }
    yield () => keep(stripe.pay({ amount, currency, customer, description }))
    if (chapter % 5 === 2) yield () => stripe.refund(id, Math.round(amount / 10))
    if (chapter % 11 === 7) yield () => stripe.dispute(id)
    if (chapter % 4 === 1) {
      yield () => keep(stripe.decline({ amount, currency, customer: pick(customers), description }, pick(DECLINED)))
      yield () => stripe.retry(id)
    }
    if (chapter % 6 === 4) yield () => stripe.issueInvoice({ amount, currency, customer, description })
    if (chapter % 6 === 5) {
      yield () => keep(stripe.subscribe({ ...pick(PLANS), currency: 'usd', customer, interval: 'month' }))
    }
    if (chapter % 7 === 6) {
      yield () => keep(stripe.payOut(amount * 3, currency))
      yield () => stripe.finishPayout(id)
    }
  }
}

/** Customers of the account, by their names. */
export function addCustomers(stripe: StripeSimulator, names: readonly string[]): void {
  for (const name of names) {
    const domain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    stripe.customers.push(addCustomer(stripe.state, name, `accounts@${domain}.example`).id)
  }
}

/** Mulberry32: small, and the same on every machine. */
function mulberry(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
