import type { ActivityCategory, EventActivity } from '@atrium/kit/events'
import type { ExternalContainer, Processed, ProviderDelivery, ProviderFact } from '../provider.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import type { Completed } from './delivery.ts'
import { documentFact, placeOf, titleOf, titleOfText } from './documents.ts'

const SUMMARY_LENGTH = 200

/** What people do to a page. */
const PAGE_VERBS: Record<string, string> = {
  'page.created': 'created',
  'page.content_updated': 'edited',
  'page.properties_updated': 'changed the properties of',
  'page.moved': 'moved',
  'page.deleted': 'deleted',
  'page.undeleted': 'restored',
  'page.locked': 'locked',
  'page.unlocked': 'unlocked',
}

/** What there is to say of one delivery. */
interface Told {
  said: string
  category: ActivityCategory
  container: ExternalContainer | null
  facts: ProviderFact[]
  url: string | null
}

/** @param completed {@link Completed}; null when nothing needed to be fetched. */
export function processDelivery({ event, payload }: ProviderDelivery, completed: unknown): Processed {
  const found = completed as Completed | null
  const p = reader(payload)
  const who = found?.author?.name ?? 'Someone'
  const told = tell(event, p, found, who)
  if (typeof told === 'string') return { kind: 'ignored', reason: told }
  const { author = null } = found ?? {}
  const actor = author && { id: null, name: author.name, avatarUrl: author.avatarUrl, url: null }
  return {
    kind: 'events',
    events: [{ activity: activityOf(event, told), actor, container: told.container, facts: told.facts }],
  }
}

/** @returns why nobody is told, as a text. */
function tell(event: string, p: Reader, found: Completed | null, who: string): Told | string {
  const verb = PAGE_VERBS[event]
  if (verb !== undefined) return tellOfPage(p, found, who, verb)
  if (event === 'comment.created') {
    const page = found?.page ?? null
    const said = `${who} commented on ${named(page === null ? null : titleOf(page), 'a page')}`
    return { said, category: 'DISCUSSION', container: page && placeOf(page), facts: [], url: page?.url('url') ?? null }
  }
  if (event === 'data_source.created' || event === 'data_source.schema_updated') {
    const source = found?.dataSource ?? null
    if (source === null) return 'The database is gone at Notion, or not shared any more.'
    const name = named(titleOfText(source.list('title')), 'a database')
    const said =
      event === 'data_source.created' ? `${who} created the database ${name}` : `${who} changed the columns of ${name}`
    return { said, category: 'PROJECT', container: placeOf(source), facts: [], url: source.url('url') }
  }
  return 'Of Notion the feed shows pages, new comments, and databases.'
}

function tellOfPage(p: Reader, found: Completed | null, who: string, verb: string): Told | string {
  const page = found?.page ?? null
  const isDeleted = p.text('type') === 'page.deleted'
  if (page === null) return isDeleted ? deleted(p, who) : 'The page is gone at Notion, or not shared any more.'
  const fact = documentFact(page, found?.author ?? null, found?.databaseName ?? null)
  const title = titleOf(page)
  const said = `${who} ${verb} ${title === null ? 'a page' : `the page ${named(title, '')}`}`
  const facts = fact === null ? [] : [fact]
  return { said, category: 'PROJECT', container: placeOf(page), facts, url: isDeleted ? null : page.url('url') }
}

/** Of a page that cannot be read any more its id is all there is. */
function deleted(p: Reader, who: string): Told | string {
  const externalId = p.id('entity.id')
  if (externalId === null) return 'It does not say which page was deleted.'
  const at = p.instant('timestamp') ?? new Date().toISOString()
  const fact: ProviderFact = {
    type: 'document.deleted',
    container: null,
    payload: { provider: 'notion', externalId, at },
  }
  return { said: `${who} deleted a page in Notion`, category: 'PROJECT', container: null, facts: [fact], url: null }
}

const named = (title: string | null, otherwise: string) => (title === null ? otherwise : `“${cut(title, 80)}”`)

function activityOf(event: string, { said, category, url }: Told): EventActivity {
  const type = `notion.${event.replace('.', '_')}`
  return { type, category, audience: 'COMPANY', summary: cut(said, SUMMARY_LENGTH), source: 'notion', url }
}
