import type { Logger } from '@atrium/kit/logs'
import type { DocumentStore } from './document-store.ts'
import type { DocumentTexts } from './manifest.ts'

/** Documents that may be run by anybody who knows their hash. */
export interface TrustedDocuments {
  find(hash: string): string | null | Promise<string | null>
}

/** Between two looks into the store: a hash that nobody knows must not cost a query each time it is sent. */
const LOOK_MS = 1_000

/**
 * The documents of the manifests, and those that other gateways trust: of the releases before, whose pages are still open, and of
 * the next, whose gateways are starting beside this one.
 */
export async function createTrustedDocuments(config: {
  manifests: readonly DocumentTexts[]
  store: DocumentStore | null
  log: Logger
}): Promise<TrustedDocuments> {
  const { manifests, store, log } = config
  const own = new Map(manifests.flatMap((manifest) => [...manifest]))
  if (!store) return { find: (hash) => own.get(hash) ?? null }
  await store.trust(own)
  let all: DocumentTexts = new Map([...(await store.trusted()), ...own])
  let lookedAt = Date.now()
  let looking: Promise<void> | null = null

  async function look(from: DocumentStore): Promise<void> {
    try {
      all = new Map([...(await from.trusted()), ...own])
    } catch (error) {
      log.warn({ err: error }, 'the documents that other gateways trust could not be read')
    }
    lookedAt = Date.now()
    looking = null
  }

  return {
    find(hash) {
      const known = all.get(hash)
      if (known !== undefined) return known
      if (!looking && Date.now() - lookedAt < LOOK_MS) return null
      looking ??= look(store)
      return looking.then(() => all.get(hash) ?? null)
    },
  }
}
