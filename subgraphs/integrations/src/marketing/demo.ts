import { sql, system, transaction } from '@atrium/kit/database'
import { Connection } from '../connections/connection.entity.ts'
import { writeSecrets } from '../connections/secrets.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { webhookPath } from '../connections/webhook-address.ts'
import { openSeedDatabase, openSeedVault, type SeedConfig } from '../seed.ts'
import { writeBuiltInTemplates } from '../templates/built-in.ts'

/** Made up once: the demo has one connection to each, whenever it is seeded. */
const IDS = {
  gohighlevel: '019a9d00-0000-7000-8000-0000000000d1',
  'facebook-ads': '019a9d00-0000-7000-8000-0000000000d2',
  'google-analytics': '019a9d00-0000-7000-8000-0000000000d3',
  mailersend: '019a9d00-0000-7000-8000-0000000000d4',
} as const
/** After the start of the demo, which it must not slow. */
const FIRST_SYNC_MS = 20_000

/** A marketing tool of the demo: where it answers, and what it signs with. */
export interface DemoMarketingTool {
  key: keyof typeof IDS
  name: string
  config: Record<string, unknown>
  secrets: Record<string, string>
}

/**
 * Points the connections of the demo workspace's first client to its marketing tools at `tools`; makes them the first time.
 * @returns for each tool, the path that its webhooks are posted to, and whether it was made.
 */
export async function connectDemoMarketing(
  config: SeedConfig,
  tools: readonly DemoMarketingTool[],
): Promise<Record<DemoMarketingTool['key'], { webhookPath: string; isNew: boolean }>> {
  await using database = await openSeedDatabase(config)
  await using vault = await openSeedVault(config)
  return await transaction(database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    const [company] = await sql<{ id: string }>(em, 'select id from integrations.known_companies order by id limit 1')
    const connected = []
    for (const { key, name, config: settings, secrets } of tools) {
      const existing = await em.findOne(Connection, { id: IDS[key] })
      const connection =
        existing ??
        em.create(Connection, {
          id: IDS[key],
          templateKey: key,
          handlerKey: key,
          companyId: company?.id ?? null,
          name,
          status: 'ACTIVE',
          config: settings,
          isWebhookRegistered: true,
          nextSyncAt: new Date(Date.now() + FIRST_SYNC_MS),
        })
      // The simulator's port may be another at each start.
      connection.config = settings
      await em.persist(connection).flush()
      await writeSecrets(em, connection, secrets, vault)
      if (!existing) {
        addToTimeline(em, connection, { kind: 'created', message: 'Set up with the demo workspace.', viewer: null })
      }
      connected.push([key, { webhookPath: webhookPath(connection), isNew: !existing }] as const)
    }
    await em.flush()
    return Object.fromEntries(connected) as Awaited<ReturnType<typeof connectDemoMarketing>>
  })
}
