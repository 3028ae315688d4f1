import type { Client } from '@notionhq/client'
import type { CommandResult, ProviderCommands } from '../commands.ts'
import type { ProviderConfig } from '../provider.ts'
import { SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { findDatabase, findPage, openNotion } from './client.ts'
import type { NotionConfig } from './config-schema.ts'
import { documentFact } from './documents.ts'

const typed = (config: ProviderConfig) => config as unknown as NotionConfig
/** Of one piece of text, and of blocks in one call. */
const TEXT_LENGTH = 2000
const MOST_BLOCKS = 100

export const commands: ProviderCommands = {
  async createPage(config, { title, parent, text }, call) {
    const notion = await openNotion(typed(config), call)
    const place = await placeFor(notion, parent ?? typed(config).newPagesIn ?? null)
    const made = reader(
      await notion.pages.create({
        parent: place.parent,
        // The id of the title, whatever a database calls it.
        properties: { title: { title: [{ text: { content: title.slice(0, TEXT_LENGTH) } }] } },
        ...(text !== null && { children: paragraphs(text) }),
      }),
    )
    return resultOf(documentFact(made, null, place.databaseName))
  },
}

interface Place {
  parent: { type: 'data_source_id'; data_source_id: string } | { type: 'page_id'; page_id: string }
  databaseName: string | null
}

/** @param where id or link of a database or a page. */
async function placeFor(notion: Client, where: string | null): Promise<Place> {
  const id = idIn(where ?? '')
  if (id === null)
    throw new SetupProblem('Say where in Notion the page belongs: set “New pages go to” on the connection.')
  const database = await findDatabase(notion, id)
  if (database?.dataSource) {
    const parent = { type: 'data_source_id' as const, data_source_id: database.dataSource }
    return { parent, databaseName: database.name }
  }
  if ((await findPage(notion, id)) === null) {
    throw new SetupProblem(
      'Notion shows no page or database of this id to the integration. Share it there under ••• → Connections.',
    )
  }
  return { parent: { type: 'page_id', page_id: id }, databaseName: null }
}

/** Links end with the id without its dashes, and a query may follow. */
function idIn(where: string): string | null {
  const path = where.split(/[?#]/, 1)[0] ?? ''
  const hex = /([0-9a-f]{32})$/i.exec(path.replaceAll('-', '').replace(/\/+$/, ''))?.[1]?.toLowerCase()
  if (hex === undefined) return null
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function paragraphs(text: string) {
  const parts = text.split(/\n{2,}/).flatMap((part) => part.match(new RegExp(`[\\s\\S]{1,${TEXT_LENGTH}}`, 'g')) ?? [])
  return parts.slice(0, MOST_BLOCKS).map((content) => ({
    object: 'block' as const,
    type: 'paragraph' as const,
    paragraph: { rich_text: [{ type: 'text' as const, text: { content } }] },
  }))
}

function resultOf(fact: ReturnType<typeof documentFact>): CommandResult {
  if (fact?.type !== 'document.upserted')
    throw new SetupProblem('Notion answered with something that is no page. Look there before trying again.')
  const { externalId, title, url } = fact.payload
  return { externalId, name: title, url, facts: [fact] }
}
