import type { ExternalPerson } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import { cut, oneLine, type Reader } from '../shared/reader.ts'

type DocumentFact = Extract<ProviderFact, { type: 'document.upserted' | 'document.deleted' }>

/** A page in a database belongs to it; one below another page to nothing that can be linked. */
export function placeOf(page: Reader): ExternalContainer | null {
  const database = page.id('parent.database_id')
  return database === null ? null : { kind: 'DATABASE', id: database }
}

/**
 * What a page is now: a document, or one that is gone once it lies in the bin. Null when it lacks what makes it one.
 * @param editor who edited it last, where that is known.
 * @param databaseName of the database it is in.
 */
export function documentFact(
  page: Reader,
  editor: ExternalPerson | null,
  databaseName: string | null,
): DocumentFact | null {
  const externalId = page.id('id')
  const updatedAt = page.instant('last_edited_time')
  if (externalId === null || updatedAt === null) return null
  const container = placeOf(page)
  if (page.flag('in_trash') || page.flag('archived')) {
    return { type: 'document.deleted', container, payload: { provider: 'notion', externalId, at: updatedAt } }
  }
  return {
    type: 'document.upserted',
    container,
    payload: {
      provider: 'notion',
      externalId,
      container: container && { ...container, name: databaseName },
      title: titleOf(page) ?? 'Untitled page',
      url: page.url('url'),
      editedBy: editor,
      updatedAt,
    },
  }
}

/** The one property of the type `title`, whatever it is called. */
export function titleOf(page: Reader): string | null {
  const title = page
    .at('properties')
    .values()
    .find((property) => property.text('type') === 'title')
  return title ? titleOfText(title.list('title')) : null
}

/** Rich text comes in pieces of one format each. */
export function titleOfText(pieces: Reader[]): string | null {
  const text = oneLine(pieces.map((piece) => piece.raw('plain_text')).join(''))
  return text === '' ? null : cut(text, 300)
}

export function personOf(person: Reader): ExternalPerson {
  return {
    id: person.id('id'),
    name: person.text('name', 100) ?? person.text('person.email', 100) ?? 'Someone',
    email: person.text('person.email', 200),
    avatarUrl: person.url('avatar_url'),
  }
}
