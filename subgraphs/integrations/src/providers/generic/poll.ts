import { createHash } from 'node:crypto'
import type { ProviderCall, ProviderEvent, SyncStep } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { activityOf } from '../shared/words.ts'
import { genericHttp } from './client.ts'
import type { GenericConfig } from './config-schema.ts'
import { say, valueAt } from './sentence.ts'
import { KEY } from './webhook.ts'

interface Cursor {
  /** Digests of the entries that were seen, the latest last; null before the first reading. */
  seen: string[] | null
}

const MOST_SEEN = 5_000
/** Of one list: all of it is remembered, or what was forgotten would be news again. */
const MOST_ENTRIES = 20_000
/** More at once would bury the feed: the rest counts as seen. */
const MOST_TOLD = 100

/** Reads one list. The first time what is there is only remembered: it did not happen now. */
export async function* poll(
  config: GenericConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const { seen } = { seen: null, ...(cursor as Cursor | null) }
  if (config.pollPath === undefined) {
    yield { facts: [], counts: {}, progress: 100, cursor: { seen } }
    return
  }
  const items = itemsOf(await genericHttp(config, call).get(config.pollPath), config)
  if (items.length > MOST_ENTRIES) {
    const most = new Intl.NumberFormat('en').format(MOST_ENTRIES)
    throw new SetupProblem(
      `The list has more than ${most} entries. Ask for the latest alone, by a limit or a date in the path.`,
    )
  }
  const keyed = items.map((item) => ({ item, key: keyOf(item, config) }))
  const known = new Set(seen)
  const fresh = seen === null ? [] : keyed.filter(({ key }) => !known.has(key))
  const present = new Set(keyed.map(({ key }) => key))
  const gone = (seen ?? []).filter((key) => !present.has(key))
  // What is in the list is never forgotten, however long ago it came.
  const kept = Math.min(gone.length, Math.max(0, MOST_SEEN - present.size))
  const now = [...gone.slice(gone.length - kept), ...present]
  yield {
    facts: [],
    events: fresh.slice(0, MOST_TOLD).map(({ item }) => eventOf(item, config)),
    counts: { entries: items.length, new: fresh.length },
    progress: 100,
    cursor: { seen: now } satisfies Cursor,
  }
}

/** @throws SetupProblem when there is no list where one is said to be. */
export function itemsOf(answer: unknown, { itemsPath = '' }: GenericConfig): Reader[] {
  const found = reader(answer)
  if (Array.isArray(found.value(itemsPath))) return found.list(itemsPath)
  const where =
    itemsPath === '' ? 'The answer is no list. Say where in it the list is.' : `There is no list at “${itemsPath}”.`
  const names = typeof answer === 'object' && answer !== null ? Object.keys(answer).slice(0, 10) : []
  throw new SetupProblem(names.length === 0 ? where : `${where} The answer has: ${names.join(', ')}.`)
}

/** What has no id is known again by all that it says. */
function keyOf(item: Reader, { itemIdPath = 'id' }: GenericConfig): string {
  const said = valueAt(item, itemIdPath) ?? JSON.stringify(item.value(''))
  return createHash('sha256').update(said).digest('base64url').slice(0, 16)
}

function eventOf(item: Reader, config: GenericConfig): ProviderEvent {
  const said = config.itemSentence === undefined ? null : say(config.itemSentence, item.value(''))
  const name = item.text('name') ?? item.text('title')
  const summary = said ?? (name === null ? 'Something new came in' : `New: ${name}`)
  const url = config.linkPath === undefined ? null : item.url(config.linkPath)
  return { activity: activityOf(KEY, 'entry', summary, { url }), actor: null, container: null, facts: [] }
}
