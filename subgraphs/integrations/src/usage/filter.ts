import { badInput } from '@atrium/kit/errors'
import { fromGlobalId, type IdType } from '@atrium/kit/ids'
import { SEARCH_LENGTH } from '@atrium/kit/pages'
import type { Part } from './window.ts'

/** What clients can be sorted by. */
export const ClientOrderField = { USAGE: 'USAGE', GROWTH: 'GROWTH', NAME: 'NAME', LAST_AT: 'LAST_AT' } as const
export type ClientOrderField = keyof typeof ClientOrderField

const MOST_IDS = 50

export interface UsageWhere {
  projectIds?: string[] | null
  companyId?: string | null
  clientId?: string | null
  event?: string | null
  isLinked?: boolean | null
  search?: string | null
}

/**
 * Which use is meant, of `client` (usage_clients) and, unless `ofClients`, `series` (usage_series).
 * @throws BAD_USER_INPUT for too much.
 */
export function usageFilter(where: UsageWhere | null, ofClients = false): Part {
  const { projectIds, companyId, clientId, event, isLinked } = where ?? {}
  const search = where?.search?.trim()
  if ((projectIds?.length ?? 0) > MOST_IDS) throw badInput(`\`where.projectIds\` takes at most ${MOST_IDS}.`)
  if ((search?.length ?? 0) > SEARCH_LENGTH) {
    throw badInput(`\`where.search\` takes at most ${SEARCH_LENGTH} characters.`)
  }
  const parts: Part[] = [
    ...(projectIds?.length ? [idsIn('client.project_id', 'EcosystemProject', projectIds)] : []),
    ...(companyId ? [idsIn('client.company_id', 'Company', [companyId])] : []),
    ...(clientId ? [idsIn('client.id', 'EcosystemClient', [clientId])] : []),
    ...(isLinked == null ? [] : [{ text: `(client.company_id is not null) = ?`, params: [isLinked] }]),
    ...(search
      ? [{ text: '(client.name ilike ? or client.key ilike ?)', params: [pattern(search), pattern(search)] }]
      : []),
    ...(event ? [ofClients ? usesEvent(event) : { text: 'series.event = ?', params: [event] }] : []),
  ]
  return {
    text: ['true', ...parts.map(({ text }) => text)].join(' and '),
    params: parts.flatMap(({ params }) => params),
  }
}

function usesEvent(event: string): Part {
  return {
    text: 'exists (select from integrations.usage_series own where own.client_id = client.id and own.event = ?)',
    params: [event],
  }
}

/** Malformed ids are of nothing. */
function idsIn(column: string, type: IdType, globalIds: readonly string[]): Part {
  const ids = globalIds.flatMap((id) => fromGlobalId(type, id) ?? [])
  return { text: `${column} = any (?::uuid[])`, params: [`{${ids.join(',')}}`] }
}

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
