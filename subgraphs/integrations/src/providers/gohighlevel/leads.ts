import type { ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'
import { minorUnits } from '../shared/words.ts'
import { KEY, type Pipeline } from './client.ts'
import type { GoHighLevelConfig } from './config-schema.ts'

type LeadFact = Extract<ProviderFact, { type: 'lead.upserted' }>

const APP = 'https://app.gohighlevel.com/v2/location'
const STATUS = { open: 'OPEN', won: 'WON', lost: 'LOST', abandoned: 'LOST' } as const

/**
 * A contact as the API or a webhook gives it. Null when it has no id.
 * @param toldAt when it was told, for webhooks: those do not say when it was changed.
 */
export function contactFact(contact: Reader, config: GoHighLevelConfig, toldAt: string | null = null): LeadFact | null {
  const externalId = contact.id('id')
  if (externalId === null) return null
  const createdAt = contact.instant('dateAdded')
  return {
    type: 'lead.upserted',
    container: { kind: 'ACCOUNT', id: config.locationId },
    payload: {
      provider: KEY,
      externalId,
      kind: 'CONTACT',
      name: nameOf(contact),
      email: contact.text('email', 320)?.toLowerCase() ?? null,
      phone: contact.text('phone', 40),
      stage: null,
      status: null,
      valueMinor: null,
      currency: null,
      source: contact.text('source', 120),
      campaign: campaignOf(contact),
      url: `${APP}/${config.locationId}/contacts/detail/${encodeURIComponent(externalId)}`,
      createdAt,
      updatedAt: contact.instant('dateUpdated') ?? toldAt ?? createdAt ?? new Date().toISOString(),
    },
  }
}

export function nameOf(contact: Reader): string | null {
  const parts = [contact.text('firstName', 60), contact.text('lastName', 60)].filter((part) => part !== null)
  // The whole name is given in small letters.
  return (parts.join(' ') || null) ?? contact.text('name', 120) ?? contact.text('contactName', 120)
}

/** The campaign that first brought somebody, where GoHighLevel has seen one. */
function campaignOf(contact: Reader): string | null {
  const places = ['attributionSource', 'lastAttributionSource']
  const found = places.flatMap(
    (place) => contact.text(`${place}.utmCampaign`, 120) ?? contact.text(`${place}.campaign`, 120) ?? [],
  )
  const [first] = contact.list('attributions')
  return found[0] ?? first?.text('utmCampaign', 120) ?? null
}

/** An opportunity, in the pipeline that it stands in. Null when it has no id. */
export function opportunityFact(
  opportunity: Reader,
  config: GoHighLevelConfig,
  pipelines: readonly Pipeline[],
  toldAt: string | null = null,
): LeadFact | null {
  const externalId = opportunity.id('id')
  if (externalId === null) return null
  const pipelineId = opportunity.id('pipelineId')
  const stageId = opportunity.id('pipelineStageId') ?? ''
  const stage = pipelines.find(({ id }) => id === pipelineId)?.stages.get(stageId)
  const currency = config.currency ?? 'USD'
  const createdAt = opportunity.instant('createdAt') ?? opportunity.instant('dateAdded')
  const status = opportunity.text('status')?.toLowerCase() ?? ''
  return {
    type: 'lead.upserted',
    container: pipelineId === null ? { kind: 'ACCOUNT', id: config.locationId } : { kind: 'BOARD', id: pipelineId },
    payload: {
      provider: KEY,
      externalId,
      kind: 'OPPORTUNITY',
      name: opportunity.text('name', 200) ?? opportunity.text('contact.name', 120),
      email: opportunity.text('contact.email', 320)?.toLowerCase() ?? null,
      phone: opportunity.text('contact.phone', 40),
      stage: stage ?? null,
      status: STATUS[status as keyof typeof STATUS] ?? 'OPEN',
      valueMinor: minorUnits(opportunity.number('monetaryValue'), currency),
      currency: opportunity.number('monetaryValue') === null ? null : currency,
      source: opportunity.text('source', 120),
      campaign: null,
      url: `${APP}/${config.locationId}/opportunities/list`,
      createdAt,
      updatedAt: opportunity.instant('updatedAt') ?? toldAt ?? createdAt ?? new Date().toISOString(),
    },
  }
}
