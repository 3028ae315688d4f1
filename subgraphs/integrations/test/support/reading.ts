import type { Provider, ProviderConfig, ProviderFact, ProviderFailure, SyncStep } from '../../src/providers/provider.ts'

/** A synchronisation from beginning to end. */
export async function readAll(provider: Provider, config: object, cursor: object | null = null) {
  const steps: SyncStep[] = []
  for await (const step of provider.sync!(config as ProviderConfig, cursor, { fetch })) steps.push(step)
  return { steps, facts: steps.flatMap((step) => step.facts), last: steps.at(-1)! }
}

/** What a synchronisation that fails is said to have failed at. */
export async function failureOf(
  provider: Provider,
  config: object,
  cursor: object | null = null,
): Promise<ProviderFailure> {
  try {
    await readAll(provider, config, cursor)
  } catch (error) {
    return provider.describeFailure(error)
  }
  throw new Error('It did not fail.')
}

/** The facts of one type. */
export function ofType<T extends ProviderFact['type']>(facts: ProviderFact[], type: T) {
  return facts.filter((fact): fact is Extract<ProviderFact, { type: T }> => fact.type === type)
}

/** One delivery from its bytes to what it comes to, as the product does it. */
export async function deliver(
  provider: Provider,
  config: object,
  request: { headers: Record<string, string>; body: string },
) {
  const webhook = provider.webhook!
  const settings = config as ProviderConfig
  const rawBody = Buffer.from(request.body)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const isVerified = webhook.verify({ method: 'POST', query: {}, headers, rawBody }, settings)
  const read = webhook.read(headers, rawBody, settings)
  if (!read.ok) return { isVerified, read, result: null, said: null, facts: [] }
  const completed = (await webhook.complete?.(read.delivery, settings, { fetch })) ?? null
  const result = webhook.process(read.delivery, completed, settings)
  const events = result.kind === 'events' ? result.events : []
  const said = result.kind === 'ignored' ? result.reason : (events[0]?.activity?.summary ?? null)
  return { isVerified, read, result, said, facts: events.flatMap((event) => event.facts) }
}

/** Values that a payload could have in the place of the right one. */
export const ODD_VALUES: readonly unknown[] = [undefined, null, 7, -1e300, {}, [], '', 'x', [[]], true]

/** The payload with each of its values replaced by each odd one, and its text cut off anywhere. */
export function* mutations(payload: object): Generator<unknown> {
  for (const path of pathsOf(payload)) {
    for (const odd of ODD_VALUES) {
      const copy = structuredClone(payload) as Record<string, unknown>
      const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy)
      parent[path.at(-1)!] = odd
      yield copy
    }
  }
}

function* pathsOf(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    yield [...path, key]
    yield* pathsOf((value as Record<string, unknown>)[key], [...path, key])
  }
}
