import DataLoader from 'dataloader'
import type { EntityManager } from '@mikro-orm/postgresql'
import { AGENCY_TENANT } from '../audit/index.ts'
import { openDatabase, system, transaction } from '../database/index.ts'
import type { Logger } from '../logs/index.ts'
import { decryptSecret, decryptWith, encryptWith, type Keyring, type SecretPlace } from '../secrets/index.ts'
import type { SecretColumn } from './secret-column.ts'
import { type KeyStatus, keyStatus } from './status.ts'
import { type DataKey, findKeys, presentKeys } from './store.ts'

/** Encrypts and decrypts the secrets of a subgraph, each with the key of its tenant. */
export interface Vault {
  readonly keyring: Keyring
  /** Encrypts with the present key of the place's tenant: `v2.dataKeyId.base64url(iv ‖ tag ‖ ciphertext)`. */
  seal(plaintext: string, place: SecretPlace): Promise<string>
  /**
   * Decrypts what `seal` made, whether its key is retired or not, and what was encrypted with a master key before tenants had keys.
   * @throws Error when the key is not there, or the text was altered or stands in another place.
   */
  open(text: string, place: SecretPlace): Promise<string>
  /** Asks the database again which keys are the present ones. Done by itself once a minute. */
  refresh(): void
  /** How these columns are encrypted, and how far a rotation is. */
  status(columns: readonly SecretColumn[]): Promise<KeyStatus>
  dispose(): Promise<void>
}

const VERSION = 'v2'
/** For how long a process may go on encrypting with a key that another one has retired; far less than a retired key is kept. */
const PRESENT_MS = 60_000
/** Keys in memory, for as many tenants. */
const MOST_KEYS = 10_000
/** Keys in one statement. */
const BATCH = 500
/** Of its own: who waits for a key holds a connection already, and would wait for itself. */
const CONNECTIONS = 2

/**
 * Opens the keys of a subgraph. What a key is never changes, so each is read once in a process; those that are asked for at the same
 * time are read together. They are read under a purpose of their own, which no other work has.
 */
export async function createVault(config: {
  /** Name of the subgraph. */
  name: string
  databaseUrl: string
  keyring: Keyring
  log: Logger
}): Promise<Vault> {
  const { name, databaseUrl: url, keyring, log } = config
  const database = await openDatabase({ name, url, entities: [], log, poolSize: CONNECTIONS })
  const read = <T>(work: (em: EntityManager) => Promise<T>) => transaction(database, system('keys'), work)

  const byId = new DataLoader<string, DataKey>(
    async (ids) => {
      const found = await read((em) => findKeys(em, ids, keyring))
      return ids.map((id) => found.get(id) ?? new Error(`The data key ${id} that encrypted this secret is not there.`))
    },
    { maxBatchSize: BATCH, cacheMap: new BoundedMap<string, Promise<DataKey>>(MOST_KEYS) },
  )
  const byTenant = new DataLoader<string, DataKey>(
    async (tenantIds) => {
      const found = await read((em) => presentKeys(em, tenantIds, keyring))
      return tenantIds.map((tenantId) => found.get(tenantId)!)
    },
    { maxBatchSize: BATCH },
  )
  let isPresentUntil = 0
  const refresh = () => {
    byTenant.clearAll()
    isPresentUntil = Date.now() + PRESENT_MS
  }

  return {
    keyring,
    async seal(plaintext, place) {
      if (Date.now() >= isPresentUntil) refresh()
      const { id, key } = await byTenant.load(tenantIdOf(place.tenant))
      return `${VERSION}.${id}.${encryptWith(key, plaintext, place)}`
    },
    async open(text, place) {
      const [version, id, encoded] = text.split('.')
      if (version !== VERSION || !id || !encoded) return decryptSecret(text, place, keyring)
      // What could not be read may be readable the next time.
      const { tenantId, key } = await byId.load(id).catch((error: unknown) => {
        byId.clear(id)
        throw error
      })
      if (tenantId !== tenantIdOf(place.tenant))
        throw new Error('This secret is encrypted with the key of another tenant.')
      return decryptWith(key, encoded, place)
    },
    refresh,
    status: (columns) => read((em) => keyStatus(em, keyring, columns)),
    dispose: () => database.dispose(),
  }
}

const tenantIdOf = (tenant: string): string => (tenant === 'agency' ? AGENCY_TENANT : tenant)

/** Forgets what was put in first when there is too much. */
class BoundedMap<K, V> extends Map<K, V> {
  readonly #most: number

  constructor(most: number) {
    super()
    this.#most = most
  }

  override set(key: K, value: V): this {
    if (this.size >= this.#most && !this.has(key)) this.delete(this.keys().next().value!)
    return super.set(key, value)
  }
}
