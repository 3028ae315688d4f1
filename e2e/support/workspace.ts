import { migrateAll } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import { createLogger, type Logger } from '@atrium/kit/logs'
import { generateKeyTexts, type Keys, type KeyTexts, parseKeys } from '@atrium/kit/secrets'
import { makeDemoPlan, seedPlan, SUBGRAPH_MIGRATIONS } from '@atrium/launcher'
import { createTestDatabase } from '@atrium/testing'
import { inject } from 'vitest'

/** A database with the demo workspace in it, for whatever is started on it. */
export interface Workspace {
  plan: DemoPlan
  keys: Keys
  keyTexts: KeyTexts
  appUrl: string
  ownerUrl: string
  /** Past row level security. */
  superuserUrl: string
  log: Logger
}

export async function makeWorkspace(now: Date = new Date()): Promise<Workspace> {
  const { appUrl, ownerUrl } = await createTestDatabase({
    migrate: (owner, app) => migrateAll({ ownerUrl: owner, appUrl: app, subgraphs: SUBGRAPH_MIGRATIONS }),
  })
  const log = createLogger({ level: process.env['ATRIUM_LOG_LEVEL'] ?? 'silent' })
  const keyTexts = await generateKeyTexts()
  const keys = await parseKeys(keyTexts)
  const plan = makeDemoPlan({ seed: 7, scale: 1, now })
  await seedPlan({ databaseUrl: appUrl, keys, log }, plan)
  const { pathname } = new URL(ownerUrl)
  const superuserUrl = Object.assign(new URL(inject('postgres').superuserUrl), { pathname }).href
  return { plan, keys, keyTexts, appUrl, ownerUrl, superuserUrl, log }
}
