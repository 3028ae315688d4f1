import { createHash } from 'node:crypto'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { formatDocument } from '@urql/core'
import { type DocumentNode, print } from 'graphql'

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The client's operations by the hash that it sends in their place: filled while documents are generated. */
export const sentDocuments = new Map<string, string>()

/** Keeps the text of a document as the client's cache asks for it, with the type of each object; puts its hash into the document. */
const withHash = (document: DocumentNode): { hash: string } => {
  const text = print(formatDocument(document))
  const hash = hashOf(text)
  sentDocuments.set(hash, text)
  return { hash }
}

const config: CodegenConfig = {
  schema: 'client/src/graphql/schema.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/graphql/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'client/src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, onExecutableDocumentNode: withHash },
      config: {
        useTypeImports: true,
        enumType: 'const',
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        strictScalars: true,
        scalars: {
          BigInt: 'string',
          CurrencyCode: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          EmailAddress: 'string',
          JSON: 'unknown',
          URL: 'string',
        },
      },
    },
  },
}

export default config
