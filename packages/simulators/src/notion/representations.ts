import { randomUUID } from 'node:crypto'
import type { NotionDatabase, NotionPage, NotionPerson, NotionState } from './state.ts'

const instant = (at: number) => new Date(at).toISOString()
const bare = (id: string) => id.replaceAll('-', '')

function richText(content: string) {
  const annotations = {
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    code: false,
    color: 'default',
  }
  return { type: 'text', text: { content, link: null }, annotations, plain_text: content, href: null }
}

export function personJson({ id, name, email }: NotionPerson) {
  return { object: 'user', id, type: 'person', person: { email }, name, avatar_url: null }
}

export function botJson({ bot, workspace }: NotionState) {
  const owner = { type: 'workspace', workspace: true }
  return {
    object: 'user',
    id: bot.id,
    type: 'bot',
    bot: {
      owner,
      workspace_id: workspace.id,
      workspace_name: workspace.name,
      workspace_limits: { max_file_upload_size_in_bytes: 5_242_880 },
    },
    name: bot.name,
    avatar_url: null,
  }
}

export function pageJson(state: NotionState, page: NotionPage) {
  const url = `https://www.notion.so/${page.title.replaceAll(/\W+/g, '-')}-${bare(page.id)}`
  return {
    object: 'page',
    id: page.id,
    created_time: instant(page.createdAt),
    last_edited_time: instant(page.editedAt),
    created_by: { object: 'user', id: page.editedBy },
    last_edited_by: { object: 'user', id: page.editedBy },
    cover: null,
    icon: null,
    parent: parentJson(state, page),
    archived: page.isInTrash,
    in_trash: page.isInTrash,
    is_locked: false,
    properties: {
      [page.parent !== null && 'database' in page.parent ? 'Name' : 'title']: {
        id: 'title',
        type: 'title',
        // Two pieces, as a title has whose end is bold.
        title: page.title === '' ? [] : [richText(page.title.slice(0, 4)), richText(page.title.slice(4))],
      },
    },
    url,
    public_url: null,
  }
}

function parentJson(state: NotionState, { parent }: NotionPage) {
  if (parent === null) return { type: 'workspace', workspace: true }
  if ('page' in parent) return { type: 'page_id', page_id: parent.page }
  const { id, dataSourceId } = state.databases.find((each) => each.id === parent.database)!
  return { type: 'data_source_id', data_source_id: dataSourceId, database_id: id }
}

export function dataSourceJson({ id, dataSourceId, title }: NotionDatabase) {
  return {
    object: 'data_source',
    id: dataSourceId,
    title: [richText(title)],
    description: [],
    parent: { type: 'database_id', database_id: id },
    database_parent: { type: 'workspace', workspace: true },
    properties: { Name: { id: 'title', name: 'Name', type: 'title', title: {}, description: null } },
    created_time: instant(0),
    last_edited_time: instant(0),
    archived: false,
    in_trash: false,
    is_inline: false,
    icon: null,
    cover: null,
    url: `https://www.notion.so/${bare(id)}`,
    public_url: null,
  }
}

export function databaseJson({ id, dataSourceId, title }: NotionDatabase) {
  return {
    object: 'database',
    id,
    title: [richText(title)],
    description: [],
    parent: { type: 'workspace', workspace: true },
    data_sources: [{ id: dataSourceId, name: title }],
    is_inline: false,
    is_locked: false,
    in_trash: false,
    created_time: instant(0),
    last_edited_time: instant(0),
    icon: null,
    cover: null,
    url: `https://www.notion.so/${bare(id)}`,
    public_url: null,
  }
}

/** A page of a list. @param type of what is in it, as Notion names it. */
export function listJson(
  all: object[],
  type: string,
  { page_size = 100, start_cursor }: { page_size?: number; start_cursor?: string },
) {
  const start = start_cursor === undefined ? 0 : Number(start_cursor)
  const results = all.slice(start, start + page_size)
  const has_more = start + page_size < all.length
  const next_cursor = has_more ? String(start + page_size) : null
  return { object: 'list', results, next_cursor, has_more, type, [type]: {}, request_id: randomUUID() }
}
