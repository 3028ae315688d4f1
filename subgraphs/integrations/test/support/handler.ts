import type { Posted } from '@atrium/simulators'
import { expect } from 'vitest'
import type {
  Provider,
  ProviderConfig,
  ProviderDelivery,
  ProviderEvent,
  ProviderFact,
  ProviderFailure,
  ProviderRequest,
  SyncStep,
} from '../../src/providers/provider.ts'

// What the tests of several handlers do with them; no database is asked.

/** A whole synchronisation, or as much of it as came before it failed. */
export async function readAll(
  provider: Provider,
  config: ProviderConfig,
  cursor: object | null = null,
  signal?: AbortSignal,
) {
  const steps: SyncStep[] = []
  const call = { fetch, ...(signal && { signal }) }
  let failure = null
  try {
    for await (const step of provider.sync!(config, cursor, call)) steps.push(step)
  } catch (error) {
    failure = provider.describeFailure(error)
  }
  const facts = steps.flatMap((step) => step.facts)
  return {
    steps,
    facts,
    failure,
    ofType: <T extends ProviderFact['type']>(type: T) =>
      facts.filter((fact): fact is Extract<ProviderFact, { type: T }> => fact.type === type),
    containers: steps.flatMap((step) => step.containers ?? []),
    sentences: steps.flatMap((step) => step.events ?? []).map(({ activity }) => activity?.summary ?? null),
    events: steps.flatMap((step) => step.events ?? []),
    last: steps.at(-1)!,
  }
}

/** What people have not seen before. */
export const unseen = (now: { events: FoundEvents }, ...before: { events: FoundEvents }[]) => {
  const keys = new Set(before.flatMap(({ events }) => events.map(({ key }) => key)))
  return now.events.filter(({ key }) => !keys.has(key)).map(({ activity }) => activity?.summary ?? null)
}
type FoundEvents = readonly ProviderEvent[]

export function requestOf(
  body: string | Buffer,
  headers: Record<string, string | undefined> = {},
  query: Record<string, string> = {},
): ProviderRequest {
  return { method: 'POST', headers, query, rawBody: Buffer.from(body) }
}

/** What was posted to an address, as the product gets it. */
export const requestOfPosted = ({ headers, body }: Posted): ProviderRequest =>
  requestOf(body, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])))

export const deliveryOf = (event: string, payload: object, action: string | null = null): ProviderDelivery => ({
  event,
  action,
  key: 'k',
  payload,
})

/** The events of a delivery. @throws when it is ignored. */
export function eventsOf(provider: Provider, delivery: ProviderDelivery, completed: unknown = null): ProviderEvent[] {
  const result = provider.webhook!.process(delivery, completed)
  if (result.kind === 'ignored') throw new Error(result.reason)
  return result.events
}

/** What people see of a delivery, or why they see nothing. */
export function told(provider: Provider, delivery: ProviderDelivery, completed: unknown = null): string | null {
  const result = provider.webhook!.process(delivery, completed)
  return result.kind === 'ignored' ? result.reason : (result.events[0]?.activity?.summary ?? null)
}

/** Takes a delivery as it was posted the whole way. */
export function takeIn(provider: Provider, posted: Posted, config: ProviderConfig) {
  const request = requestOfPosted(posted)
  expect(provider.webhook!.verify(request, config)).toBe(true)
  const read = provider.webhook!.read(request.headers, request.rawBody)
  if (!read.ok) throw new Error(read.reason)
  return read.delivery
}

const BAD = [undefined, null, 7, '', 'x'.repeat(5000), {}, [], [null], true, -1]

/** Every part of a payload in turn missing, or of another type. */
export function* spoilt(payload: unknown): Generator<object> {
  if (typeof payload !== 'object' || payload === null) return
  for (const key of Object.keys(payload)) {
    const value = (payload as Record<string, unknown>)[key]
    for (const bad of BAD) yield copyWith(payload, key, bad)
    for (const inner of spoilt(value)) yield copyWith(payload, key, inner)
  }
}

function copyWith(whole: object, key: string, value: unknown): object {
  if (Array.isArray(whole)) return Object.assign([...(whole as unknown[])], { [key]: value })
  return { ...whole, [key]: value }
}

/** No part of a payload may be trusted: whatever is missing, the handler says something fit for people, or nothing. */
export function expectToSurvive(provider: Provider, delivery: ProviderDelivery, completed: unknown = null): void {
  let tried = 0
  const check = (each: ProviderDelivery, with_: unknown) => {
    tried += 1
    const result = provider.webhook!.process(each, with_)
    const events = result.kind === 'events' ? result.events : []
    for (const { activity, facts } of events) {
      expect(activity?.summary ?? '').not.toMatch(/undefined|\bnull\b|NaN|\[object/)
      expect((activity?.summary ?? '').length).toBeLessThanOrEqual(200)
      expect(JSON.stringify(facts)).not.toMatch(/undefined|NaN|\[object/)
    }
  }
  for (const payload of spoilt(delivery.payload)) check({ ...delivery, payload }, completed)
  for (const bad of completed === null ? [] : spoilt(completed)) check(delivery, bad)
  expect(tried).toBeGreaterThan(20)
}

/** What a call that must fail means to the connection. */
export async function failed(provider: Provider, work: Promise<unknown>): Promise<ProviderFailure> {
  const error = await work.then(
    () => {
      throw new Error('It should have failed.')
    },
    (error: unknown) => error,
  )
  return provider.describeFailure(error)
}

/** What a payload comes to, from its bytes on: its sentences, or why there is none, and its facts. */
export function taken(
  provider: Provider,
  payload: object,
  headers: Record<string, string> = {},
  completed: unknown = null,
) {
  const read = provider.webhook!.read(headers, Buffer.from(JSON.stringify(payload)))
  if (!read.ok) return { key: null, sentences: [read.reason], facts: [], events: [] }
  const result = provider.webhook!.process(read.delivery, completed)
  const events = result.kind === 'events' ? result.events : []
  const sentences =
    result.kind === 'events' ? events.flatMap(({ activity }) => activity?.summary ?? []) : [result.reason]
  return { key: read.delivery.key, sentences, facts: events.flatMap(({ facts }) => facts), events }
}

/** No part of a program's own words may reach a sentence. */
export const CLEAN = /^(?!.*(?:undefined|\bnull\b|NaN|\[object)).*$/

/** Bodies that are no deliveries of anybody. */
export const NONSENSE = ['[]', '{', '{}', '"text"', 'null', '']
