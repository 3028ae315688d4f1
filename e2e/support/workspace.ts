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

/** A copy of the workspace as it was seeded at most an hour ago, by the first file of the run that asked for it. */
export async function makeWorkspace(): Promise<Workspace> {
  const log = createLogger({ level: process.env['ATRIUM_LOG_LEVEL'] ?? 'silent' })
  const { appUrl, ownerUrl, note } = await createTestDatabase({
    migrate: (owner, app) => migrateAll({ ownerUrl: owner, appUrl: app, subgraphs: SUBGRAPH_MIGRATIONS }),
    filling: {
      // Of this hour, and so of this day.
      name: `seeded_${new Date().toISOString().slice(0, 13).replaceAll(/\D/g, '')}`,
      async write(_owner, app) {
        const seeded: Seeded = { now: Date.now(), keyTexts: await generateKeyTexts() }
        await seedPlan({ databaseUrl: app, keys: await parseKeys(seeded.keyTexts), log }, planAt(seeded.now))
        return JSON.stringify(seeded)
      },
    },
  })
  const { now, keyTexts } = JSON.parse(note) as Seeded
  const { pathname } = new URL(ownerUrl)
  const superuserUrl = Object.assign(new URL(inject('postgres').superuserUrl), { pathname }).href
  return { plan: planAt(now), keys: await parseKeys(keyTexts), keyTexts, appUrl, ownerUrl, superuserUrl, log }
}

/** What the rows were written with. */
interface Seeded {
  now: number
  keyTexts: KeyTexts
}

// The same at the same time, so only the time is kept.
const planAt = (now: number) => makeDemoPlan({ seed: 7, scale: 1, now: new Date(now) })
