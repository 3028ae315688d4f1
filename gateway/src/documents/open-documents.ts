import type { GatewayConfig } from '../config.ts'
import type { DocumentStore } from './document-store.ts'
import { createDocumentTexts, type Documents } from './documents.ts'
import { readManifest } from './manifest.ts'
import { createRegisteredDocuments } from './registered-documents.ts'
import { createTrustedDocuments } from './trusted-documents.ts'

/** Where no documents are stored: everybody sends texts. */
export const NO_DOCUMENTS: Documents = createDocumentTexts({ trusted: null, trustedOnly: 'off', registered: null })

/**
 * The documents that the configuration asks for, shared with other gateways where there is a store.
 * @throws Error when a manifest is not one.
 */
export async function openDocuments(
  { trustedDocuments, persistedQueries = false, log }: GatewayConfig,
  store: DocumentStore | null,
): Promise<Documents> {
  const manifests = trustedDocuments?.manifests.map(readManifest)
  return createDocumentTexts({
    trusted: manifests ? await createTrustedDocuments({ manifests, store, log }) : null,
    trustedOnly: trustedDocuments?.required ?? 'off',
    registered: persistedQueries ? createRegisteredDocuments(store, log) : null,
  })
}
