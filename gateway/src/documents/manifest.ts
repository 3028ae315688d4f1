import { createHash } from 'node:crypto'

/** Documents by the SHA-256 of their text, 64 hexadecimal digits. */
export type DocumentTexts = ReadonlyMap<string, string>

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The digits of `sha256:<digits>` or of bare digits, or null for anything else. */
export function readHash(id: string): string | null {
  return /^(?:sha256:)?([0-9a-f]{64})$/.exec(id)?.[1] ?? null
}

interface ApolloManifest {
  format: 'apollo-persisted-query-manifest'
  operations: { id: string; name?: string; body: string }[]
}

/**
 * The documents of a manifest: `{ "<hash>": "<text>" }`, as GraphQL Code Generator writes it, or Apollo's
 * `apollo-persisted-query-manifest`.
 * @throws Error when it is neither, or a document is not the one that its hash stands for.
 */
export function readManifest(json: string): DocumentTexts {
  const manifest = JSON.parse(json) as ApolloManifest | Record<string, string>
  const texts = new Map<string, string>()
  for (const [id, text] of entriesOf(manifest)) {
    const hash = readHash(id)
    if (hash === null || typeof text !== 'string' || hashOf(text) !== hash)
      throw new Error(
        `The manifest of documents has an entry "${id}" whose text has another SHA-256. Write the manifest again.`,
      )
    texts.set(hash, text)
  }
  return texts
}

function entriesOf(manifest: ApolloManifest | Record<string, string>): [string, unknown][] {
  if (isApollo(manifest)) return manifest.operations.map(({ id, body }) => [id, body])
  if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)) return Object.entries(manifest)
  throw new Error('A manifest of documents must be a JSON object of hashes and texts.')
}

function isApollo(manifest: ApolloManifest | Record<string, string>): manifest is ApolloManifest {
  return manifest?.format === 'apollo-persisted-query-manifest' && Array.isArray(manifest.operations)
}

/** The names of the operations in manifests. */
export function operationNames(manifests: readonly string[]): Set<string> {
  const names = new Set<string>()
  for (const text of manifests.flatMap((json) => [...readManifest(json).values()])) {
    for (const [, name] of text.matchAll(/(?:^|\})\s*(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/g))
      names.add(name!)
  }
  return names
}
