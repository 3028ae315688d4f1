import { hash, signalAt } from './signal.ts'

/** Somebody who uses the products, as they know it. */
export interface EcosystemUser {
  key: string
  name: string
  /** Id of the company in Atrium, where the products know it. */
  company: string | null
}

/** What each product's clients do, and how often in an hour one of middle size does. */
const EVENTS: Record<string, readonly (readonly [event: string, perHour: number])[]> = {
  'sd-ghost': [
    ['memories.recalled', 46],
    ['memories.stored', 18],
    ['spaces.created', 0.6],
  ],
  'agent-banks': [
    ['tasks.run', 22],
    ['agents.edited', 2.2],
    ['runs.reviewed', 5],
  ],
  vortexcore: [
    ['sign_ins', 9],
    ['reports.opened', 14],
    ['exports.made', 1.4],
  ],
  'seftec-store': [
    ['products.viewed', 60],
    ['carts.opened', 11],
    ['orders.placed', 3.2],
  ],
  'sub-pro': [
    ['invoices.sent', 4],
    ['plans.changed', 0.5],
  ],
  'task-manager': [
    ['tasks.created', 12],
    ['tasks.completed', 9],
    ['assistant.asked', 6],
  ],
  seftechub: [
    ['offers.made', 5],
    ['orders.confirmed', 2.4],
    ['documents.exchanged', 7],
  ],
}

const HOUR_MS = 3_600_000
/** Use is told in slots of this length. */
const SLOT_MS = 20_000
/** What a product tells of when it is asked: some of it for the second and third time. */
const TOLD_MS = 3 * SLOT_MS

/** Who uses this product, and how much more or less than others. */
function usersOf<User extends EcosystemUser>(service: string, users: readonly User[]): { user: User; size: number }[] {
  return users.flatMap((user) => {
    const share = unit(`${service} ${user.key}`)
    return share < 0.42 ? [{ user, size: 0.15 + 2.4 * (share / 0.42) ** 3 }] : []
  })
}

/** How often in an hour at that time. Some grow, some lose interest; most sleep at night. */
function rateAt(service: string, key: string, event: string, base: number, at: number): number {
  const seed = `${service}.${key}.${event}`
  const weekly = (unit(`${seed} growth`) - 0.35) * 0.012
  return signalAt({ base, wander: 0.45, daily: 0.85, weekly, min: 0 }, seed, at)
}

/** What the product tells of its use when it is asked now. The same event has the same id, whoever is asked. */
export function usageNow(service: string, users: readonly EcosystemUser[], now: number): object[] {
  const first = Math.floor((now - TOLD_MS) / SLOT_MS)
  const last = Math.floor(now / SLOT_MS) - 1
  const told: object[] = []
  for (const { user, size } of usersOf(service, users)) {
    for (const [event, base] of EVENTS[service] ?? []) {
      for (let slot = first; slot <= last; slot += 1) {
        const at = slot * SLOT_MS
        const expected = (rateAt(service, user.key, event, base * size, at) * SLOT_MS) / HOUR_MS
        const count = Math.floor(expected + unit(`${service} ${user.key} ${event} ${slot}`))
        if (count === 0) continue
        const { key: client, name, company } = user
        const id = `${client}:${event}:${slot}`
        told.push({ id, event, client, name, ...(company && { company }), count, at: new Date(at).toISOString() })
      }
    }
  }
  return told
}

/** What one client of a product did in one hour or day of the past. */
export interface PastUsage {
  service: string
  user: EcosystemUser
  event: string
  at: Date
  count: number
}

/** What was used in the past, in buckets of equal length. It fits what is told now. */
export function* pastUsageOf(
  service: string,
  users: readonly EcosystemUser[],
  { from, to, bucketMs }: { from: number; to: number; bucketMs: number },
): Generator<PastUsage> {
  const steps = bucketMs > HOUR_MS ? 8 : 1
  for (const { user, size } of usersOf(service, users)) {
    for (const [event, base] of EVENTS[service] ?? []) {
      for (let start = from; start < to; start += bucketMs) {
        let expected = 0
        for (let step = 0; step < steps; step += 1) {
          const at = start + ((step + 0.5) * bucketMs) / steps
          expected += (rateAt(service, user.key, event, base * size, at) * bucketMs) / HOUR_MS / steps
        }
        const count = Math.floor(expected + unit(`${service} ${user.key} ${event} past ${start}`))
        if (count > 0) yield { service, user, event, at: new Date(start), count }
      }
    }
  }
}

/** From 0 up to 1, by chance, and always the same for the same text. */
function unit(text: string): number {
  let value = hash(text)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32
}
