import type { Logger } from '@atrium/kit/logs'
import { LRUCache } from 'lru-cache'
import type { DocumentStore } from './document-store.ts'

/** Documents that clients register by sending the text with its hash once: automatic persisted queries. */
export interface RegisteredDocuments {
  find(hash: string): Promise<string | null>
  /** Remembers a document that was run. Never throws: what is forgotten is sent again. */
  register(hash: string, text: string): void
}

const MEMORY_BYTES = 16 * 1024 * 1024

export function createRegisteredDocuments(store: DocumentStore | null, log: Logger): RegisteredDocuments {
  const memory = new LRUCache<string, string>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: (text) => text.length * 2 + 256,
  })
  return {
    async find(hash) {
      const known = memory.get(hash)
      if (known !== undefined || !store) return known ?? null
      try {
        const shared = await store.find(hash)
        if (shared !== null) memory.set(hash, shared)
        return shared
      } catch (error) {
        log.warn({ err: error }, 'a registered document could not be read; its client sends it again')
        return null
      }
    },
    register(hash, text) {
      if (memory.has(hash)) return
      memory.set(hash, text)
      store?.register(hash, text).catch((error: unknown) => {
        log.warn({ err: error }, 'a document was registered with this gateway only')
      })
    },
  }
}
