import { system, transaction } from '@atrium/kit/database'
import type { EventPayloads, EventType, StreamEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { Connection } from '../../src/connections/connection.entity.ts'
import { keepMarketing } from '../../src/marketing/keep-marketing.ts'
import { writeBuiltInTemplates } from '../../src/templates/built-in.ts'
import type { Workspace } from './workspace.ts'

/** A connection that tells nothing by itself. */
export async function connectCrm({ database }: Workspace, companyId: string | null): Promise<string> {
  const id = newId()
  await transaction(database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    const shared = { templateKey: 'gohighlevel', handlerKey: 'gohighlevel', name: 'CRM', status: 'PAUSED' } as const
    em.create(Connection, { id, companyId, isWebhookRegistered: false, config: {}, ...shared })
    await em.flush()
  })
  return id
}

export const DAY_MS = 24 * 60 * 60_000
export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
export const day = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10)

export type Told<T extends EventType> = Omit<EventPayloads[T], 'connectionId' | 'provider'>

/** Keeps what a connection tells, as the consumer does. */
export const keepTold = <T extends EventType>(
  { database }: Workspace,
  type: T,
  payload: Told<T>,
  place: { connectionId: string; companyId?: string | null; occurredAt?: string },
) =>
  transaction(database, system('relay'), (em) => {
    const { connectionId, companyId = null, occurredAt = new Date().toISOString() } = place
    const told = { connectionId, provider: 'gohighlevel', ...payload }
    return keepMarketing(em, { type, companyId, occurredAt, payload: told } as unknown as StreamEvent)
  })

export const lead = (externalId: string, change: Partial<Told<'lead.upserted'>> = {}): Told<'lead.upserted'> => ({
  externalId,
  kind: 'OPPORTUNITY',
  name: 'Ada Lovelace',
  email: 'ada@lovelace.test',
  phone: null,
  stage: null,
  status: 'OPEN',
  valueMinor: null,
  currency: null,
  source: null,
  campaign: null,
  url: null,
  createdAt: ago(120),
  updatedAt: ago(60),
  ...change,
})

export const campaignDay = (spendMinor: number, change: Partial<Told<'campaign.reported'>> = {}) => ({
  externalId: '77',
  name: 'Spring',
  status: 'ACTIVE',
  day: day(1),
  currency: 'USD',
  spendMinor,
  impressions: 1_000,
  clicks: 50,
  leads: 4,
  ...change,
})
