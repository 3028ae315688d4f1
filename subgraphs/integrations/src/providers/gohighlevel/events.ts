import type { ActivityCategory, EventActivity } from '@atrium/kit/events'
import type { Headers, Processed, ProviderConfig, ProviderDelivery, ProviderFact, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { activityOf, amountInWords, momentInWords } from '../shared/words.ts'
import { type AppointmentFact, appointmentFact } from './appointments.ts'
import { KEY, type Pipeline } from './client.ts'
import type { GoHighLevelConfig } from './config-schema.ts'
import { contactFact, nameOf, opportunityFact } from './leads.ts'

const EVENT = /^[A-Za-z]{3,60}$/

/** The sub-account that a payload is about; null where it names none. Kinds of payloads say it in places of their own. */
export function locationOf(p: Reader): string | null {
  return p.id('locationId') ?? p.id('altId') ?? p.id('appointment.locationId') ?? p.id('opportunity.locationId')
}

/** Deliveries carry an id. Published examples lack it, and that of a paid invoice lacks its type as well. */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('type') ?? (p.has('invoiceNumber') && p.text('status') === 'paid' ? 'InvoicePaid' : '')
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = p.id('webhookId')
  const key = id === null ? bodyKey(event, rawBody) : joinedKey(event, id)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

/** What is fetched for an opportunity: deliveries name stages by their ids and leave the person out. */
export interface CompletedOpportunity {
  opportunity: unknown
  pipelines: Pipeline[]
}

export function opportunityOf({ event, payload }: ProviderDelivery): string | null {
  return event.startsWith('Opportunity') && event !== 'OpportunityDelete' ? reader(payload).id('id') : null
}

/** @param completed an opportunity as it is now; null when it is gone, or the delivery is about none. */
export function processDelivery(
  { event, payload }: ProviderDelivery,
  completed: unknown,
  settings: ProviderConfig,
): Processed {
  const config = settings as unknown as GoHighLevelConfig
  const p = reader(payload)
  if (locationOf(p) !== config.locationId) {
    return { kind: 'ignored', reason: 'It is about another sub-account.' }
  }
  const toldAt = p.instant('timestamp')
  if (/^(Contact|Opportunity)Delete$/.test(event)) return deleted(event, p, toldAt)
  if (event.startsWith('Contact')) {
    const fact = contactFact(p, config, toldAt)
    return fact === null ? incomplete : told(fact, sentenceOfContact(event, p), 'PEOPLE', event, fact.payload.url)
  }
  if (event.startsWith('Opportunity')) return opportunity(event, completed, config)
  if (event.startsWith('Appointment')) {
    // Under its own name, or flat.
    const appointment = p.has('appointment') ? p.at('appointment') : p
    const fact = appointmentFact(appointment, config, { toldAt, isDeleted: event === 'AppointmentDelete' })
    return fact === null ? incomplete : told(fact, sentenceOfAppointment(event, fact), 'PEOPLE', event)
  }
  const said = sentenceOfOther(event)
  if (said === null) return { kind: 'ignored', reason: `“${event}” is not shown here.` }
  return {
    kind: 'events',
    events: [{ activity: activityOf(KEY, event, said), actor: null, container: null, facts: [] }],
  }
}

const incomplete: Processed = { kind: 'ignored', reason: 'It does not say what it is about.' }

function told(
  fact: ProviderFact,
  said: string | null,
  category: ActivityCategory,
  event: string,
  url: string | null = null,
): Processed {
  const activity: EventActivity | null = said === null ? null : activityOf(KEY, event, said, { category, url })
  return { kind: 'events', events: [{ activity, actor: null, container: fact.container, facts: [fact] }] }
}

function deleted(event: string, p: Reader, toldAt: string | null): Processed {
  const externalId = p.id('id')
  if (externalId === null) return incomplete
  const isContact = event === 'ContactDelete'
  const name = isContact ? nameOf(p) : p.text('name')
  const said = isContact
    ? `The contact ${name ?? 'of somebody'} was deleted in GoHighLevel`
    : `The opportunity ${name === null ? '' : `“${name}” `}was deleted in GoHighLevel`
  const at = toldAt ?? new Date().toISOString()
  const fact: ProviderFact = { type: 'lead.deleted', container: null, payload: { provider: KEY, externalId, at } }
  return told(fact, said, isContact ? 'PEOPLE' : 'PROJECT', event)
}

function opportunity(event: string, completed: unknown, config: GoHighLevelConfig): Processed {
  if (completed === null || completed === undefined) {
    return { kind: 'ignored', reason: 'The opportunity is gone at GoHighLevel.' }
  }
  const { opportunity: found, pipelines } = completed as CompletedOpportunity
  const fact = opportunityFact(reader(found), config, pipelines)
  if (fact === null) return incomplete
  return told(fact, sentenceOfOpportunity(event, fact.payload), 'PROJECT', event, fact.payload.url)
}

/** Null for what is only told to other subgraphs: tags and addresses change all the time. */
function sentenceOfContact(event: string, p: Reader): string | null {
  if (event !== 'ContactCreate') return null
  const source = p.text('source', 60)
  return `New contact in GoHighLevel: ${nameOf(p) ?? 'somebody without a name'}${source === null ? '' : `, from ${source}`}`
}

function sentenceOfOpportunity(
  event: string,
  { name, stage, status, valueMinor, currency }: Extract<ProviderFact, { type: 'lead.upserted' }>['payload'],
): string | null {
  const title = `“${name ?? 'Untitled opportunity'}”`
  const worth = valueMinor && currency !== null ? amountInWords(valueMinor, currency) : null
  switch (event) {
    case 'OpportunityCreate':
      return `New opportunity ${title}${worth === null ? '' : `, worth ${worth}`}`
    case 'OpportunityStageUpdate':
      return stage === null ? `${title} moved to another stage` : `${title} moved to ${stage}`
    case 'OpportunityStatusUpdate':
      if (status === 'WON') return `${title} was won${worth === null ? '' : `: ${worth}`}`
      return status === 'LOST' ? `${title} was lost` : `${title} was opened again`
    case 'OpportunityMonetaryValueUpdate':
      return worth === null ? `${title} has no value any more` : `${title} is now worth ${worth}`
    default:
      return null
  }
}

function sentenceOfAppointment(event: string, { payload: { title, status, startsAt } }: AppointmentFact): string {
  const name = `“${title}”`
  const when = momentInWords(startsAt)
  if (event === 'AppointmentDelete') return `${name} on ${when} was taken out of the calendar`
  if (status === 'CANCELLED') return `${name} on ${when} was cancelled`
  if (status === 'MISSED') return `Nobody came to ${name} on ${when}`
  if (status === 'DONE') return `${name} on ${when} took place`
  return event === 'AppointmentCreate' ? `${name} was booked for ${when}` : `${name} is now on ${when}`
}

const VERBS: Record<string, string> = {
  Create: 'created',
  Delete: 'deleted',
  Complete: 'completed',
  Paid: 'paid',
  PartiallyPaid: 'paid in part',
  Sent: 'sent',
  Void: 'voided',
}

/** Of what GoHighLevel has beside what the product keeps: invoices, notes, tasks … Null: mere changes, and its own affairs. */
function sentenceOfOther(event: string): string | null {
  if (event === 'INSTALL') return 'The app was installed in GoHighLevel'
  if (event === 'UNINSTALL') return 'The app was removed from GoHighLevel, so it tells nothing any more'
  const [, noun = '', verb = ''] =
    /^([A-Za-z]+?)(Create|Delete|Complete|PartiallyPaid|Paid|Sent|Void)$/.exec(event) ?? []
  if (noun === '') return null
  const words = noun.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return `${/^[aeiou]/.test(words) ? 'An' : 'A'} ${words} was ${VERBS[verb]} in GoHighLevel`
}
