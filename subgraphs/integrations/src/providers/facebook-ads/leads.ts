import type { ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'
import { KEY } from './client.ts'

/** What is asked for of a lead. */
export const LEAD_FIELDS =
  'id,created_time,field_data,ad_id,ad_name,adset_name,campaign_id,campaign_name,form_id,is_organic,platform'

export type LeadFact = Extract<ProviderFact, { type: 'lead.upserted' }>

/** A lead as Meta gives it, with the campaign that brought it. Null when it has no id. */
export function leadFact(lead: Reader, pageId: string | null): LeadFact | null {
  const externalId = lead.id('id')
  if (externalId === null) return null
  const answers = new Map(
    lead
      .list('field_data')
      .map((field) => [field.text('name', 120)?.toLowerCase() ?? '', field.list('values')[0]?.text('', 320) ?? null]),
  )
  const answer = (...names: string[]) => names.map((name) => answers.get(name)).find((value) => value != null) ?? null
  const names = [answer('first_name'), answer('last_name')].filter((part) => part !== null)
  const campaignId = lead.id('campaign_id')
  const at = lead.instant('created_time') ?? new Date().toISOString()
  return {
    type: 'lead.upserted',
    container:
      campaignId !== null
        ? { kind: 'CAMPAIGN', id: campaignId }
        : pageId === null
          ? null
          : { kind: 'ACCOUNT', id: pageId },
    payload: {
      provider: KEY,
      externalId,
      kind: 'LEAD',
      name: answer('full_name', 'name') ?? (names.join(' ') || null),
      email: answer('email', 'work_email')?.toLowerCase() ?? null,
      phone: answer('phone_number', 'phone', 'work_phone_number'),
      stage: null,
      status: 'OPEN',
      valueMinor: null,
      currency: null,
      source: lead.text('platform') === 'ig' ? 'Instagram' : 'Facebook',
      campaign: lead.text('campaign_name', 120) ?? campaignId,
      url: null,
      createdAt: at,
      updatedAt: at,
    },
  }
}
