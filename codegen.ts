import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'client/src/graphql/schema.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/graphql/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'client/src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumType: 'const',
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        documentMode: 'documentNode',
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
