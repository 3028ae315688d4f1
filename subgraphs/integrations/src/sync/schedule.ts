import { providerOf } from '../providers/registry.ts'

const USUAL_MINUTES = 60
/** Part of the time between two synchronisations by which each is earlier or later, so that not all come at once. */
const JITTER = 0.1

/** When a connection is synchronised by itself next; null for a tool that nothing is read from. */
export function nextSyncAt(handlerKey: string, now: Date = new Date()): Date | null {
  const provider = providerOf(handlerKey)
  if (!provider.sync) return null
  const minutes = (provider.syncEveryMinutes ?? USUAL_MINUTES) * (1 - JITTER + 2 * JITTER * Math.random())
  return new Date(now.getTime() + minutes * 60_000)
}
