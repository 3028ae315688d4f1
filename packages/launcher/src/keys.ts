import { generateKeyTexts, type Keys, type KeyTexts, parseKeys } from '@atrium/kit/secrets'
import { StartFailure } from './failure.ts'
import { readOrCreate } from './home.ts'

export type { Keys, KeyTexts }

/** The keys of the environment, or else those of `ATRIUM_HOME/keys`, made at the first start. */
export async function loadKeys(home: string, given: KeyTexts | null): Promise<{ keys: Keys; texts: KeyTexts }> {
  const texts = given ?? (await keptKeyTexts(home))
  try {
    return { keys: await parseKeys(texts), texts }
  } catch (error) {
    throw new StartFailure((error as Error).message)
  }
}

async function keptKeyTexts(home: string): Promise<KeyTexts> {
  const fresh = await generateKeyTexts()
  return readOrCreate(home, 'atrium.json', () => fresh)
}
