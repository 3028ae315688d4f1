import { migrations as accounts } from '@atrium/accounts'
import { migrations as billing } from '@atrium/billing'
import { migrations as gateway } from '@atrium/gateway'
import { migrations as integrations } from '@atrium/integrations'
import type { SubgraphMigrations } from '@atrium/kit/database'
import { migrations as projects } from '@atrium/projects'

/** What each subgraph, the gateway's own among them, keeps in the database, in the order in which it is laid out. */
export const SUBGRAPH_MIGRATIONS: readonly SubgraphMigrations[] = [accounts, projects, billing, integrations, gateway]
