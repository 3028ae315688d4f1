import type { DocumentTexts } from './manifest.ts'

/** Documents that all gateways share. */
export interface DocumentStore {
  /** Remembers documents as trusted, for weeks after the last gateway that says so has started. */
  trust(documents: DocumentTexts): Promise<void>
  /** All that are trusted. */
  trusted(): Promise<DocumentTexts>
  /** The text that a client registered under this hash. */
  find(hash: string): Promise<string | null>
  register(hash: string, text: string): Promise<void>
}
