import { githubProvider } from './github/provider.ts'
import type { Provider } from './provider.ts'

const providers = new Map<string, Provider>([githubProvider].map((provider) => [provider.key, provider]))

/** The handler of this key, or null when there is none. */
export function findProvider(key: string): Provider | null {
  return providers.get(key) ?? null
}

/** @throws Error for a key that the catalogue does not have: rows of the database have none such. */
export function providerOf(key: string): Provider {
  const provider = providers.get(key)
  if (!provider) throw new Error(`There is no provider ${key}.`)
  return provider
}
