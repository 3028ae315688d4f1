import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig, ProviderRequest } from '../provider.ts'
import { parsedBody } from '../shared/delivery.ts'
import { failureOf, HttpFailure } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { isFresh, verifyEd25519 } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { goHighLevelHttp, KEY, listCalendars, listPipelines, NAME } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type GoHighLevelConfig, PUBLISHED_KEY } from './config-schema.ts'
import { type CompletedOpportunity, locationOf, opportunityOf, processDelivery, readDelivery } from './events.ts'
import { syncLocation } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as GoHighLevelConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** GoHighLevel sends the same bytes again every ten minutes, six times; the id in them keeps what came before from counting twice. */
const TOLERANCE_MS = 90 * 60 * 1000

/** GoHighLevel: contacts, opportunities and bookings of one sub-account. */
export const goHighLevelProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncLocation(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    // Whatever else it is answered is final for it.
    busyStatus: 429,
    // It signs with one key of its own, which everybody may know.
    secrets: [],
    handshake: (request, config) => (isForeign(request, typed(config)) ? { status: 200 } : null),
    verify: (request, config) => verify(request, typed(config)),
    read: readDelivery,
    isThin: (delivery) => opportunityOf(delivery) !== null,
    async complete(delivery, config, call) {
      const id = opportunityOf(delivery)
      if (id === null) return null
      const http = goHighLevelHttp(typed(config), call)
      try {
        // The stage's name as well: without it what is kept would lose its own.
        const [answer, pipelines] = await Promise.all([
          http.get(`opportunities/${encodeURIComponent(id)}`),
          listPipelines(http, typed(config)),
        ])
        return { opportunity: reader(answer).value('opportunity'), pipelines } satisfies CompletedOpportunity
      } catch (error) {
        if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
        throw error
      }
    },
    process: processDelivery,
  },
  commands,
  describeFailure,
}

/**
 * An app has one address for all sub-accounts that it is installed in, and GoHighLevel signs for every app with one key. What
 * is not about this connection's sub-account is taken and forgotten: kept, it would be seen by people whom it is not for.
 * What is not signed is not even read here: it is refused.
 */
function isForeign(request: ProviderRequest, config: GoHighLevelConfig): boolean {
  if (request.method !== 'POST' || !isSigned(request, config)) return false
  const payload = parsedBody(request.rawBody)
  return payload !== null && locationOf(reader(payload)) !== config.locationId
}

function verify(request: ProviderRequest, config: GoHighLevelConfig): boolean {
  if (!isSigned(request, config)) return false
  const at = reader(parsedBody(request.rawBody)).instant('timestamp')
  return at === null || isFresh(Date.parse(at), { toleranceMs: TOLERANCE_MS })
}

function isSigned({ rawBody, headers }: ProviderRequest, { publicKey }: GoHighLevelConfig): boolean {
  const pem = `-----BEGIN PUBLIC KEY-----\n${publicKey ?? PUBLISHED_KEY}\n-----END PUBLIC KEY-----`
  return verifyEd25519(rawBody, headers['x-ghl-signature'], pem, 'base64')
}

async function testConnection(config: GoHighLevelConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const http = goHighLevelHttp(config, call, 0)
    const location = reader(await http.get(`locations/${encodeURIComponent(config.locationId)}`)).at('location')
    const [pipelines, calendars] = await Promise.all([listPipelines(http, config), listCalendars(http, config)])
    const account = location.text('name', 120) ?? config.locationId
    const found = `${counted(pipelines.length, 'pipeline')} and ${counted(calendars.length, 'calendar')}`
    return {
      isOk: true,
      message: `Connected to ${account} in GoHighLevel; ${found} can be seen.`,
      account,
      details: { pipelines: pipelines.length, calendars: calendars.length, timeZone: location.text('timezone') },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
