import { type Atrium, createAtrium } from '@atrium/sdk'

/** The client that the environment describes: ATRIUM_URL and ATRIUM_API_KEY. */
export function atriumFromEnvironment(): Atrium {
  const { ATRIUM_URL: url = 'http://localhost:4000', ATRIUM_API_KEY: apiKey } = process.env
  if (!apiKey) throw new Error('Set ATRIUM_API_KEY to a key made on the page "API keys".')
  return createAtrium({ url, apiKey })
}
