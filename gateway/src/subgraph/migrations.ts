import { fileURLToPath } from 'node:url'
import type { SubgraphMigrations } from '@atrium/kit/database'

/** What the gateway keeps in the database. */
export const migrations: SubgraphMigrations = {
  name: 'gateway',
  migrationsDir: fileURLToPath(new URL('../../migrations/', import.meta.url)),
}
