import { LockMode } from '@mikro-orm/core'
import { sql, system, transaction } from '@atrium/kit/database'
import { startJobs } from '@atrium/kit/jobs'
import { Connection } from '../connections/connection.entity.ts'
import { WEBHOOK_SECRET, writeSecrets } from '../connections/secrets.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { webhookPath } from '../connections/webhook-address.ts'
import { openSeedDatabase, openSeedVault, type SeedConfig } from '../seed.ts'
import { nextSyncAt } from '../sync/schedule.ts'
import { queueSync } from '../sync/sync.service.ts'
import { writeBuiltInTemplates } from '../templates/built-in.ts'

/** Made up once: the demo has one Stripe connection, whenever it is seeded. */
const CONNECTION_ID = '019a9d00-0000-7000-8000-0000000000c2'

/** Where the demo's Stripe answers, and what it signs with. */
export interface DemoStripe {
  baseUrl: string
  secretKey: string
  webhookSecret: string
}

/**
 * Points the agency's Stripe connection of the demo workspace at `stripe`; makes it the first time.
 * @returns the path that its webhooks are posted to, whether it was made, and the names of companies that could pay there.
 */
export async function connectDemoStripe(
  config: SeedConfig,
  { baseUrl, secretKey, webhookSecret }: DemoStripe,
): Promise<{ webhookPath: string; isNew: boolean; companies: string[] }> {
  await using database = await openSeedDatabase(config)
  await using vault = await openSeedVault(config)
  return await transaction(database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    const existing = await em.findOne(Connection, { id: CONNECTION_ID })
    const connection =
      existing ??
      em.create(Connection, {
        id: CONNECTION_ID,
        templateKey: 'stripe',
        handlerKey: 'stripe',
        companyId: null,
        name: 'Stripe (simulated)',
        status: 'ACTIVE',
        config: { baseUrl },
        isWebhookRegistered: true,
        nextSyncAt: nextSyncAt('stripe'),
      })
    // The simulator's port may be another at each start.
    connection.config = { baseUrl }
    await em.persist(connection).flush()
    await writeSecrets(em, connection, { secretKey, [WEBHOOK_SECRET]: webhookSecret }, vault)
    if (!existing) {
      addToTimeline(em, connection, { kind: 'created', message: 'Set up with the demo workspace.', viewer: null })
    }
    await em.flush()
    const companies = await sql<{ name: string }>(
      em,
      'select name from integrations.known_companies order by name limit 30',
    )
    return { webhookPath: webhookPath(connection), isNew: !existing, companies: companies.map(({ name }) => name) }
  })
}

/** Has the demo's Stripe connection synchronised at once, by the workers of whatever process runs them. */
export async function readDemoStripe(config: SeedConfig): Promise<void> {
  await using database = await openSeedDatabase(config)
  const jobs = await startJobs({ url: config.databaseUrl, log: config.log })
  try {
    await transaction(database, system('job'), async (em) => {
      const connection = await em.findOneOrFail(
        Connection,
        { id: CONNECTION_ID },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      )
      await queueSync(em, jobs, connection, { isOptional: true, cause: 'SCHEDULE' })
    })
  } finally {
    await jobs.dispose()
  }
}
